import { recentOf } from './recent';
import { FILLERS, isContent, wordsOf } from './words';

/** Fewer words ("yeah, sure") lead nowhere. */
const SHORTEST = 4;

/** What is thrown in while somebody else speaks, besides fillers. Denials and questions are missing on purpose. */
const NODS = new Set(
  `mhm mmhm mmm huh aha yup sure exactly absolutely definitely totally correct true indeed alright got it gotcha see
  that thats this is makes sense great good nice cool fine perfect thanks thank`.split(/\s+/),
);

/** Whether an utterance is more than a nod: only then does it make what was said before it older. */
export const tells = recentOf(400, (text) => {
  const words = wordsOf(text);
  return words.length >= SHORTEST && words.some(isContent);
});

/** Whether it only says that one listens ("yeah", "mhm, right"). "I don't know" is as short, and an answer. */
export function nods(text: string): boolean {
  const words = wordsOf(text);
  return words.length < SHORTEST && words.every((word) => FILLERS.has(word.text) || NODS.has(word.text));
}
