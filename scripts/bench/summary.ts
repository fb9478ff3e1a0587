import { coreQuestions } from '@/data/bank';
import sample from '@/data/packs/sample-interview.json';
import type { Question } from '@/utils/pack';
import { pointsHeard } from '@/utils/points';
import type { Said } from '@/utils/said';
import { extractsOf } from '@/utils/summary/extract';
import { weighed } from '@/utils/summary/extract-weigh';
import { textRank } from './text-rank';
import { ratioOf, type Times, timed, timesOf } from './times';

const RUNS = 30;

/** What was said to one question. */
export interface Answer {
  question: Question | null;
  said: Said[];
}

/** Milliseconds for the sample interview of an hour. */
export interface SummaryTimes {
  words: number;
  /** With models that were never read, as after a reload. */
  cold: { points: number; summary: number };
  /** With models that were read, and words that were not. */
  summary: Times;
  /** With everything still known from the call. */
  again: Times;
  /** Sentences by TextRank (Mihalcea and Tarau, 2004), of the same words. */
  textRank: Times;
  /** How many times as long TextRank took. */
  ratio: { median: number; p95: number };
}

/** How long the summary of a whole interview takes, beside one that knows no questions. */
export function timeSummary(): SummaryTimes {
  const answers = answersIn(0);
  const points = timed(() => answers.map(({ question, said }) => question && pointsHeard(question, said))).ms;
  const rest = timed(() => summed(answers)).ms;
  // Another word in each utterance, so that none is known from the run before.
  const fresh = Array.from({ length: RUNS }, (_, run) => answersIn(run + 1));
  const summary = timesOf(fresh.map((each) => timed(() => summed(each)).ms));
  const again = timesOf(fresh.map(() => timed(() => summed(fresh.at(-1) ?? answers)).ms));
  const ranked = timesOf(
    fresh.map((each) => timed(() => each.map(({ said }) => textRank(said.map(({ text }) => text)))).ms),
  );
  return {
    words: answers.flatMap(({ said }) => said).reduce((sum, { text }) => sum + text.split(' ').length, 0),
    cold: { points, summary: points + rest },
    summary,
    again,
    textRank: ranked,
    ratio: ratioOf(ranked, summary),
  };
}

/** The summary of all answers, as the wrap-up has them. */
export const summed = (answers: readonly Answer[]) =>
  extractsOf(answers.map(({ question, said }) => ({ question, answer: weighed(question, said) })));

/** The answers of the sample interview of an hour; another `run` has other texts, which nothing knows yet. */
export function answersIn(run: number): Answer[] {
  const answers = new Map<string | null, Answer>();
  let current: string | null = null;
  for (const [turn, { at, speaker, text, ...rest }] of sample.turns.entries()) {
    if ('asks' in rest && rest.asks) current = rest.asks;
    if (speaker !== sample.candidate) continue;
    const answer: Answer = answers.get(current) ?? { question: questionOf(current), said: [] };
    answer.said.push({ id: `u${turn}`, text: `${text} ${run}`, questionId: current, time: at * 1000 });
    answers.set(current, answer);
  }
  return [...answers.values()];
}

const questionOf = (id: string | null): Question | null => coreQuestions.find((each) => each.id === id) ?? null;
