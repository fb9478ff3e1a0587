import type { Question } from '../pack';
import { pointsHeard } from '../points';
import type { Said } from '../said';
import type { Claim } from './record';

/** What the device itself makes of one answer: derived each time, never stored. */
export interface Extract {
  /** In the order said; each has no text of its own, but the words of one utterance. */
  claims: Claim[];
  /** Points to listen for that nothing covered. For the screen only: never exported, and never a fault of the answer. */
  notHeard: string[];
}

/** The most telling sentences of an answer, verbatim. `said`: the candidate's utterances while that question was current, oldest first. */
export function extractOf(question: Question | null, said: readonly Said[]): Extract {
  const claims = said.flatMap(({ id, text }): Claim[] => {
    const words = /^[\s\S]*?[.?!](?=\s|$)/.exec(text)?.[0].trim() ?? text.trim();
    return words ? [{ text: '', cites: [id], quote: { utteranceId: id, words } }] : [];
  });
  return { claims, notHeard: question ? notHeardOf(question, said) : [] };
}

function notHeardOf(question: Question, said: readonly Said[]): string[] {
  const heard = pointsHeard(question, said);
  return question.listenFor.filter(({ id }) => !heard.has(id)).map(({ point }) => point);
}
