import { asks } from './asks';
import { cuedOf } from './cued';
import { leaningsOf } from './leanings';
import { answersReader } from './learned';
import type { Question } from './pack';
import { tells } from './tells';
import { wordsOf } from './words';

/** What a candidate said that leads to a question. */
export interface Bridge {
  /** From 0 to 1: how plainly it leads there. */
  strength: number;
  /** The words that do, as they were said; null where the link is too faint to be claimed. */
  words: string | null;
}

/** Older answers were about something else by now. */
const RECENT = 4;
/** Log odds from which a link is claimed: fewer than one small talk in twenty reaches them. */
const CLAIMED = 1.3;
/** So many rare cues are as plain as cues can be. */
const PLAIN = 3;

/** A candidate's question is seldom longer, in words. */
const ASKED_BACK = 25;

/** Question id → what was said lately that leads there. `said`: oldest first, each with the question that was current then. */
export function bridgesOf(
  questions: readonly Question[],
  said: readonly { text: string; questionId: string | null }[],
): Map<string, Bridge> {
  const latest = said.filter(({ text }) => tells(text) && !asksBack(text)).slice(-RECENT);
  const bridges = new Map<string, Bridge>();
  const { labels } = answersReader();
  if (questions.some(({ id }) => !labels.has(id))) {
    // The cues of all are read: one that a learnt question has too is no other question's own.
    for (const [id, { strength, words }] of cuedOf(questions, latest)) {
      if (!labels.has(id)) bridges.set(id, { strength: Math.min(1, strength / PLAIN), words });
    }
  }
  const leanings = leaningsOf(latest);
  for (const { id } of questions) {
    const leaning = leanings.get(id);
    if (!leaning) continue;
    const claimed = leaning.nearest && leaning.odds >= CLAIMED;
    bridges.set(id, { strength: shareOf(leaning.odds), words: claimed ? leaning.words() : null });
  }
  return bridges;
}

/** What the candidate asks of the interviewer leads to no question of the bank; a question within an answer is part of it. */
const asksBack = (text: string): boolean => asks(text) && wordsOf(text).length <= ASKED_BACK;

const shareOf = (odds: number): number => 1 / (1 + Math.exp(-odds / 2));
