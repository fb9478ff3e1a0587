import { expect, test } from 'vitest';
import { coreQuestions } from '@/data/bank';
import { kits } from '@/data/kits';
import sample from '@/data/packs/sample-debrief.json';
import { sampleDebrief } from '@/data/sample-debrief';
import { debriefSampleSchema } from '@/utils/debrief/sample';
import { coreOf } from '@/utils/kit';
import { scorecardSchema } from '@/utils/scorecard-schema';
import { CARDS, manyScorecards } from './fixtures/debrief';

const { interviews, questions, candidates, interviewers } = debriefSampleSchema.parse(sample);

test('the samples are whole scorecards, and the same each time', () => {
  for (const card of CARDS) expect(scorecardSchema.safeParse(card).error).toBeUndefined();
  expect(sampleDebrief('0.1.0')).toEqual(CARDS);
});

test('four interviewers, five candidates, and one scorecard that never came', () => {
  expect([interviewers.length, candidates.length, CARDS.length]).toEqual([4, 5, 19]);
  expect(new Set(interviews.map(({ of, by }) => `${of} ${by}`)).size).toBe(19);
});

test('every core question of the kit has an answer in each interview, and words for every level', () => {
  const core = coreOf(kits[0]);
  for (const { answers } of interviews) expect(answers.split(' ')).toHaveLength(core.length);
  expect(Object.keys(questions)).toEqual(core);
  for (const { kept } of Object.values(questions)) expect(Object.keys(kept)).toEqual(['1', '2', '3', '4', 'mixed']);
});

test('everything that a debrief must tell apart is in them', () => {
  const ratings = CARDS.flatMap(({ competencies }) => competencies.map(({ rating }) => rating));
  expect(new Set(ratings.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4, 'mixed', 'not assessed']));
  expect(new Set(ratings.map(({ reason }) => reason))).toEqual(new Set([null, 'no evidence', 'chosen']));
  expect(ratings.some(({ level, given }) => level !== given && given !== null)).toBe(true);
  expect(new Set(CARDS.flatMap(({ notAsked }) => notAsked.map(({ why }) => why)))).toEqual(
    new Set([null, 'skipped', 'put off']),
  );
  const turns = CARDS.flatMap((card) => card.questions.flatMap((each) => each.turns));
  expect(new Set(turns.map(({ how }) => how))).toEqual(new Set(['heard', 'pressed']));
  expect(coreQuestions.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(questions)));
});

test('two hundred of them are forty candidates by five interviewers', () => {
  const many = manyScorecards(200);
  expect(new Set(many.map(({ interviewId }) => interviewId)).size).toBe(200);
  expect(new Set(many.map(({ candidate }) => candidate)).size).toBe(40);
  expect(scorecardSchema.safeParse(many.at(-1)).error).toBeUndefined();
});
