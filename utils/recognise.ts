import { asks } from './asks';
import { askedReader, NONE } from './learned';
import { likenessOf } from './likeness';
import type { Question } from './pack';
import { EVERYDAY } from './subjects';
import { isContent, wordsOf } from './words';

/** A question of the bank that was just asked, and the words that asked it. */
export interface Recognised {
  questionId: string;
  words: string;
}

/**
 * Least log odds of a question against all that it could be instead: another shipped question, or none. Below 0, because
 * most of what interviewers say asks nothing, in the examples too.
 */
const ASKED = -1.2;
/** What more is needed where the words have no form of a question or an invitation: most such utterances only speak of a topic. */
const FORMLESS = 3;
/** Least lead over the next question of the bank. */
const LEAD = 0.3;
/** A long utterance asks at its end, if it does: these many words of it. */
const LATEST = 30;

/** Reads the questions once; what comes back names the one that an interviewer's utterance asks, or none. */
export function recogniserOf(questions: readonly Question[]): (text: string) => Recognised | null {
  const bank = new Set(questions.map((question) => question.id));
  const others = questions.filter((question) => !askedReader().labels.has(question.id));
  const likest = others.length > 0 ? likenessOf(others) : () => null;
  return (text) => {
    const id = learntIn(text, bank) ?? learntIn(endOf(text), bank) ?? likest(text);
    return id === null ? null : { questionId: id, words: text.trim() };
  };
}

/** Whether the words ask a shipped question, on or off, rather than dig within one. */
export function asksShipped(text: string): boolean {
  return [text, endOf(text)].some((words) => {
    if (words === null) return false;
    const { scores } = askedReader().read(words);
    const best = Math.max(...[...scores].filter(([id]) => id !== NONE).map(([, score]) => score));
    return best - (scores.get(NONE) ?? 0) >= ASKED;
  });
}

function learntIn(text: string | null, bank: ReadonlySet<string>): string | null {
  // "How did you go about finding it?" asks on, whatever its words may be near to.
  if (text === null || !tellsOf(text)) return null;
  const scores = [...askedReader().read(text).scores].sort(([, a], [, b]) => b - a);
  const [first, second] = scores.filter(([id]) => bank.has(id));
  const rest = scores.find(([id]) => !bank.has(id))?.[1] ?? 0;
  if (
    !first ||
    first[1] - rest < ASKED + (asks(text) ? 0 : FORMLESS) ||
    first[1] - (second?.[1] ?? Number.NEGATIVE_INFINITY) < LEAD
  )
    return null;
  return first[0];
}

/** Whether a word names a subject: without one nothing new is asked. */
const tellsOf = (text: string): boolean =>
  wordsOf(text).some((word) => isContent(word) && !EVERYDAY.stems.has(word.stem));

/** The last words of a long utterance; null for a short one. */
function endOf(text: string): string | null {
  const words = wordsOf(text);
  return words.length > LATEST ? text.slice(words.at(-LATEST)?.start) : null;
}
