import { affirmed } from './affirmed';
import type { Question } from './pack';
import { type Phrase, phraseAt, phrasesOf, spoken } from './phrases';
import { EVERYDAY } from './subjects';
import { isContent, joinedStem, stemsOf, wordsOf } from './words';

/** Cues of a question that were said. */
export interface Cued {
  /** Sum of their rarities: 1 is one cue that no other question has. */
  strength: number;
  /** The rarest of them, as it was said. */
  words: string;
}

/** What each utterance counts for, beside the one after it. */
const FADES = 0.7;
/** A cue of several words is seldom said by chance. */
const SEVERAL = 1.4;
/** A point's cue belongs to the answer rather than to the topic, so it leads there less plainly. */
const POINT = 0.7;
/** From here on a link is claimed: one cue that is nearly the question's own, or two that are not. */
const LINK = 0.95;

interface Cue extends Phrase {
  /** The question's place in the list. */
  index: number;
  key: string;
  rarity: number;
}

/** Question id → the cues of it that were said; only where they are enough for a link. `said`: the latest utterances, oldest first. */
export function cuedOf(
  questions: readonly Question[],
  said: readonly { text: string; questionId: string | null }[],
): Map<string, Cued> {
  const cues = cuesOf(questions);
  const found = new Map<number, Map<string, Cued>>();
  for (const [age, { text, questionId }] of [...said].reverse().entries()) {
    const words = wordsOf(text);
    const own = questions.findIndex((question) => question.id === questionId);
    for (const [start, word] of words.entries()) {
      const joined = joinedStem(words, start);
      const begun = [...(cues.byStem.get(word.stem) ?? []), ...((joined && cues.byStem.get(joined)) || [])];
      for (const cue of begun) {
        // What the answered question turns around as well leads nowhere new.
        if (cue.index === own || cues.keys[own]?.has(cue.key)) continue;
        const span = phraseAt(words, start, cue);
        if (!span || !affirmed(text, words, span)) continue;
        const strength = cue.rarity * FADES ** age;
        const mine = found.get(cue.index) ?? new Map<string, Cued>();
        found.set(cue.index, mine);
        if ((mine.get(cue.key)?.strength ?? 0) < strength)
          mine.set(cue.key, { strength, words: spoken(text, words, span) });
      }
    }
  }
  const links = new Map<string, Cued>();
  for (const [index, mine] of found) {
    const parts = [...mine.values()].sort((a, b) => b.strength - a.strength);
    const strength = parts.reduce((sum, part) => sum + part.strength, 0);
    const id = questions[index]?.id;
    if (id && parts[0] && strength >= LINK) links.set(id, { strength, words: parts[0].words });
  }
  return links;
}

interface Cues {
  byStem: Map<string, Cue[]>;
  /** Per question, the keys of its cues. */
  keys: Set<string>[];
}

/** A bank is read once, however often suggestions are made from it. */
const read = new WeakMap<readonly Question[], Cues>();

function cuesOf(questions: readonly Question[]): Cues {
  const known = read.get(questions);
  if (known) return known;
  const holders = new Map<string, number>();
  for (const question of questions) {
    for (const stem of stemsOf([...question.cues, question.title, question.prompt].join('\n'))) {
      holders.set(stem, (holders.get(stem) ?? 0) + 1);
    }
  }
  const most = Math.log(1 + questions.length);
  const rarityOf = (stem: string) =>
    EVERYDAY.stems.has(stem) ? EVERYDAY.rarity : Math.log(1 + questions.length / (holders.get(stem) ?? 1)) / most;
  const cues: Cues = { byStem: new Map(), keys: [] };
  for (const [index, question] of questions.entries()) {
    // The parts of a story ("looking back") are told in any answer.
    const points = question.kind === 'story' ? [] : question.listenFor.flatMap((point) => point.cues);
    const topical = (cue: string) => wordsOf(cue).some(isContent);
    const phrases = [
      ...question.cues.filter(topical).flatMap((cue) => phrasesOf(cue).map((phrase) => ({ phrase, counts: 1 }))),
      ...points.filter(topical).flatMap((cue) => phrasesOf(cue).map((phrase) => ({ phrase, counts: POINT }))),
    ];
    cues.keys.push(new Set(phrases.map(({ phrase }) => phrase.stems.join(' '))));
    for (const { phrase, counts } of phrases) {
      const key = phrase.stems.join(' ');
      const mean = phrase.stems.reduce((sum, stem) => sum + rarityOf(stem), 0) / phrase.stems.length;
      const first = phrase.stems[0] ?? '';
      const cue: Cue = { ...phrase, index, key, rarity: counts * mean * (phrase.stems.length > 1 ? SEVERAL : 1) };
      cues.byStem.set(first, [...(cues.byStem.get(first) ?? []), cue]);
    }
  }
  read.set(questions, cues);
  return cues;
}
