// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { debriefHtml } from '@/components/debrief/toHtml';
import { debriefViewOf } from '@/utils/debrief/debrief';
import { debriefMarkdown } from '@/utils/debrief/markdown';
import { decide, setExpected, setNote, uncover } from '@/utils/debrief/record';
import type { Debrief } from '@/utils/debrief/record-schema';
import type { Scorecard } from '@/utils/scorecard-schema';
import { AT, CARDS, cardsOf, EMPTY, manyScorecards, PETRA, receivedOf, turned, viewOf } from './fixtures/debrief';
import { filledWith, HOSTILE, IMAGE } from './fixtures/scorecard';
import { summarised } from './fixtures/summarised';

const fileOf = (cards: readonly Scorecard[] = CARDS, record: Debrief = EMPTY): string =>
  debriefHtml({ record, view: viewOf(cards, record), at: AT, offset: 60 });
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const textOf = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((each) => each.textContent?.replace(/[\s\u00A0]+/g, ' ').trim() ?? '');
const idOf = (name: string) => viewOf().people.find(({ person }) => person.name.startsWith(name))?.person.id ?? '';
const page = pageOf(fileOf());

test('is one file that runs nothing, asks for nothing and has nothing to press', () => {
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  expect(page.querySelector('script, iframe, object, embed, form, a, base, link[rel=stylesheet]')).toBeNull();
  expect(page.querySelector('button, input, textarea, select')).toBeNull();
  const addresses = [...page.querySelectorAll('[src], [href]')].map(
    (each) => each.getAttribute('src') ?? each.getAttribute('href'),
  );
  expect(addresses.every((address) => address?.startsWith('data:image/svg+xml,'))).toBe(true);
  expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  expect(page.querySelector('[style]')).toBeNull();
});

test('has a language, a title, one main part and headings in order', () => {
  expect(page.documentElement.lang).toBe('en');
  expect(page.title).toBe('Debrief, Wed 25 Nov 2026, 10:00');
  expect(page.querySelectorAll('main')).toHaveLength(1);
  const depths = [...page.querySelectorAll('h1, h2, h3, h4')].map((each) => Number(each.tagName[1]));
  expect(depths.every((depth, index) => index === 0 || depth - (depths[index - 1] ?? 0) <= 1)).toBe(true);
});

test('has every candidate with levels, spread, recommendations, topics and evidence', () => {
  expect(textOf(page, '.person > h2 bdi')).toEqual(viewOf().people.map(({ person }) => person.name));
  const nora = pageOf(fileOf(cardsOf('Nora')));
  expect(textOf(nora, '.deb-levels thead b')).toEqual([
    'Amir Haddad',
    'Daniel Osei',
    'Lucy Tanner',
    'Petra Novak',
    'Spread',
  ]);
  expect(nora.querySelectorAll('.deb-levels tbody tr.apart').length).toBeGreaterThan(0);
  expect(nora.querySelectorAll('.recommends')).toHaveLength(4);
  expect(nora.querySelectorAll('.talk li').length).toBeGreaterThan(0);
  const kept = cardsOf('Nora').flatMap(({ competencies }) => competencies.flatMap(({ evidence }) => evidence));
  expect(nora.querySelectorAll('.deb-kept')).toHaveLength(kept.length);
});

test('has the candidates side by side, the questions that were asked, agreement with its caveat, files and origin', () => {
  expect(textOf(page, '.deb-sides thead b')).toHaveLength(5);
  expect(textOf(page, '.deb-audit tbody th').length).toBeGreaterThan(0);
  const words = page.body.textContent ?? '';
  expect(words).toContain('is never proof');
  expect(words).toContain('Nothing is ranked, added up or averaged');
  expect(textOf(page, 'footer li')).toHaveLength(CARDS.length);
  expect(textOf(page, 'footer li')[0]).toContain(': Unsigned: nothing shows whether it was changed.');
});

test('what became of a level, a summary that was seen first, and who said a quote stand with the evidence', () => {
  const words = pageOf(fileOf([turned])).querySelector('.deb-voice')?.textContent ?? '';
  expect(words).toContain('Earlier: level\u00A02 at 41:00.');
  expect(words).toContain('The summary was uncovered at 40:00, before a level with evidence.');
  expect(words).toContain('“We shard it.” Somebody else');
  expect(words).toContain('“I would not.”');
  expect(words).not.toContain('“I would not.” ');
  expect(words).toMatch(/[^;]+: level\u00A0\d \(Earlier: level\u00A02 at 41:00\./);
});

test('tables of many candidates are cut into what fits a page, and nobody is left out', () => {
  const many = pageOf(fileOf(manyScorecards(60)));
  expect(textOf(many, '.deb-sides').length).toBe(3);
  expect(textOf(many, '.deb-sides thead b')).toHaveLength(12);
  expect(textOf(many, '.deb-audit')).toHaveLength(3);
});

test('has notes, the decision that stands and the one before', () => {
  const nora = idOf('Nora');
  const noted = [
    { place: { candidate: null, competency: null }, text: 'Met at nine.' },
    { place: { candidate: nora, competency: null }, text: 'A second talk.' },
    { place: { candidate: nora, competency: 'databases' }, text: 'Ask about indexes.' },
  ].reduce((record, { place, text }) => setNote(record, place, text, AT), EMPTY);
  const first = decide(noted, { candidate: nora, text: 'Wait', takenBy: 'Petra', at: AT });
  const words = fileOf(CARDS, decide(first, { candidate: nora, text: 'Offer', takenBy: 'Lucy', at: AT + 1 }));
  expect(textOf(pageOf(words), '.written')).toEqual(['Met at nine.', 'A second talk.', 'Databases Ask about indexes.']);
  expect(words).toContain('Offer (taken by Lucy on');
  expect(words).toContain('Wait (taken by Petra on');
});

test('of a covered candidate neither level, recommendation, topic nor evidence is in the file', () => {
  const covered = setExpected(EMPTY, idOf('Nora'), 7, PETRA);
  const html = fileOf(CARDS, covered);
  const nora = [...pageOf(html).querySelectorAll('.person')].find((each) =>
    each.querySelector('h2')?.textContent?.startsWith('Nora'),
  );
  expect(nora?.querySelector('.deb-levels, .recommends, .talk, .deb-voice')).toBeNull();
  expect(nora?.textContent).toContain('4 of 7 scorecards in. Levels and recommendations stay covered until all are.');
  for (const { rationale, competencies } of cardsOf('Nora')) {
    expect(html).not.toContain(rationale);
    const kept = competencies.flatMap(({ evidence }) => evidence.map(({ text }) => text ?? ''));
    const others = CARDS.filter((card) => !card.candidate.startsWith('Nora'));
    const own = kept.filter((text) => !JSON.stringify(others).includes(text));
    for (const text of own) expect(html).not.toContain(text);
  }
  expect(textOf(pageOf(html), '.deb-sides tbody tr:first-child td')[3]).toBe('covered');
  const early = uncover(covered, idOf('Nora'), { in: 4, expected: 7 }, PETRA);
  expect(fileOf(CARDS, early)).toContain('Uncovered by Petra Novak on');
});

const tagsOf = (html: string) => [...pageOf(html).querySelectorAll('*')].map((each) => each.tagName).join(' ');

/** A debrief of these scorecards in which every field that somebody else can fill has these words. */
function filled(words: string, cards: readonly Scorecard[] = [filledWith(words)]): string {
  const received = receivedOf(cards, { file: words, signature: 'unchanged', key: words });
  const [who] = viewOf([filledWith(words)]).people;
  const candidate = who?.person.id ?? '';
  const by = { by: words, at: AT };
  let record = setNote(EMPTY, { candidate, competency: 'databases' }, words, AT);
  record = setNote(record, { candidate: null, competency: null }, words, AT);
  record = setNote(record, { candidate, competency: null }, words, AT);
  record = setExpected(setExpected(record, candidate, 3, by), candidate, 1, by);
  record = uncover(
    decide(record, { candidate, text: words, takenBy: words, at: AT }),
    candidate,
    { in: 1, expected: 3 },
    by,
  );
  const view = debriefViewOf({ ...record, app: words }, received);
  return debriefHtml({ record: { ...record, app: words }, view, at: AT, offset: 60 });
}

test('whatever stands in the fields, the file has the elements that it has for plain words', () => {
  const plain = tagsOf(filled('plain'));
  const hostile = HOSTILE.map((each) => each.toWellFormed()).filter((each) => each.trim() !== '');
  for (const words of hostile) {
    const html = filled(words);
    expect(tagsOf(html), words).toBe(plain);
    const names = [...pageOf(html).querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
    expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
      fc.pre(words.trim() !== '');
      expect(tagsOf(filled(words))).toBe(plain);
    }),
    { numRuns: 15 },
  );
  expect(pageOf(filled(IMAGE)).querySelector('.person h2 bdi')?.textContent).toBe(IMAGE);
}, 60_000);

test('so it does where such a candidate stands beside others', () => {
  const kindsOf = (html: string) => new Set([...pageOf(html).querySelectorAll('*')].map(({ tagName }) => tagName));
  const usual = kindsOf(filled('plain', CARDS));
  for (const words of HOSTILE.map((each) => each.toWellFormed())) {
    const found = kindsOf(filled(words, [filledWith(words), ...CARDS.slice(0, 2)]));
    expect([...found].filter((kind) => !usual.has(kind))).toEqual([]);
  }
}, 60_000);

test('levels come first: nothing that was generated is shown, in the page or in its Markdown', () => {
  const cards = [...cardsOf('Nora'), summarised()];
  const shown = pageOf(fileOf(cards)).body.textContent ?? '';
  const markdown = debriefMarkdown({ record: EMPTY, view: viewOf(cards), offset: 60 });
  for (const text of [shown, markdown]) {
    expect(text).toContain('Databases');
    expect(text).not.toMatch(/set timeouts before a breaker|The cost to writes did not come up|gpt-4\.1-mini/);
  }
});
