import fc from 'fast-check';
import { expect, test } from 'vitest';
import { debriefViewOf } from '@/utils/debrief/debrief';
import { debriefMarkdown } from '@/utils/debrief/markdown';
import { answerMatch, decide, setExpected, setNote, uncover } from '@/utils/debrief/record';
import type { Debrief } from '@/utils/debrief/record-schema';
import { text } from '@/utils/export/markdown-text';
import type { Scorecard } from '@/utils/scorecard-schema';
import { AT, CARDS, EMPTY, PETRA, receivedOf, turned, viewOf } from './fixtures/debrief';
import { FORMULA, filledWith, HOSTILE, IMAGE } from './fixtures/scorecard';

const markdownOf = (cards: readonly Scorecard[] = CARDS, record: Debrief = EMPTY) =>
  debriefMarkdown({ record, view: viewOf(cards, record), offset: 60 });

test('reads well as it is', () => {
  const nora = viewOf().people[3]?.person.id ?? '';
  let record = decide(EMPTY, { candidate: nora, text: 'Offer', takenBy: 'Petra Novak', at: AT });
  record = setNote(record, { candidate: nora, competency: 'databases' }, 'Lucy asked late.', AT);
  const markdown = markdownOf(CARDS, record);
  expect(markdown).toContain('## Nora Lindholm\n\n- Reference: BE-2041\n- 4 scorecards in.');
  expect(markdown).toContain('| Competency | Amir Haddad: No | Daniel Osei: No decision |');
  expect(markdown).toContain('| Databases | Level\u00A04 | Level\u00A03 | Level\u00A02 | Level\u00A01 | by\u00A03 |');
  expect(markdown).toContain("- Petra Novak: Yes. Designs from the caller's side.");
  expect(markdown).toContain('### Decision\n\nOffer (taken by Petra Novak on Wed 25 Nov 2026, 10:00)');
  expect(markdown).toContain('- Databases: Lucy asked late.');
  expect(markdown).toContain('- Secrets was asked of 4 of 5.');
  expect(markdown).toContain('Agreement 0.47 (Krippendorff’s alpha for ranks');
});

test('covered levels, recommendations and evidence are not in it', () => {
  const all = markdownOf();
  const covered = markdownOf(CARDS, setExpected(EMPTY, null, 5, PETRA));
  expect(all).toMatch(/Level\u00A0\d/);
  expect(covered).not.toMatch(/Level\u00A0\d|Strong yes|### Levels|### Evidence|### To talk about/);
  expect(covered).toContain('| Databases | Covered | Covered |');
});

test('what became of a level and a summary that was seen first stand with the evidence', () => {
  const markdown = markdownOf([turned]);
  expect(markdown).toContain(
    'Earlier: level 2 at 41:00. The summary was uncovered at 40:00, before a level with evidence.\n',
  );
  expect(markdown).toMatch(/\n {2}- [^\n]+: level \d \(Earlier: level 2 at/);
});

test('a debrief without scorecards is a document too', () => {
  expect(markdownOf([])).toContain('Agreement needs two interviewers.');
});

/** The Markdown that a document is built with: what each line begins with, and its table cells. */
const skeletonOf = (markdown: string): string[] =>
  markdown.split('\n').map((line) => {
    const opening = /^(?:#{1,6} |(?: {2})?- |\| )?/.exec(line)?.[0] ?? '';
    return `${opening}${line ? 'words' : ''}${opening === '| ' ? line.split(/(?<!\\)(?:\\\\)*\|/).length : ''}`;
  });

/** A debrief of two scorecards, with the same words in every field that a person or a file can fill. */
function debriefFilledWith(words: string): string {
  const by = { by: words, at: AT };
  const card = filledWith(words);
  const received = receivedOf([card, { ...card, interviewId: 'other' }], {
    file: words,
    signature: 'unchanged',
    key: words,
  });
  const [person] = debriefViewOf(EMPTY, received).people;
  const id = person?.person.id ?? '';
  let record = setExpected(setExpected(EMPTY, id, 9, by), id, 8, by);
  record = uncover(record, id, { in: 2, expected: 8 }, by);
  record = answerMatch(record, [id, 'another'], true, by);
  for (const competency of [null, 'api', 'gone'])
    record = setNote(record, { candidate: id, competency }, `a${words}`, AT);
  record = setNote(record, { candidate: null, competency: null }, `a${words}`, AT);
  record = decide(record, { candidate: id, text: words, takenBy: words, at: AT });
  record = decide(record, { candidate: id, text: words, takenBy: words, at: AT });
  return debriefMarkdown({ record, view: debriefViewOf(record, received, record.scorecards), offset: 60 });
}

test('a candidate who is called like a tag or a formula is text', () => {
  expect(debriefFilledWith(IMAGE)).toContain('\n## \\<img src=x onerror=alert(1)\\>\n');
  expect(debriefFilledWith(FORMULA)).toContain('\n## \\=HYPERLINK("http:\u2060//x","y")\n');
});

test('whatever stands in the fields, the document has the lines and cells that it has for plain words', () => {
  const plain = skeletonOf(debriefFilledWith('plain'));
  const marks = fc
    .array(fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&:/@=$^ \t\r\n1a'), { maxLength: 12 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), marks), (words) => {
      // Who has no name is called so, and has no reference to merge by.
      fc.pre(text(words) !== '' && words.trim() !== '');
      expect(skeletonOf(debriefFilledWith(words))).toEqual(plain);
    }),
  );
});
