// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pathOf, placeAround, placeAt, rowsOfPlace } from '@/entrypoints/call/place';
import { photoBadge } from '@/utils/badge';

const ELSEWHERE = 'aside, nav';

/** Clicks on the first element that matches, and reads the place around it. */
function read(html: string, clicked: string) {
  document.body.innerHTML = `<main><nav>Leave</nav><div id="stage">${html}</div></main>`;
  const target = document.querySelector(clicked);
  const place = target && placeAround(target, ELSEWHERE);
  return place && { place, rows: rowsOfPlace(place).map(({ speaker, text }) => [speaker, text]) };
}

/** As a browser shows it without being told. */
const SPAN = '<span style="display: inline">';
const LIST =
  '<section><p><q>We measured it first.</q><small>Nora</small></p><p><q>Why?</q><small>Ana</small></p></section>';
const ROWS = [
  ['Nora', 'We measured it first.'],
  ['Ana', 'Why?'],
];

test.each([
  ['the words', 'q'],
  ['a short answer', 'p:last-child q'],
  ['a name', 'small'],
  ['a row', 'p'],
])('a click on %s finds all rows, even where the name comes last', (_, clicked) => {
  expect(read(LIST, clicked)?.rows).toEqual(ROWS);
});

test.each([
  ['one row with a name', '<section><div><b>Nora</b><p>So.</p></div></section>', 'p', [['Nora', 'So.']]],
  [
    'one row whose name comes last',
    '<section><p><q>So it was.</q><small>Nora</small></p></section>',
    'q',
    [['Nora', 'So it was.']],
  ],
  [
    'a photo and no name',
    '<div><div><img src="a.png"><p>So.</p></div><div><img src="a.png"><p>Yes.</p></div></div>',
    'p',
    [
      [photoBadge('a.png'), 'So.'],
      [photoBadge('a.png'), 'Yes.'],
    ],
  ],
  [
    'words in pieces',
    `<div><p>${SPAN}So </span>${SPAN}it was.</span></p><p>${SPAN}Yes.</span></p></div>`,
    'span',
    [
      ['', 'So it was.'],
      ['', 'Yes.'],
    ],
  ],
  [
    'no name',
    '<div><p>So it was.</p><p>Yes.</p></div>',
    'p',
    [
      ['', 'So it was.'],
      ['', 'Yes.'],
    ],
  ],
])('%s', (_, html, clicked, rows) => {
  expect(read(html, clicked)?.rows).toEqual(rows);
});

test.each([
  ['the chat', '<aside><p>a message</p><p>another</p></aside>', 'p'],
  ['the whole page', LIST, 'main'],
])('%s is no place of captions', (_, html, clicked) => {
  expect(read(html, clicked)).toBeNull();
});

test('the path leads to the same rows in another call', () => {
  const path = pathOf(read(LIST, 'q')?.place ?? expect.fail()) ?? '';
  expect(path).toBe('section > * > q');
  const again = placeAt(document, path);
  expect(again && rowsOfPlace(again).map(({ speaker, text }) => [speaker, text])).toEqual(ROWS);
  expect(placeAt(document, 'section > > q')).toBeNull();
});
