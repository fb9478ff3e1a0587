import { expect, test } from 'vitest';
import { coreQuestions } from '@/data/bank';
import { kits } from '@/data/kits';
import { isFound, overviewOf } from '@/utils/overview';
import { COMPETENCIES } from '@/utils/pack';
import type { Act, Interview, Level } from '@/utils/records';

const NOW = 2_000_000_000_000;
const interview: Interview = {
  id: 'i',
  reference: 'A-77',
  candidate: 'Zoë Lindqvist',
  role: 'Backend engineer',
  interviewer: 'Petra',
  kit: kits[0],
  platform: 'meet',
  startedAt: NOW - 3_600_000,
  elapsed: 3_000_000,
  tickedAt: NOW - 600_000,
  pausedAt: null,
  finishedAt: NOW - 600_000,
};
const acts = (levels: readonly Level[], more: object[] = []): Act[] =>
  [...levels.map((level, index) => ({ kind: 'competency', competency: COMPETENCIES[index], level })), ...more].map(
    (act, seq) => ({ id: `a${seq}`, interviewId: 'i', seq, at: NOW, time: seq, ...act }) as Act,
  );
const six: Level[] = ['not assessed', 'not assessed', 'not assessed', 'not assessed', 'not assessed', 'not assessed'];
const stageOf = (given: Interview, own: Act[]) => overviewOf(given, own, coreQuestions, NOW).stage;

test('an interview says what is left to do with it', () => {
  expect(stageOf({ ...interview, finishedAt: null, tickedAt: NOW }, [])).toEqual({ kind: 'going on' });
  expect(stageOf({ ...interview, finishedAt: null, pausedAt: NOW }, [])).toEqual({ kind: 'stopped' });
  expect(stageOf(interview, acts(six.slice(0, 4)))).toEqual({ kind: 'to rate', competencies: 2 });
  expect(stageOf(interview, acts(six))).toEqual({ kind: 'to recommend' });
  const recommended = acts(six, [{ kind: 'recommend', recommendation: 'yes' }]);
  expect(stageOf(interview, recommended)).toEqual({ kind: 'finished' });
});

test('a level without evidence is shown as not assessed, and acts may come in any order', () => {
  const own = acts([3]);
  expect(overviewOf(interview, own, coreQuestions, NOW).levels[0]).toBe('not assessed');
  const later = acts([3, 2], [{ kind: 'competency', competency: COMPETENCIES[0], level: null }]);
  expect(overviewOf(interview, later.reverse(), coreQuestions, NOW).levels[0]).toBeNull();
});

test('a search finds by name without accents, by reference, role and interviewer, all words together', () => {
  for (const typed of ['zoe', 'LINDQ', 'a-77', 'backend petra', ''])
    expect(isFound(interview, typed), typed).toBe(true);
  for (const typed of ['zoe amir', 'frontend']) expect(isFound(interview, typed), typed).toBe(false);
});
