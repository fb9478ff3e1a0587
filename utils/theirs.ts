import { isOneBreath, type Timed } from './one-breath';
import type { TheirQuestion } from './their-question';
import { joinedStem, stemsOf, type Word, wordsOf } from './words';

/** Names the question of the list that a candidate's words ask, or none. */
type Matcher = (text: string) => string | null;

/** What decides; where a floor is missed nothing is named, for a mark that is wrong is worse than none. */
const FLOORS = {
  /** Worth of all shared words and phrases together; a word that is a cue by itself has 1. */
  shared: 0.65,
  /** How many times the second's worth the first must have. */
  lead: 1.2,
} as const;

/** What each word of a cue counts for besides when the whole cue was said. */
const PHRASE = 0.25;
/** Words of every conversation at the end of an interview: they tell one question from another, but ask none. */
const EVERYDAY = {
  weight: 0.25,
  stems: new Set(
    stemsOf(`work team people person time day week month year hour part problem question company thing like new big
      first last next start happen know look tell talk ask think back else role job use user decide expect hire office home
      customer today morning round answer good best nice code engineer developer test plan tool`),
  ),
} as const;

/** Reads the questions once. They are told apart by their cues. */
export function theirMatcher(questions: readonly TheirQuestion[]): Matcher {
  const subjects = questions.map(subjectOf);
  const everywhere = (stem: string) => subjects.reduce((sum, { weights }) => sum + (weights.get(stem) ?? 0), 0);
  /** A word counts by how much it belongs to this question and no other. */
  const worthOf = ({ weights, phrases }: Subject, said: ReadonlySet<string>, line: string) => {
    const words = [...said].map((stem) => {
      const weight = weights.get(stem) ?? 0;
      const most = EVERYDAY.stems.has(stem) ? EVERYDAY.weight : 1;
      return weight && (Math.min(most, weight) * weight) / everywhere(stem);
    });
    const whole = phrases.filter((phrase) => line.includes(phrase.line)).map((phrase) => phrase.length * PHRASE);
    return [...words, ...whole].reduce((a, b) => a + b, 0);
  };

  return (text) => {
    if (!asksUs(text)) return null;
    const words = wordsOf(text);
    const said = new Set([...stemsOf(text), ...words.flatMap((_, index) => joinedStem(words, index) ?? [])]);
    const line = lineOf(words);
    const [first, second] = subjects
      .map((subject) => ({ id: subject.id, worth: worthOf(subject, said, line) }))
      .sort((a, b) => b.worth - a.worth);
    if (!first || first.worth < FLOORS.shared || first.worth < (second?.worth ?? 0) * FLOORS.lead) return null;
    return first.id;
  };
}

/** Question → the words that asked it first, of what the candidate said, oldest first. */
export function askedAmong(match: Matcher, said: readonly Timed[]): Map<string, string> {
  const asked = new Map<string, string>();
  let begun: Timed | null = null;
  for (const each of said) {
    const whole: string = begun && isOneBreath(begun, each) ? `${begun.text} ${each.text}` : each.text;
    const found = questionsIn(match, each.text, whole);
    for (const [id, words] of found) if (!asked.has(id)) asked.set(id, words);
    // What has asked something does not count again with the words after it.
    begun = found.length > 0 ? null : each;
  }
  return asked;
}

/** Each sentence may ask another question. Where none asks one by itself the turn may, and last the turn with what was begun before. */
function questionsIn(match: Matcher, turn: string, whole: string): [id: string, words: string][] {
  for (const parts of [turn.split(SENTENCE_END), [turn], [whole]]) {
    const found = parts.flatMap((words): [string, string][] => {
      const id = match(words);
      return id === null ? [] : [[id, words.trim()]];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Captions may have lines for marks, or neither: then a question begins with its word after an "and". */
const SENTENCE_END = /(?<=[.?!])\s+|\n+|\s+(?=(?:and|also) (?:how|what|who|where|when|which) )/i;

interface Subject {
  id: string;
  /** Stem → how much it belongs here: 1 and more where it is a cue by itself or stands in many. */
  weights: Map<string, number>;
  phrases: { line: string; length: number }[];
}

function subjectOf({ id, title, prompt, cues }: TheirQuestion): Subject {
  const weights = new Map<string, number>();
  for (const text of [title, prompt, ...cues]) {
    const stems = stemsOf(text);
    const telling = stems.reduce((sum, stem) => sum + (EVERYDAY.stems.has(stem) ? EVERYDAY.weight : 1), 0);
    // One word of a long cue says little of it.
    for (const stem of stems) weights.set(stem, (weights.get(stem) ?? 0) + 1 / Math.max(1, telling) ** 2);
  }
  const phrases = cues.map(wordsOf).filter((words) => words.length > 1);
  return { id, weights, phrases: phrases.map((words) => ({ line: lineOf(words), length: words.length })) };
}

const lineOf = (words: readonly Word[]): string => ` ${words.map(({ stem }) => stem).join(' ')} `;

/** How candidates begin what they want to know. Captions drop question marks, so these must do. */
const ASKING = [
  /\?/,
  /\b(?:what|why|where|when|which)(?:'s|'re|\s+(?:is|are|was|were|do|does|did|would|will|can|has|have|about|kind|tools?|part|problem|\w+s))\b/i,
  /\bhow(?:'s|'re|\s+(?:is|are|do|does|did|would|will|can|has|have|many|much|often|early|close|old|big|noisy|long|about))\b/i,
  /\bwho(?:'s|\s+(?:is|are|do|does|would|will|can|has|\w+s))\b/i,
  /\b(?:do|does|did|have|has|can|could|would|will|are|were)\s+(?:you|your|there|they|we|people|somebody|someone|everybody|everyone|developers|engineers)\b/i,
  /(?:^|[,.\n]|\b(?:so|and|or|but|then|um|uh|like|okay|yeah|well|if|ask|wonder|wondering)\b)\s*(?:is|are|was|were|do|does|did|has|have|can|could|would|will)\s+\w/i,
  /\b(?:i'?d (?:like|want|love) to|i wanted to (?:ask|know)|i'?m (?:curious|interested)|my (?:last |next |first )?question)\b/i,
];
/** What sounds the same and asks for something else: to hear again, or whether an answer will do. */
const ASKING_BACK = /\b(?:do you (?:want|mean)|want me to|like me to|should i|shall i|did i|what do you mean)\b/i;

const asksUs = (text: string): boolean => ASKING.some((form) => form.test(text)) && !ASKING_BACK.test(text);
