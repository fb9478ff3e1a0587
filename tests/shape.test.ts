// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { rowsByShape } from '@/entrypoints/call/shape';
import { initialsBadge, photoBadge } from '@/utils/badge';

const TEXT = '<div>So, tell me about it</div>';

function read(html: string) {
  document.body.innerHTML = `<section>${html}</section>`;
  const [area] = document.body.children;
  return area ? rowsByShape(area) : [];
}

test.each([
  ['a name', `<div><b>Ana</b>${TEXT}</div>`, 'Ana'],
  ['a name beside a photo', `<div><div><img src="a.png" alt=""><span>Ana</span></div>${TEXT}</div>`, 'Ana'],
  ['a name beside initials', `<div><i>AD</i><span>AD</span><span>Ana Duarte</span>${TEXT}</div>`, 'Ana Duarte'],
  ['a name and a time', `<div><span>10:32</span><span>Ana</span><time>10:32 AM</time>${TEXT}</div>`, 'Ana'],
  ['a name in wrappers', `<li><div><div><b>Ana</b>${TEXT}</div></div></li>`, 'Ana'],
  ['initials', `<div><span>AD</span>${TEXT}</div>`, initialsBadge('AD')],
  ['hidden initials', `<div><div aria-hidden="true">AD</div>${TEXT}</div>`, initialsBadge('AD')],
  ['a photo', `<div><img alt="" src="a.png">${TEXT}</div>`, photoBadge('a.png')],
])('%s and then a text make a row', (_, html, speaker) => {
  expect(read(html)).toMatchObject([{ speaker, text: 'So, tell me about it' }]);
});

test.each([
  ['a text alone', TEXT],
  ['a name alone', '<div><span>Ana</span></div>'],
  ['a button', `<button><span>Ana</span>${TEXT}</button>`],
  ['a name and a button', '<div><span>Ana</span><button>Mute Ana</button></div>'],
  ['a name and an icon', '<div><span>Ana</span><i>mic_off</i></div>'],
  ['a name and the name of an icon', '<div><span>Ana</span><span>mic_off</span></div>'],
  ['an icon and a text', `<div><i aria-hidden="true">arrow_downward</i>${TEXT}</div>`],
  ['a time and a text', `<div><span>10:32</span>${TEXT}</div>`],
  ['two long texts', `<div><p>${'word '.repeat(30)}</p>${TEXT}</div>`],
])('%s is no row', (_, html) => {
  expect(read(html)).toEqual([]);
});

test('a row tells its element and the one that holds the text alone', () => {
  const [row] = read(`<article><div><b>Ana</b>${TEXT}</div></article>`);
  expect(row?.node.localName).toBe('article');
  expect(row?.from?.textContent).toBe('So, tell me about it');
});

test('of many rows the newest sixty are read', () => {
  const rows = read(Array.from({ length: 250 }, (_, i) => `<p><b>Ana</b><span>line ${i}</span></p>`).join(''));
  expect(rows).toHaveLength(60);
  expect(rows.at(-1)?.text).toBe('line 249');
});
