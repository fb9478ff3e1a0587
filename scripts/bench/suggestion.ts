import backend60 from '@/data/packs/kit-backend-60.json';
import sample from '@/data/packs/sample-interview.json';
import { type Kit, kitSchema } from '@/utils/kit';
import type { Question } from '@/utils/pack';
import { stateOf } from '@/utils/state';
import { suggest } from '@/utils/suggest';
import { type Times, timed, timesOf } from './times';

const UTTERANCES = 8;
const RUNS = { warm: 10, counted: 60 };

const kit: Kit = { ...kitSchema.parse(backend60), mode: 'conversational' };

/** One new suggestion after each utterance of the sample interview, with the eight that were said last, while caching is the question. */
export function timeSuggestion(questions: readonly Question[]): { first: number } & Times {
  const asked = { id: 'a', interviewId: 'i', seq: 1, at: 0, time: 0, kind: 'ask' as const, questionId: 'caching' };
  const state = stateOf([{ ...asked, how: 'pressed' }]);
  const said = sample.turns.map(({ text }, turn) => ({
    id: `u${turn}`,
    text,
    questionId: 'caching',
    time: 1_000 * turn,
  }));
  const runAt = (turn: number) => {
    const from = turn % (said.length - UTTERANCES);
    const situation = { questions, kit, state, elapsed: 600_000, said: said.slice(from, from + UTTERANCES) };
    return timed(() => suggest(situation)).ms;
  };
  const first = runAt(0);
  for (let turn = 0; turn < RUNS.warm; turn++) runAt(turn);
  const times = Array.from({ length: RUNS.counted }, (_, turn) => runAt(turn));
  return { first: Math.round(first * 10) / 10, ...timesOf(times) };
}
