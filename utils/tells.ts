import { recentOf } from './recent';
import { isContent, wordsOf } from './words';

/** Fewer words ("yeah, sure") lead nowhere. */
const SHORTEST = 4;

/** Whether an utterance is more than a nod: only then does it make what was said before it older. */
export const tells = recentOf(400, (text) => {
  const words = wordsOf(text);
  return words.length >= SHORTEST && words.some(isContent);
});
