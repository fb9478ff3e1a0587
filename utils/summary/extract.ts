import type { Question } from '../pack';
import { pointsHeard } from '../points';
import { recentOf } from '../recent';
import type { Said } from '../said';
import { wordsOf } from '../words';
import { chosenOf, type Weighed } from './extract-choose';
import { pointsOf } from './extract-points';
import { tellsOf } from './extract-tells';
import { unitsOf } from './extract-units';
import type { Claim } from './record';

/** What the device itself makes of one answer: derived each time, never stored. */
export interface Extract {
  /** In the order said; each has no text of its own, but the words of one utterance. */
  claims: Claim[];
  /** Points to listen for that nothing covered. For the screen only: never exported, and never a fault of the answer. */
  notHeard: string[];
}

/** Share of the words of an answer, and of what was said outside of all questions, that is kept. */
const SHARE = { answer: 0.205, outside: 0.1 };
/** Nobody reads more of one answer in a summary. */
const MOST_WORDS = 160;
/** Many begin an utterance with taking up the question. */
const RUN_UP = 0.5;
/** What is said outside of questions is mostly small talk, so words alone tell nothing there. */
const SMALL_TALK = -1;

/**
 * The most telling clauses of an answer, verbatim. `question`: null for what was said outside of all questions or to one that is
 * not in the bank; `said`: the candidate's utterances while it was current, oldest first.
 */
export function extractOf(question: Question | null, said: readonly Said[]): Extract {
  const units = said.flatMap((each, utterance) => weighed(question, each, utterance));
  const claims = claimsOf(said, units, chosenOf(units, budgetOf(said)));
  return { claims, notHeard: question ? notHeardOf(question, said) : [] };
}

/** The words that may be kept of an answer; one sentence may go beyond them where it would keep nothing. */
export function budgetOf(said: readonly Said[]): number {
  const words = said.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  return Math.min(MOST_WORDS, Math.floor(words * (said.every(isOutside) ? SHARE.outside : SHARE.answer)));
}

const isOutside = ({ questionId }: Said): boolean => questionId === null;

/** The units of the utterances that were read last, with what they tell: the same ones are read again as an answer goes on. */
const told = recentOf(400, (text) =>
  unitsOf(text).map((unit) => ({ ...unit, ...tellsOf(text.slice(unit.start, unit.end), unit.words) })),
);

function weighed(question: Question | null, said: Said, utterance: number): Weighed[] {
  const units = told(said.text);
  const points = question ? pointsOf(question, said, units) : [];
  return units.map((unit, index) => {
    const runUp = index === 0 && units.length > 1 ? RUN_UP : 0;
    const tells = isOutside(said) && unit.byWords <= 0 ? SMALL_TALK : unit.byWords + unit.byContent - runUp;
    return { ...unit, utterance, tells, points: points[index] ?? NO_POINTS };
  });
}

const NO_POINTS: ReadonlySet<string> = new Set();

/** Units that follow each other are one claim. */
function claimsOf(said: readonly Said[], units: readonly Weighed[], chosen: readonly number[]): Claim[] {
  const runs: { utterance: number; start: number; end: number; last: number }[] = [];
  for (const place of chosen) {
    const [unit, run] = [units[place], runs.at(-1)];
    if (!unit) continue;
    const { utterance, start, end } = unit;
    if (run && run.last === place - 1 && run.utterance === utterance) Object.assign(run, { end, last: place });
    else runs.push({ utterance, start, end, last: place });
  }
  return runs.flatMap(({ utterance, start, end }) => {
    const from = said[utterance];
    return from
      ? [{ text: '', cites: [from.id], quote: { utteranceId: from.id, words: from.text.slice(start, end) } }]
      : [];
  });
}

function notHeardOf(question: Question, said: readonly Said[]): string[] {
  const heard = pointsHeard(question, said);
  return question.listenFor.filter(({ id }) => !heard.has(id)).map(({ point }) => point);
}
