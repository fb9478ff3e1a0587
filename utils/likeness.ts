import { asks } from './asks';
import { firstOf } from './first';
import type { Question } from './pack';
import { PostingsBuilder } from './postings';
import { EVERYDAY, type Subject, subjectsOf } from './subjects';
import { stemsOf } from './words';

/** What decides. Each is a floor: where one is missed, no question is named, for a wrong one costs more than a missed one. */
const FLOORS = {
  /** Weight of the shared words together: two words that few other questions have. */
  shared: 1.1,
  /** Share of the prompt's and title's own words that was said: cues alone speak of the topic, not of this question. */
  prompt: 0.28,
  /** By how much that floor sinks for each further weight of shared words ... */
  promptFalls: 0.09,
  /** ... and where it ends. Also the floor where the question's subject was named. */
  promptLeast: 0.16,
  /** Share of what was said that the question explains; the rest speaks of something else. */
  explained: 0.4,
  explainedWhenNamed: 0.28,
  /** How many times the second's weight the first must have. */
  lead: 1.25,
  /** From so large a share of a probe's words on it may be the probe that was asked; it is when it explains more of what was said. */
  probe: 0.75,
} as const;

/** A word that no question has still says what is being asked: it counts as much as one of this rarity. */
const UNKNOWN = 0.55;

/** For questions that no model has learnt: names the one whose own words an interviewer's utterance asks, or none. */
export function likenessOf(questions: readonly Question[]): (text: string) => string | null {
  const subjects = subjectsOf(questions);
  const places = placesOf(subjects);
  const known = new Set(places.keys());
  const weigh = rarityOf(subjects);
  const total = (stems: Iterable<string>) => [...stems].reduce((sum, stem) => sum + weigh(stem), 0);
  const share = (of: ReadonlySet<string>, said: ReadonlySet<string>) =>
    total([...of].filter((stem) => said.has(stem))) / (total(of) || 1);
  const held = heldBy(subjects, places);

  return (text) => {
    if (!asks(text)) return null;
    const said = new Set(stemsOf(text, known));
    const scores = new Map<number, number>();
    for (const stem of said) {
      for (const { index, weight } of held(stem)) scores.set(index, (scores.get(index) ?? 0) + weigh(stem) * weight);
    }
    const [first, second] = bestTwo(scores, subjects);
    if (!first || first.score < FLOORS.shared || first.score < (second?.score ?? 0) * FLOORS.lead) return null;
    const { subject, score } = first;
    const named = isNamed(subject, said);
    const floor = named ? 0 : FLOORS.prompt - FLOORS.promptFalls * (score - FLOORS.shared);
    if (share(subject.prompt, said) < Math.max(FLOORS.promptLeast, floor)) return null;
    const explained = share(said, new Set(subject.weights.keys()));
    if (explained < (named ? FLOORS.explainedWhenNamed : FLOORS.explained)) return null;
    const isProbe = (probe: ReadonlySet<string>) =>
      share(probe, said) >= FLOORS.probe && share(said, probe) > share(said, subject.prompt);
    if (subjects.some(({ probes }) => probes.some(isProbe))) return null;
    return subject.questionId;
  };
}

/** Stem → its place, of all stems that a question has. */
const placesOf = (subjects: readonly Subject[]): Map<string, number> => {
  const places = new Map<string, number>();
  for (const { weights } of subjects) {
    for (const stem of weights.keys()) if (!places.has(stem)) places.set(stem, places.size);
  }
  return places;
};

/** Which questions have a stem, and what it counts for there: of ten thousand, few share a word with what was said. */
function heldBy(
  subjects: readonly Subject[],
  places: ReadonlyMap<string, number>,
): (stem: string) => { index: number; weight: number }[] {
  const builder = new PostingsBuilder();
  for (const [index, { weights }] of subjects.entries()) {
    for (const [stem, weight] of weights) builder.add(places.get(stem) ?? 0, index, weight);
  }
  const { parts, questions, weights } = builder.all(places.size);
  return (stem) => {
    const place = places.get(stem);
    if (place === undefined) return [];
    const [from, to] = [parts[place] ?? 0, parts[place + 1] ?? 0];
    return Array.from(questions.subarray(from, to), (index, at) => ({ index, weight: weights[from + at] ?? 0 }));
  };
}

/** The two with the highest scores; of equals the earlier one. */
function bestTwo(scores: ReadonlyMap<number, number>, subjects: readonly Subject[]) {
  const all = [...scores].map(([index, score]) => ({ index, score }));
  return firstOf(all, 2, (a, b) => b.score - a.score || a.index - b.index).flatMap(({ index, score }) => {
    const subject = subjects[index];
    return subject ? [{ subject, score }] : [];
  });
}

const isNamed = ({ title, heart }: Subject, said: ReadonlySet<string>): boolean =>
  (title.size > 0 && [...title].every((stem) => said.has(stem))) || [...heart].some((stem) => said.has(stem));

/** How much a stem tells: 1 where one question has it, less the more have it. */
function rarityOf(subjects: readonly Subject[]): (stem: string) => number {
  const holders = new Map<string, number>();
  for (const { weights } of subjects)
    for (const stem of weights.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const most = Math.log(1 + subjects.length);
  return (stem) => {
    const held = holders.get(stem);
    const rarity = held === undefined ? UNKNOWN : Math.log(1 + subjects.length / held) / most;
    return EVERYDAY.stems.has(stem) ? Math.min(rarity, EVERYDAY.rarity) : rarity;
  };
}
