import type { Utterance } from './records';
import { wordsOf } from './words';

/** Two utterances of one speaker with no longer pause between them may be one question, in ms. */
const ONE_BREATH = 15_000;
/** Nobody takes longer for a word, in ms. What is replayed or corrected late changes long after it was said. */
const SLOWEST = 1_000;

/** Words with when they began (`time` of the interview, `at` of the day) and last changed. */
export type Timed = Pick<Utterance, 'text' | 'time' | 'at' | 'changedAt'>;

/** Whether somebody may have gone on in the later words with what the earlier ones began: the pause counts from their end. */
export const isOneBreath = (earlier: Timed, later: Pick<Timed, 'time'>): boolean =>
  later.time - endOf(earlier) <= ONE_BREATH;

const endOf = ({ text, time, at, changedAt }: Timed): number =>
  time + Math.min(Math.max(0, changedAt - at), wordsOf(text).length * SLOWEST);
