import telling from '../learned/telling.json';
import { chanceOf, type Linear, oddsOf } from '../linear';
import type { Question } from '../pack';
import { pointsHeard } from '../points';
import type { Said } from '../said';
import { wordsIn } from '../words-in';
import { readIn } from './extract-answer';
import { chosenOf, type Weighed } from './extract-choose';
import { type Placed, type Run, runsOf, signsOf } from './extract-runs';
import type { Claim } from './record';

/** What the device itself makes of one answer: derived each time, never stored. */
export interface Extract {
  /** In the order said; each has no text of its own, but the words of one utterance. */
  claims: Claim[];
  /** Points to listen for that nothing covered. For the screen only: never exported, and never a fault of the answer. */
  notHeard: string[];
}

/** What was learnt of the marks of readers: which units they mark, and which runs of units keep a mark. */
export interface Telling {
  units: Linear;
  runs: Linear;
}

/** Share of the words of an answer, and of what was said outside of all questions, that is kept. */
const SHARE = { answer: 0.205, outside: 0.1 };
/** Nobody reads more of one answer in a summary. */
const MOST_WORDS = 160;

/**
 * The most telling clauses of an answer, verbatim. `question`: null for what was said outside of all questions or to one that is
 * not in the bank; `said`: the candidate's utterances while it was current, oldest first.
 */
export function extractOf(question: Question | null, said: readonly Said[], by: Telling = telling): Extract {
  const units = readIn(question, said).map((unit) => ({ ...unit, odds: oddsOf(by.units, unit.signs) }));
  const claims = keptOf(units, by, budgetOf(said)).flatMap((run) => claimOf(said, units, run));
  return { claims, notHeard: question ? notHeardOf(question, said) : [] };
}

/** The words that may be kept of an answer; one sentence may go beyond them where it would keep nothing. */
export function budgetOf(said: readonly Said[]): number {
  const words = said.reduce((sum, { text }) => sum + wordsIn(text).length, 0);
  const outside = said.every(({ questionId }) => questionId === null);
  return Math.min(MOST_WORDS, Math.floor(words * (outside ? SHARE.outside : SHARE.answer)));
}

function keptOf(units: readonly Placed[], by: Telling, budget: number): readonly Run[] {
  const runs = runsOf(units).map((run): Weighed => {
    const worth = chanceOf(oddsOf(by.runs, signsOf(run, units)));
    const touches = units[run.last + 1]?.utterance === units[run.last]?.utterance;
    return { ...run, worth, next: Math.min(units.length, run.last + (touches ? 2 : 1)) };
  });
  const chosen = chosenOf(runs, units.length, budget);
  if (chosen.length > 0) return chosen;
  const sentences = runs.filter(({ first, last }) => units[first]?.sentence === units[last]?.sentence);
  const best = sentences.reduce<Weighed | null>((most, run) => (most && most.worth >= run.worth ? most : run), null);
  return best ? [best] : [];
}

function claimOf(said: readonly Said[], units: readonly Placed[], { first, last }: Run): Claim[] {
  const [from, to] = [units[first], units[last]];
  const utterance = from && said[from.utterance];
  if (!utterance || !to) return [];
  const words = utterance.text.slice(from.start, to.end);
  return [{ text: '', cites: [utterance.id], quote: { utteranceId: utterance.id, words } }];
}

function notHeardOf(question: Question, said: readonly Said[]): string[] {
  const heard = pointsHeard(question, said);
  return question.listenFor.filter(({ id }) => !heard.has(id)).map(({ point }) => point);
}
