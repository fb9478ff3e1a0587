import { evadedReader, NONE } from './learned';
import { recentOf } from './recent';

/** From these log odds on an answer is taken to go past its question. */
const EVADED = 0;

const oddsOf = recentOf(4, (text) => {
  const { scores } = evadedReader().read(text);
  return (scores.get('evaded') ?? 0) - (scores.get(NONE) ?? 0);
});

/** Whether the answer goes past the question: it changes the subject, or has nothing to tell. */
export function evades(said: readonly { text: string }[]): boolean {
  return oddsOf(said.map((each) => each.text).join('\n')) >= EVADED;
}
