import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverSentence, expectedSentences, uncoveredSentence } from '@/utils/debrief/cover-words';
import { debriefViewOf, openedOf } from '@/utils/debrief/debrief';
import { debriefFrom, debriefJson } from '@/utils/debrief/json';
import {
  addScorecards,
  answerMatch,
  chooseRevision,
  decide,
  setExpected,
  setNote,
  uncover,
} from '@/utils/debrief/record';
import { type Debrief, debriefJsonSchema } from '@/utils/debrief/record-schema';
import { eraseCandidate, putBack, removeFile, removeScorecards } from '@/utils/debrief/removing';
import { agreementSentence } from '@/utils/debrief/words';
import { AT, CARDS, cardsOf, EMPTY, PETRA, readCard, receivedOf, recordOf, viewOf } from './fixtures/debrief';

const NORA = JSON.stringify(['BE-2041', 'lindholm nora']);
const LEAH = JSON.stringify(['BE-2045', 'cohen leah']);
const viewedOf = (record: Debrief, id: string, cards = CARDS) => {
  const found = viewOf(cards, record).people.find(({ person }) => person.keys.includes(id));
  if (!found) throw new Error(`No candidate ${id}.`);
  return found;
};

test('levels stay covered until as many scorecards are in as are expected', () => {
  const record = setExpected(EMPTY, null, 4, PETRA);
  expect(viewedOf(record, NORA).matrix).not.toBeNull();
  const leah = viewedOf(record, LEAH);
  expect(leah).toMatchObject({ matrix: null, topics: [], cover: { covered: true, in: 3, expected: 4 } });
  expect(coverSentence(leah.cover)).toBe(
    '3 of 4 scorecards in. Levels and recommendations stay covered until all are.',
  );
});

test('covered levels are in no figure and no table', () => {
  const record = setExpected(EMPTY, null, 4, PETRA);
  const view = viewOf(CARDS, record);
  expect(view.agreement.units).toBe(viewOf().agreement.units - 5);
  expect(view.sides.every(({ cells }) => cells[1] === null)).toBe(true);
  expect(view.leniency).toEqual([]);
});

test('the same file twice, or two revisions, do not make a scorecard more', () => {
  const record = setExpected(EMPTY, LEAH, 4, PETRA);
  const [first] = cardsOf('Leah');
  if (!first) throw new Error('No card of Leah.');
  const cards = [...CARDS, first, { ...first, exportedAt: first.exportedAt + 1 }];
  expect(viewedOf(record, LEAH, cards).cover).toMatchObject({ covered: true, in: 3 });
});

test('a number for one candidate goes before the number for all', () => {
  const record = setExpected(setExpected(EMPTY, LEAH, 3, PETRA), null, 5, PETRA);
  expect(viewedOf(record, LEAH).cover).toMatchObject({ covered: false, expected: 3 });
  expect(viewedOf(record, NORA).cover).toMatchObject({ covered: true, expected: 5 });
});

test('uncovering earlier is on record, with who, when and how many were in', () => {
  const sealed = setExpected(EMPTY, null, 4, PETRA);
  const { cover } = viewedOf(uncover(sealed, LEAH, { in: 3, expected: 4 }, PETRA), LEAH);
  expect(cover.covered).toBe(false);
  expect(cover.uncovered.map((event) => uncoveredSentence(event, 60))).toEqual([
    'Uncovered by Petra Novak on Wed 25 Nov 2026, 10:00, when 3 of 4 were in.',
  ]);
});

test('expecting fewer uncovers as well, and stays on record as well', () => {
  const record = setExpected(setExpected(EMPTY, null, 4, PETRA), null, 3, { by: 'Amir Haddad', at: AT });
  const { cover } = viewedOf(record, LEAH);
  expect(cover.covered).toBe(false);
  expect(expectedSentences(cover, 60)).toEqual([
    'Petra Novak expected 4 on Wed 25 Nov 2026, 10:00.',
    'Amir Haddad expected 3 on Wed 25 Nov 2026, 10:00.',
  ]);
});

test('a note belongs to its place: the debrief, a candidate or a competency of one', () => {
  const place = { candidate: NORA, competency: 'databases' };
  let record = setNote(EMPTY, place, 'Ask about indexes.', AT);
  record = setNote(record, { candidate: NORA, competency: null }, 'Start date?', AT);
  record = setNote(record, { candidate: null, competency: null }, 'All present.', AT);
  record = setNote(record, place, 'Ask about writes.', AT + 1);
  const { note, notes } = viewedOf(record, NORA);
  expect([note, [...notes], viewOf(CARDS, record).note]).toEqual([
    'Start date?',
    [['databases', 'Ask about writes.']],
    'All present.',
  ]);
  expect(setNote(record, place, ' ', AT).notes).toHaveLength(2);
});

test('a decision has who took it and when; one before it stays', () => {
  let record = decide(EMPTY, { candidate: NORA, text: 'Offer.', takenBy: 'Petra Novak', at: AT });
  record = decide(record, {
    candidate: NORA,
    text: 'Offer, after a talk on security.',
    takenBy: 'Petra Novak',
    at: AT + 1,
  });
  const { decision, earlier } = viewedOf(record, NORA);
  expect(decision?.text).toBe('Offer, after a talk on security.');
  expect(earlier.map(({ text }) => text)).toEqual(['Offer.']);
});

test('what was noted and decided of two candidates is there when they turn out to be one', () => {
  let record = setNote(EMPTY, { candidate: NORA, competency: 'api' }, 'One.', AT);
  record = setNote(record, { candidate: LEAH, competency: 'api' }, 'Two.', AT);
  record = answerMatch(record, [LEAH, NORA], true, PETRA);
  const { notes, person } = viewedOf(record, NORA);
  expect(notes.get('api')).toBe('One.\nTwo.');
  const merged = setNote(record, { candidate: person.id, competency: 'api' }, 'Both.', AT, { keys: person.keys });
  expect([...viewedOf(merged, LEAH).notes]).toEqual([['api', 'Both.']]);
});

test('a note that two people change at once keeps what both wrote', () => {
  const place = { candidate: NORA, competency: null };
  const noted = (before: string, theirs: string, mine: string) =>
    viewedOf(setNote(setNote(EMPTY, place, theirs, AT), place, mine, AT, { base: before }), NORA).note;
  expect(noted('Start date?', 'Start date?', 'Start date? In May.')).toBe('Start date? In May.');
  expect(noted('Start date?', 'Start date? In May.', 'Start date?')).toBe('Start date? In May.');
  expect(noted('Start date?', 'Start date? In May.', 'Start date? Visa?')).toBe('Start date? In May.\nVisa?');
  expect(noted('Start date?', 'In May.', 'Visa?')).toBe('In May.\nVisa?');
  expect(noted('', 'In May.', 'In May.')).toBe('In May.');
});

test('erasing a candidate leaves nothing of the person in the record', () => {
  let record = recordOf();
  record = decide(record, { candidate: NORA, text: 'Offer to Nora.', takenBy: 'P', at: AT });
  record = setNote(record, { candidate: NORA, competency: null }, 'Nora asked for time.', AT);
  record = uncover(setExpected(record, NORA, 5, PETRA), NORA, { in: 4, expected: 5 }, PETRA);
  record = answerMatch(record, [NORA, LEAH], false, PETRA);
  const { received } = openedOf(record, readCard);
  const nora = debriefViewOf(record, received).people.find(({ person }) => person.id === NORA);
  if (!nora) throw new Error('No Nora.');
  const left = eraseCandidate(record, nora.person);
  expect(JSON.stringify(left)).not.toMatch(/Nora|lindholm|BE-2041/i);
  expect(left.scorecards).toHaveLength(CARDS.length - 4);
});

test('erasing reaches older revisions and what was noted while they stood', () => {
  const old = { ...cardsOf('Nora')[0], candidate: 'Nora Lindhlm', reference: 'BE-2014' } as (typeof CARDS)[number];
  const mended = { ...old, candidate: 'Nora Lindholm', reference: 'BE-2041', exportedAt: old.exportedAt + 1 };
  const wrong = viewOf([old]).people[0]?.person.id ?? '';
  const record = setNote(recordOf([old, mended]), { candidate: wrong, competency: null }, 'Asked for time.', AT);
  const person = debriefViewOf(record, openedOf(record, readCard).received).people[0]?.person;
  if (!person) throw new Error('Nobody is in it.');
  expect(eraseCandidate(record, person)).toEqual(EMPTY);
});

/** Amir's scorecard of Leah, and the same interview exported again under another name. */
const [leah] = cardsOf('Leah');
if (!leah) throw new Error('No card of Leah.');
const lea = { ...leah, candidate: 'Lea Cohen', reference: 'BE-2054', exportedAt: leah.exportedAt + 1 };
const noted = [
  (record: Debrief) => setNote(record, { candidate: LEAH, competency: null }, 'Asked for time.', AT),
  (record: Debrief) => decide(record, { candidate: LEAH, text: 'Offer.', takenBy: 'Petra', at: AT }),
  (record: Debrief) => setExpected(record, LEAH, 4, PETRA),
].reduce((record, change) => change(record), recordOf([leah, lea]));
const openedPeople = (record: Debrief) => debriefViewOf(record, openedOf(record, readCard).received).people;

test('a name or reference that was mended keeps note, decision, seal and what was uncovered', () => {
  const [only, ...more] = openedPeople(noted);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    person: { name: 'Lea Cohen' },
    note: 'Asked for time.',
    decision: { text: 'Offer.' },
    matrix: null,
    cover: { covered: true, expected: 4 },
  });
  const [seen] = openedPeople(uncover(noted, LEAH, { in: 1, expected: 4 }, PETRA));
  expect(seen?.cover).toMatchObject({ covered: false, uncovered: [{ in: 1 }] });
  expect(only && eraseCandidate(noted, only.person)).toEqual(EMPTY);
});

test('so it does when the file with the earlier name is removed', () => {
  const [only] = openedPeople(noted);
  const left = only && removeFile(noted, only.person, 'file-1');
  expect(left && openedPeople(left)[0]).toMatchObject({ note: 'Asked for time.', cover: { covered: true } });
  expect(JSON.stringify(left)).not.toContain('leah');
});

test('what an earlier revision was kept under stays with the candidate who has that name now', () => {
  const other = { ...leah, interviewId: 'other', interviewer: 'Lucy Tanner' };
  const record = addScorecards(noted, recordOf([leah, lea, other]).scorecards);
  const [mended, first] = openedPeople(record);
  expect([mended?.person.name, mended?.note, first?.person.name, first?.note]).toEqual([
    'Lea Cohen',
    '',
    'Leah Cohen',
    'Asked for time.',
  ]);
  expect(mended?.cover).toMatchObject({ covered: true, expected: 4 });
  expect(mended && eraseCandidate(record, mended.person).notes).toHaveLength(1);
});

test('a match uncovers nothing that was covered before', () => {
  const sealed = setExpected(EMPTY, null, 9, PETRA);
  const seen = uncover(sealed, LEAH, { in: 3, expected: 9 }, PETRA);
  const matched = answerMatch(seen, [LEAH, NORA], true, PETRA);
  expect(viewedOf(seen, LEAH).cover.covered).toBe(false);
  expect(viewedOf(matched, LEAH).cover).toMatchObject({ covered: true, uncovered: [{ in: 3 }] });
  expect(viewedOf(matched, NORA, cardsOf('Nora')).cover.covered).toBe(true);
  const { person } = viewedOf(matched, LEAH);
  const both = viewedOf(uncover(matched, person.present, { in: 4, expected: 9 }, PETRA), NORA);
  expect(both.cover).toMatchObject({ covered: false, uncovered: [{ in: 3 }, { in: 4 }] });
  const lifted = answerMatch(
    setExpected(setExpected(EMPTY, NORA, 9, PETRA), LEAH, 'not covered', PETRA),
    [LEAH, NORA],
    true,
    PETRA,
  );
  expect(viewedOf(lifted, LEAH).cover).toMatchObject({ covered: true, expected: 9 });
});

test('only a finished, unchanged scorecard counts as in, and each interviewer once', () => {
  const sealed = setExpected(EMPTY, null, 2, PETRA);
  const inOf = (change: Partial<(typeof CARDS)[number]>, facts: Parameters<typeof receivedOf>[1] = {}) => {
    const received = [
      ...receivedOf([leah]),
      ...receivedOf([{ ...leah, interviewId: 'b', interviewer: 'Kim', ...change }], { id: 'b', ...facts }),
    ];
    return debriefViewOf(sealed, received).people[0]?.cover;
  };
  expect(inOf({})).toMatchObject({ covered: false, in: 2, aside: 0 });
  expect(inOf({ finished: false })).toMatchObject({ covered: true, in: 1, aside: 1 });
  expect(inOf({}, { signature: 'changed', why: 'other record' })).toMatchObject({ covered: true, in: 1, aside: 1 });
  const twice = inOf({ interviewer: leah.interviewer });
  expect(twice).toMatchObject({ covered: true, in: 1, aside: 1 });
  expect(twice && coverSentence(twice)).toBe(
    '1 of 2 scorecards in. 1 more is here and does not count: not finished, changed since export, or a second interview by the same person. Levels and recommendations stay covered until all are.',
  );
});

test('a lifted cover and the way back to the number for all are said as what they are', () => {
  const own = setExpected(setExpected(EMPTY, null, 4, PETRA), LEAH, 3, PETRA);
  expect(viewedOf(setExpected(own, LEAH, null, PETRA), LEAH).cover).toMatchObject({ covered: true, expected: 4 });
  const { cover } = viewedOf(setExpected(own, LEAH, 'not covered', PETRA), LEAH);
  expect(coverSentence(cover)).toBe('3\u00A0scorecards in. Levels are not covered.');
  expect(expectedSentences(cover, 60).at(-1)).toBe('Petra Novak lifted the cover on Wed 25 Nov 2026, 10:00.');
  expect(agreementSentence(viewOf(CARDS, setExpected(EMPTY, null, 9, PETRA)).agreement)).toBe(
    'No figure for agreement while levels are covered.',
  );
});

test('from JSON to a debrief and back, nothing is lost, to the byte of each scorecard', () => {
  let record = recordOf();
  record = chooseRevision(setExpected(record, null, 4, PETRA), 'sample-1-1', 'file-1', PETRA);
  const back = debriefFrom(JSON.parse(debriefJson(record)));
  expect(back).toEqual(record);
  expect(back?.scorecards.map(({ json }) => json)).toEqual(CARDS.map((card) => JSON.stringify(card)));
  const { received, unread } = openedOf(back ?? EMPTY, readCard);
  expect([received, unread]).toEqual([receivedOf(CARDS), []]);
});

test('a scorecard that cannot be opened is named and left out, and stays in the record', () => {
  const [first] = recordOf().scorecards;
  if (!first) throw new Error('The record is empty.');
  const record = addScorecards(recordOf(), [{ ...first, id: 'odd', file: 'odd.json', json: '{"schema":"other"}' }]);
  const { received, unread } = openedOf(record, readCard);
  const view = debriefViewOf(record, received, unread);
  expect(view.people).toHaveLength(5);
  expect(view.remarks[0]?.text).toBe('“odd.json” cannot be read and is left out.');
  expect(debriefFrom(JSON.parse(debriefJson(record)))?.scorecards.at(-1)?.json).toBe('{"schema":"other"}');
});

test('adding a file again changes nothing, and removing one takes its choice along', () => {
  const record = chooseRevision(recordOf(), 'sample-1-1', 'file-1', PETRA);
  expect(addScorecards(record, record.scorecards)).toEqual(record);
  expect(removeScorecards(record, ['file-1'])).toMatchObject({ revisions: [] });
});

test('a removed file is put back with the choice that was made of it, and what was done since stays', () => {
  const before = chooseRevision(recordOf(), 'sample-1-1', 'file-1', PETRA);
  const since = setNote(removeScorecards(before, ['file-1']), { candidate: null, competency: null }, 'Since.', AT);
  const back = putBack(since, before, ['file-1']);
  expect(back.scorecards).toHaveLength(CARDS.length);
  expect(back.revisions).toEqual(before.revisions);
  expect(back.notes.map(({ text }) => text)).toEqual(['Since.']);
});

test('a record of a version that is not known, or of something else, is none', () => {
  const record = recordOf([]);
  for (const other of [{ ...record, version: 2 }, { ...record, schema: 'x' }, { ...record, more: 1 }, null, [], 'x']) {
    expect(debriefFrom(other)).toBeNull();
  }
  expect(debriefFrom(JSON.parse('{"schema":"askside/debrief","version":1,"__proto__":{"id":"x"}}'))).toBeNull();
});

const words = fc.string({ unit: 'binary' });
const who = fc.record({ by: words, at: fc.integer() });
const anyone = fc.option(words);
const change = fc.oneof(
  fc.tuple(anyone, fc.option(fc.integer({ min: 1 })), who).map(
    ([candidate, count, by]) =>
      (record: Debrief) =>
        setExpected(record, candidate, count, by),
  ),
  fc.tuple(words, fc.nat(), fc.integer({ min: 1 }), who).map(
    ([candidate, arrived, expected, by]) =>
      (record: Debrief) =>
        uncover(record, candidate, { in: arrived, expected }, by),
  ),
  fc.tuple(words, words, fc.boolean(), who).map(
    ([a, b, same, by]) =>
      (record: Debrief) =>
        answerMatch(record, [a, b], same, by),
  ),
  fc.tuple(anyone, anyone, words, fc.integer()).map(
    ([candidate, competency, text, at]) =>
      (record: Debrief) =>
        setNote(record, { candidate, competency }, text, at),
  ),
  fc.tuple(words, words, words, fc.integer()).map(
    ([candidate, text, takenBy, at]) =>
      (record: Debrief) =>
        decide(record, { candidate, text, takenBy, at }),
  ),
);

test('whatever is done in a debrief fits its schema and its JSON Schema, and comes back from JSON as it was', () => {
  const valid = new Ajv().compile(debriefJsonSchema());
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const record = changes.reduce((so, each) => each(so), recordOf(CARDS.slice(0, 2)));
      const json = debriefJson(record);
      expect(debriefFrom(JSON.parse(json))).toEqual(JSON.parse(json));
      expect(JSON.parse(json)).toEqual(record);
      expect(valid(JSON.parse(json)) || valid.errors).toBe(true);
    }),
  );
});
