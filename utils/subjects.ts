import type { Question } from './pack';
import { isContent, joinedStem, stemsOf, wordsOf } from './words';

/** Words of every conversation, which count little however few questions have them. */
export const EVERYDAY = {
  rarity: 0.3,
  stems: new Set(
    stemsOf(`tell find keep long time step day people yourself person look change decide build write ask answer number
      two three first second last next new old big small happen work team back end week year learn know believe hear
      call bring place right before after away start stop see show help give turn move run set part side problem question
      talk walk explain describe compare story kind example idea point today design judge separate stay path`),
  ),
} as const;

/** What a word counts for by where the question has it. */
const PLACES = {
  /** The spoken words, and the name that they go by. */
  spoken: 1,
  /** Words of the topic: also said when something near it is asked. */
  cues: 0.75,
} as const;

/** A word is the heart of a question that has it this often, ... */
const OFTEN = 5;
/** ... nearly as often as its most frequent word, ... */
const NEAR_TOP = 0.35;
/** ... and that has this share of all its places in the bank. */
const OWN = 0.5;

/** What a question is about, as stems. */
export interface Subject {
  questionId: string;
  weights: Map<string, number>;
  /** Of title and prompt. */
  prompt: Set<string>;
  /** Of the title, but for everyday words. */
  title: Set<string>;
  /** The words that this question, and hardly another, turns around: "index", "secret". */
  heart: Set<string>;
  probes: Set<string>[];
}

/** What each question is about, beside the others. */
export function subjectsOf(questions: readonly Question[]): Subject[] {
  const counts = questions.map(countsOf);
  const everywhere = new Map<string, number>();
  for (const own of counts) for (const [stem, count] of own) everywhere.set(stem, (everywhere.get(stem) ?? 0) + count);
  return questions.map((question, index) => ({
    questionId: question.id,
    weights: weightsOf(question),
    prompt: new Set(stemsOf(`${question.title} ${question.prompt}`)),
    title: new Set(stemsOf(question.title).filter((stem) => !EVERYDAY.stems.has(stem))),
    heart: heartOf(counts[index] ?? new Map(), everywhere),
    probes: question.probes.map((probe) => new Set(stemsOf(probe.text))),
  }));
}

function weightsOf(question: Question): Map<string, number> {
  const weights = new Map<string, number>();
  for (const cue of question.cues) {
    for (const stem of stemsOf(cue)) weights.set(stem, PLACES.cues);
    // "micro services" is also said, and written, "microservices".
    const words = wordsOf(cue);
    const joined = words.length === 2 && joinedStem(words, 0);
    if (joined) weights.set(joined, PLACES.cues);
  }
  for (const stem of stemsOf(`${question.title} ${question.prompt}`)) weights.set(stem, PLACES.spoken);
  return weights;
}

function heartOf(own: ReadonlyMap<string, number>, everywhere: ReadonlyMap<string, number>): Set<string> {
  const least = Math.max(OFTEN, NEAR_TOP * Math.max(0, ...own.values()));
  const isHeart = ([stem, count]: [string, number]) =>
    count >= least && count >= OWN * (everywhere.get(stem) ?? 0) && !EVERYDAY.stems.has(stem);
  return new Set([...own].filter(isHeart).map(([stem]) => stem));
}

/** In how many places of the question each stem stands. */
function countsOf(question: Question): Map<string, number> {
  const points = question.listenFor.flatMap(({ point, cues }) => [point, ...cues]);
  const probes = question.probes.map((probe) => probe.text);
  const { title, prompt, purpose, cues, redFlags, anchors } = question;
  const counts = new Map<string, number>();
  for (const text of [title, prompt, purpose, ...cues, ...points, ...probes, ...redFlags, ...Object.values(anchors)]) {
    for (const stem of new Set(
      wordsOf(text)
        .filter(isContent)
        .map((word) => word.stem),
    )) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return counts;
}
