import { affirmed } from './affirmed';
import { answersReader, NONE } from './learned';
import type { Reading } from './model';
import { spoken } from './phrases';
import { recentOf } from './recent';
import { tellingOf } from './telling';

/** How far what was said leans towards a question. */
export interface Leaning {
  /** Log odds against leading nowhere. */
  odds: number;
  /** Hardly anything is nearer to what was said; all that is about work stands nearer to every question than small talk does. */
  nearest: boolean;
  /** The few words that lead there most, as they were said; null where none do, or only to deny it or ask back. */
  words(): string | null;
}

/** What the odds sink by for each utterance that came after. */
const FADES = 0.8;
/** So far behind the nearest one a question is about as near. */
const NEAR = 1;
const readingOf = recentOf(16, (text) => answersReader().read(text));

/** Question id → leaning, of the questions that were learnt. `said`: the latest utterances, oldest first. */
export function leaningsOf(said: readonly { text: string; questionId: string | null }[]): Map<string, Leaning> {
  const leanings = new Map<string, Leaning>();
  for (const [age, { text, questionId }] of [...said].reverse().entries()) {
    const reading = readingOf(text);
    const nowhere = reading.scores.get(NONE) ?? 0;
    const others = [...reading.scores].filter(([id]) => id !== NONE && id !== questionId);
    const most = Math.max(...others.map(([, score]) => score));
    for (const [id, score] of others) {
      const odds = score - nowhere - FADES * age;
      if (odds <= (leanings.get(id)?.odds ?? Number.NEGATIVE_INFINITY)) continue;
      leanings.set(id, { odds, nearest: score >= most - NEAR, words: () => wordsFor(id, text, reading) });
    }
  }
  return leanings;
}

function wordsFor(id: string, text: string, reading: Reading): string | null {
  const span = tellingOf(text, reading, id);
  return span && affirmed(text, reading.words, span) ? spoken(text, reading.words, span) : null;
}
