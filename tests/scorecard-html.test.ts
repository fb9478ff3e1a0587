// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scorecardHtml } from '@/components/scorecard/toHtml';
import { embeddedIn } from '@/utils/embedded';
import { scorecardJson } from '@/utils/export/json';
import { ALGORITHM } from '@/utils/scorecard-signature';
import { FORMULA, filledWith, HOSTILE, IMAGE, INTERVIEW, sample } from './fixtures/scorecard';
import { summarised } from './fixtures/summarised';

const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const sheet = pageOf(scorecardHtml(sample()));
const textOf = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((each) => each.textContent?.replace(/[\s\u00A0]+/g, ' ').trim());

test('is one file that runs nothing and asks for nothing', () => {
  const policy = sheet.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  expect(sheet.querySelector('script, iframe, object, embed, form, a, base, link[rel=stylesheet]')).toBeNull();
  const addresses = [...sheet.querySelectorAll('[src], [href]')].map(
    (each) => each.getAttribute('src') ?? each.getAttribute('href'),
  );
  expect(addresses.every((address) => address?.startsWith('data:image/svg+xml,'))).toBe(true);
  expect(sheet.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
});

test('brings its styles, light for every reader, also for old browsers and paper', () => {
  const styles = sheet.querySelector('style')?.textContent ?? '';
  expect(styles).toContain('--surface: light-dark(#ffffff, #1b201f)');
  expect(styles).toMatch(/body\.page \{ color-scheme: light;/);
  expect(styles).toMatch(
    /@supports not \(color: light-dark\(#000, #fff\)\) \{ :root \{ color-scheme: light; --bg: #f3f6f5;/,
  );
  expect(styles).toContain('size: A4');
  expect(styles).toContain('print-color-adjust: exact');
});

test('has a language, a title, one main part and headings in order', () => {
  expect(sheet.documentElement.lang).toBe('en');
  expect(sheet.title).toBe('Scorecard, Nora Lindholm');
  expect(sheet.querySelectorAll('main')).toHaveLength(1);
  expect(textOf(sheet, 'h1')).toEqual(['Nora Lindholm']);
  const depths = [...sheet.querySelectorAll('h1, h2, h3, h4')].map((each) => Number(each.tagName[1]));
  expect(depths.every((depth, index) => index === 0 || depth - (depths[index - 1] ?? 0) <= 1)).toBe(true);
});

test('tables name their columns and rows', () => {
  expect(textOf(sheet, '.comps thead th[scope=col]')).toEqual([
    'Competency',
    'Amount, of four1234',
    'Level',
    'Meaning',
    'Kept',
  ]);
  expect(textOf(sheet, '.comps tbody th[scope=row]')).toContain('Databases');
});

test('draws a level as an amount and says it in words', () => {
  const rows = [...sheet.querySelectorAll('.comps tbody tr')];
  const drawn = rows.map((row) => [row.querySelectorAll('rect.on').length, row.querySelector('.level')?.textContent]);
  expect(drawn).toEqual([
    [3, 'Level\u00A03'],
    [2, 'Level\u00A02'],
    [3, 'Level\u00A03'],
    [3, 'Level\u00A03'],
    [0, 'Not assessed'],
    [0, 'Mixed'],
  ]);
  expect(rows[4]?.querySelector('.mark-level')?.getAttribute('class')).toContain('none');
  const mixed = rows[5]?.querySelector('.mark-level');
  const hatching = mixed?.querySelector('pattern')?.id;
  expect([...(mixed?.querySelectorAll('g rect') ?? [])].map((step) => step.getAttribute('fill'))).toEqual(
    Array(4).fill(`url(#${hatching})`),
  );
});

test('every hatching has an id of its own', () => {
  const ids = [...sheet.querySelectorAll('pattern')].map((each) => each.id);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the steps of every level stand under the numbers of one axis', () => {
  const numbers = [...sheet.querySelectorAll('.axis text')].map((each) => Number(each.getAttribute('x')));
  for (const mark of sheet.querySelectorAll('.comps .mark-level')) {
    const middles = [...mark.querySelectorAll('g rect')].map(
      (step) => Number(step.getAttribute('x')) + Number(step.getAttribute('width')) / 2,
    );
    for (const [index, middle] of middles.entries()) expect(middle).toBeCloseTo(numbers[index] ?? 0, 5);
  }
});

test('a mark without words beside it is named, one beside words is not read twice', () => {
  expect(sheet.querySelector('.block h3 .mark-level')?.getAttribute('aria-label')).toBe('Level\u00A03');
  expect(sheet.querySelector('.block h3 .mark-level')?.getAttribute('aria-hidden')).toBe('false');
  expect(sheet.querySelector('.comps .mark-level')?.getAttribute('aria-hidden')).toBe('true');
});

test('the chart has no total and no mean, and one ink', () => {
  const words = sheet.querySelector('.comps')?.textContent ?? '';
  expect(words).not.toMatch(/total|average|mean\b|score|%/i);
  const styles = sheet.querySelector('style')?.textContent ?? '';
  expect([...styles.matchAll(/\.mark-level[^{]*\{[^}]*\}/g)].map(String).join()).not.toMatch(/accent|warn|danger|#/);
});

test('a changed level and one without evidence are said beside it', () => {
  expect(textOf(sheet, '.change')).toEqual([
    'Earlier: level 2 at 57:10.',
    'Level 2 was given without a note or quote at 57:42.',
  ]);
});

test('each note and quote stands there once', () => {
  const items = textOf(sheet, '.block li');
  expect(items).toHaveLength(15);
  expect(items).toContain('25:50 “We found out from the disk alarm.”');
  expect(items).toContain('3:05 Arrived with a drawing of the present system.');
});

test('says how it was made, what was agreed to and where the transcript has holes', () => {
  const footer = textOf(sheet, '.provenance')[0] ?? '';
  expect(footer).toContain('Askside 0.1.0');
  expect(footer).toContain('No level or recommendation was generated.');
  expect(footer).toContain('The summary of the interview was not uncovered, so none is in here.');
  expect(footer).toContain('Nothing left the interviewer’s computer.');
  expect(footer).toContain('Consent to reading captions: agreed at 0:40.');
  expect(footer).toContain('41:10, for 48 s: captions lost.');
});

test('a summary stands between questions and provenance, is called generated, and cites the times of its words', () => {
  expect(textOf(sheet, '.summary')).toEqual([]);
  const page = pageOf(scorecardHtml(summarised()));
  const order = [...page.querySelectorAll('main > section, main > footer')].map((each) => each.className);
  expect(order.slice(-3)).toEqual(['missing', 'summary', 'provenance']);
  expect(textOf(page, '.summary .tag.found')).toEqual(['generated']);
  expect(textOf(page, '.summary .topic h3')).toEqual(['API design', 'Databases', 'Scaling', 'Reliability', 'Other']);
  expect(textOf(page, '.topic:last-of-type h4')).toEqual([
    'Own question the candidate’s own sentences',
    'Outside the questions the candidate’s own sentences',
  ]);
  expect(textOf(page, '.topic .generated')[0]).toBe(
    'Nora made retries safe by storing the key with the reply. [12:20] Nora would rather break an own client than a customer’s. “I would rather break my own client once a year” [11:05]',
  );
});

test('an edited part shows the person’s words first, and what was generated below them', () => {
  const page = pageOf(scorecardHtml(summarised()));
  const part = page.querySelector('.edited')?.parentElement ?? expect.fail('no edited part');
  expect([...part.querySelectorAll('p')].map((each) => [each.className, each.textContent?.trim()])).toEqual([
    ['edited', 'Indexes what is filtered on. The cost to writes did not come up.'],
    ['how', 'Edited by Lucy Tanner at 59:40; the generated text:'],
    [
      'generated how',
      'Nora indexed what is filtered on.  [23:02] The cost was learnt of late. “We found out from the disk alarm.” [25:50]',
    ],
  ]);
});

test('no recommendation is a dash, which is not the same as no decision', () => {
  const none = pageOf(scorecardHtml(sample({ acts: [] })));
  expect(textOf(none, '.verdict .word')).toEqual(['–none chosen']);
});

test('an interview of which nothing was kept is still a page', () => {
  const empty = pageOf(
    scorecardHtml(sample({ interview: { ...INTERVIEW, role: '', reference: '' }, acts: [], gaps: [], questions: [] })),
  );
  expect(textOf(empty, '.provenance').join()).toContain('There is no transcript.');
  expect(empty.body.textContent).toContain('No note or quote was kept.');
});

const tagsOf = (page: Document) => [...page.querySelectorAll('*')].map((each) => each.tagName).join(' ');
const seen = (words: string) => words.replace(/[\s\0]/g, '');

test('carries its record where no browser shows it, and says whether it is signed', () => {
  for (const words of ['plain', ...HOSTILE, '</template><script>alert(1)</script>']) {
    const html = scorecardHtml(filledWith(words));
    const page = pageOf(html);
    const template = page.querySelector<HTMLTemplateElement>('#askside-scorecard');
    expect(template?.content.textContent).toBe(scorecardJson(filledWith(words)));
    expect(template?.content.children).toHaveLength(0);
    expect(embeddedIn(html)).toBe(scorecardJson(filledWith(words)));
  }
  expect(textOf(sheet, '.provenance')[0]).toContain('This file is not signed.');
  const signature = { algorithm: ALGORITHM, key: 'A'.repeat(87), value: 'A'.repeat(86) } as const;
  const signed = pageOf(scorecardHtml(sample(), signature));
  expect(textOf(signed, '.provenance')[0]).toContain('Signed; check it in a debrief.');
});

test('a candidate who is called like a tag or a formula is text', () => {
  for (const name of [IMAGE, FORMULA]) {
    const page = pageOf(scorecardHtml(filledWith(name)));
    expect(page.querySelector('h1')?.textContent).toBe(name);
    expect(page.querySelectorAll('img')).toHaveLength(1);
  }
});

test('whatever stands in the fields, the page has the elements that it has for plain words, and shows the words', () => {
  const plain = tagsOf(pageOf(scorecardHtml(filledWith('plain'))));
  const anyWords = fc.oneof(
    fc.constantFrom(...HOSTILE.map((each) => each.toWellFormed())),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  );
  fc.assert(
    fc.property(anyWords, (words) => {
      fc.pre(words !== '');
      const page = pageOf(scorecardHtml(filledWith(words)));
      expect(tagsOf(page)).toBe(plain);
      expect(
        [...page.querySelectorAll('*')]
          .flatMap((each) => each.getAttributeNames())
          .filter((name) => name.startsWith('on')),
      ).toEqual([]);
      for (const place of ['h1', '.role', '.why', '.said', '.course > p', '.lines li'])
        expect(seen(page.querySelector(place)?.textContent ?? '')).toContain(seen(words));
    }),
    { numRuns: 60 },
  );
}, 30_000);
