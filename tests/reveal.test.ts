import { expect, test } from 'vitest';
import { scorecardCsv } from '@/utils/export/csv';
import { scorecardMarkdown } from '@/utils/export/markdown';
import type { Act } from '@/utils/records';
import { actSchema } from '@/utils/records';
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
