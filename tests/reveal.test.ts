import { expect, test } from 'vitest';
import { actSchema } from '@/utils/act-schema';
import { scorecardCsv } from '@/utils/export/csv';
import { scorecardMarkdown } from '@/utils/export/markdown';
import type { Act } from '@/utils/records';
import { changesOf } from '@/utils/scorecard-words';
import { stateOf } from '@/utils/state';
import { actsOf, INTERVIEW, ms, START, sample } from './fixtures/scorecard';

type Row = Parameters<typeof actsOf>[0][number];

const asked: Row = ['1:00', { kind: 'ask', questionId: 'caching', how: 'pressed' }];
const note: Row = ['2:00', { kind: 'note', noteId: 'n', questionId: 'caching', text: 'Reads first.' }];
const rated: Row = ['3:00', { kind: 'level', questionId: 'caching', level: 3 }];
const seen: Row = ['4:00', { kind: 'reveal', about: 'question', subject: 'caching' }];

const ratingOf = (acts: Act[]) => sample({ acts }).questions[0]?.rating ?? expect.fail('the question is not there');
const early = (...rows: Row[]) => ratingOf(actsOf(rows)).revealed?.early;
const scaling = (...rows: Row[]) =>
  sample({ acts: actsOf(rows) }).competencies.find((row) => row.id === 'scalability')?.rating.revealed;

test('an uncovered summary is an act that stays, whatever is undone', () => {
  const acts = actsOf([asked, seen]);
  expect(acts.every((act) => actSchema.safeParse(act).success)).toBe(true);
  expect(stateOf(acts).reveals.map((act) => act.subject)).toEqual(['caching']);
  expect(stateOf(acts).undoable?.kind).toBe('ask');
});

test('a summary that nobody uncovered is not in the rating', () => {
  expect(ratingOf(actsOf([asked, note, rated])).revealed).toBeNull();
  expect(
    early(asked, note, rated, ['4:00', { kind: 'reveal', about: 'question', subject: 'locking' }]),
  ).toBeUndefined();
});

test('a summary seen after a level with evidence is in order, and its time is kept', () => {
  const { revealed } = ratingOf(actsOf([asked, note, rated, seen]));
  expect(revealed).toEqual({ time: ms('4:00'), at: START + ms('4:00'), early: false });
  expect(changesOf(ratingOf(actsOf([asked, note, rated, seen])))).toEqual([]);
});

test('a summary seen before the level, or before its evidence, is early', () => {
  expect(early(asked, note, seen, rated)).toBe(true);
  expect(early(asked, rated, seen, note)).toBe(true);
  expect(early(asked, seen)).toBe(true);
  expect(early(asked, note, rated, ['3:30', { kind: 'level', questionId: 'caching', level: null }], seen)).toBe(true);
});

test('not assessed is a decision that needs no evidence', () => {
  expect(early(asked, ['3:00', { kind: 'level', questionId: 'caching', level: 'not assessed' }], seen)).toBe(false);
});

test('only the first look counts', () => {
  const again: Row = ['6:00', { kind: 'reveal', about: 'question', subject: 'caching' }];
  expect(early(asked, note, rated, seen, again)).toBe(false);
  expect(early(asked, seen, note, rated, again)).toBe(true);
});

test('what was undone or deleted after the look was there when it happened', () => {
  const quote: Row = ['2:00', { kind: 'quote', questionId: 'caching', utteranceId: 'u', speaker: 'Nora', text: null }];
  expect(early(asked, quote, rated, seen)).toBe(false);
  const acts = actsOf([asked, note, rated, seen]);
  const undone = (at: number) => acts.map((act) => (act.kind === 'level' ? { ...act, undoneAt: START + at } : act));
  expect(ratingOf(undone(ms('5:00'))).revealed?.early).toBe(false);
  expect(ratingOf(undone(ms('3:30'))).revealed?.early).toBe(true);
});

test('the summary of the interview speaks of every question that has a level', () => {
  const whole: Row = ['4:00', { kind: 'reveal', about: 'interview', subject: INTERVIEW.id }];
  expect(early(asked, note, whole, rated)).toBe(true);
  expect(early(asked, note, rated, whole)).toBe(false);
  expect(early(asked, note, whole)).toBeUndefined();
});

test('a competency is spoken of by its own summary and by that of the interview', () => {
  const level: Row = ['3:00', { kind: 'competency', competency: 'scalability', level: 2 }];
  const whole: Row = ['4:00', { kind: 'reveal', about: 'interview', subject: INTERVIEW.id }];
  const own: Row = ['5:00', { kind: 'reveal', about: 'competency', subject: 'scalability' }];
  expect(scaling(asked, note, level, whole, own)).toMatchObject({ time: ms('4:00'), early: false });
  expect(scaling(asked, note, whole, level)).toMatchObject({ early: true });
  expect(scaling(asked, note, own, level)).toMatchObject({ time: ms('5:00'), early: true });
  expect(scaling(asked, note, level, seen)).toBeNull();
});

test('what was seen too early is a sentence in every format', () => {
  const card = sample({ acts: actsOf([asked, note, seen, rated]) });
  const sentence = 'The summary was uncovered at 4:00, before a level with evidence.';
  expect(changesOf(card.questions[0]?.rating ?? expect.fail('the question is not there'))).toEqual([sentence]);
  expect(scorecardMarkdown(card)).toContain(sentence);
  expect(scorecardCsv(card)).toContain(`"answer, summary seen first","Scaling","Caching","","${sentence}","240"`);
});

const taken = (acts: Act[], act: number, when: string): Act[] =>
  acts.map((each, index) => (index === act ? { ...each, undoneAt: START + ms(when), undoneTime: ms(when) } : each));
const higher: Row = ['5:10', { kind: 'level', questionId: 'caching', level: 4 }];

test('a level that is undone after the look keeps both values and all times', () => {
  const rating = ratingOf(taken(actsOf([asked, note, rated, seen, higher]), 2, '5:00'));
  expect(rating).toMatchObject({ given: 4, time: ms('5:10') });
  expect(rating.earlier).toEqual([
    { level: 3, time: ms('3:00'), at: START + ms('3:00') },
    { level: null, time: ms('5:00'), at: START + ms('5:00') },
  ]);
  expect(changesOf(rating)).toEqual([
    'Earlier: level\u00A03 at 3:00, taken back at 5:00.',
    'It was changed after the summary was uncovered at 4:00.',
  ]);
});

test('a level that comes back by undo after the look is a change, and so is one that is only taken back', () => {
  const lower: Row = ['3:30', { kind: 'level', questionId: 'caching', level: 1 }];
  const back = ratingOf(taken(actsOf([asked, note, rated, lower, seen]), 3, '5:00'));
  expect(back).toMatchObject({ given: 3, time: ms('5:00') });
  expect(back.earlier.map(({ level }) => level)).toEqual([3, 1]);
  const undone = ratingOf(taken(actsOf([asked, note, rated, seen]), 2, '5:00'));
  const pressed = ratingOf(
    actsOf([asked, note, rated, seen, ['5:00', { kind: 'level', questionId: 'caching', level: null }]]),
  );
  for (const rating of [undone, pressed])
    expect([rating.given, changesOf(rating).at(-1)]).toEqual([
      null,
      'It was changed after the summary was uncovered at 4:00.',
    ]);
});

test('the level of a competency that is undone after the look is told as well', () => {
  const level: Row = ['3:00', { kind: 'competency', competency: 'scalability', level: 2 }];
  const whole: Row = ['4:00', { kind: 'reveal', about: 'interview', subject: INTERVIEW.id }];
  const other: Row = ['5:10', { kind: 'competency', competency: 'scalability', level: 4 }];
  const acts = taken(actsOf([asked, note, level, whole, other]), 2, '5:00');
  const row = sample({ acts }).competencies.find(({ id }) => id === 'scalability');
  expect(row?.rating.earlier.map((each) => each.level)).toEqual([2, null]);
});

test('a level that was undone before the look, or with no look at all, leaves no trace', () => {
  expect(ratingOf(taken(actsOf([asked, note, rated, higher]), 2, '5:00')).earlier).toEqual([]);
  const late: Row = ['6:00', { kind: 'reveal', about: 'question', subject: 'caching' }];
  expect(ratingOf(taken(actsOf([asked, note, rated, higher, late]), 2, '5:00')).earlier).toEqual([]);
});

test('choosing the same level again after the look is no change', () => {
  const lower: Row = ['2:30', { kind: 'level', questionId: 'caching', level: 2 }];
  const again: Row = ['5:00', { kind: 'level', questionId: 'caching', level: 3 }];
  expect(changesOf(ratingOf(actsOf([asked, note, lower, rated, seen, again])))).toEqual([
    'Earlier: level\u00A02 at 2:30.',
  ]);
});

test('evidence that is taken away after the look is not told as if it had never been there', () => {
  const gone: Row = ['5:00', { kind: 'note', noteId: 'n', questionId: 'caching', text: '' }];
  const said =
    'Level\u00A03 was given at 3:00; its notes and quotes were taken away after the summary was uncovered at 4:00.';
  const card = sample({ acts: actsOf([asked, note, rated, seen, gone]) });
  expect(changesOf(card.questions[0]?.rating ?? expect.fail('none'))).toEqual([said]);
  expect(card.missing.join()).toContain('Caching: Level\u00A03 was given; its notes and quotes were taken away');
  const quote: Row = [
    '2:00',
    { kind: 'quote', questionId: 'caching', utteranceId: 'u', speaker: 'Nora', text: 'Reads.' },
  ];
  expect(changesOf(ratingOf(taken(actsOf([asked, quote, rated, seen]), 1, '5:00')))).toEqual([said]);
  expect(changesOf(ratingOf(actsOf([asked, rated])))).toEqual([
    'Level\u00A03 was given without a note or quote at 3:00.',
  ]);
});
