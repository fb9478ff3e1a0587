import telling from '../learned/telling.json';
import { chanceOf, type Linear, oddsOf } from '../linear';
import type { Question } from '../pack';
import type { Said } from '../said';
import { wordsIn } from '../words-in';
import { type Read, readIn } from './extract-answer';
import { type Placed, type Run, runsOf, signsOf } from './extract-runs';
import type { Claim } from './record';

/** What was learnt of the marks of readers: which units they mark at all, which they say tell most, and which runs of units keep a mark. */
export interface Telling {
  units: { any: Linear; most: Linear };
  runs: Linear;
}

/** A run with the chance that it keeps what a reader would mark. */
export interface Weighed extends Run {
  worth: number;
  /** Place of the first unit that another run may begin with: one that touches would be the same claim. */
  next: number;
}

/** An answer with all that may be kept of it. */
export interface WeighedAnswer {
  said: readonly Said[];
  /** Its words, all told. */
  words: number;
  units: readonly Placed[];
  runs: readonly Weighed[];
}

/** Reads an answer, which is most of the work of summing it up. The arguments are those of `extractOf`. */
export function weighed(question: Question | null, said: readonly Said[], by: Telling = telling): WeighedAnswer {
  const units = placedIn(readIn(question, said), by.units);
  const runs = runsOf(units).map((run): Weighed => {
    const worth = chanceOf(oddsOf(by.runs, signsOf(run, units)));
    const touches = units[run.last + 1]?.utterance === units[run.last]?.utterance;
    return { ...run, worth, next: Math.min(units.length, run.last + (touches ? 2 : 1)) };
  });
  return { said, words: said.reduce((sum, { text }) => sum + wordsIn(text).length, 0), units, runs };
}

/** Units with what speaks for them. */
export const placedIn = (units: readonly Read[], by: Telling['units']): Placed[] =>
  units.map((unit) => {
    const odds = { any: oddsOf(by.any, unit.signs), most: oddsOf(by.most, unit.signs) };
    return { ...unit, odds, chance: { any: chanceOf(odds.any), most: chanceOf(odds.most) } };
  });

/** The one sentence, or part of one, that is worth most: for where nothing else would be kept. */
export function bestOf({ units, runs }: WeighedAnswer): Weighed[] {
  const sentences = runs.filter(({ first, last }) => units[first]?.sentence === units[last]?.sentence);
  const best = sentences.reduce<Weighed | null>((most, run) => (most && most.worth >= run.worth ? most : run), null);
  return best ? [best] : [];
}

/** Runs as claims: no text of their own, but the words of one utterance. */
export const claimsOf = ({ said, units }: WeighedAnswer, runs: readonly Run[]): Claim[] =>
  runs.flatMap(({ first, last }) => {
    const [from, to] = [units[first], units[last]];
    const utterance = from && said[from.utterance];
    if (!utterance || !to) return [];
    const words = utterance.text.slice(from.start, to.end);
    return [{ text: '', cites: [utterance.id], quote: { utteranceId: utterance.id, words } }];
  });
