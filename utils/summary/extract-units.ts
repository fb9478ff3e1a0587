import type { Word } from '../words';
import { wordsIn } from '../words-in';
import { clausesOf, leans } from './extract-clauses';

/** A clause, or a few that are said as one: the least that is kept of an utterance. */
export interface Unit {
  /** Place in the text: from its first word that is no filler to its last letter, with the mark that ends a sentence. */
  start: number;
  end: number;
  words: readonly Word[];
  /** Number of fillers left out before, which a claim has where it goes on from the unit before. */
  lead: number;
  /** Number of its sentence within the utterance. */
  sentence: number;
  /** Says nothing by itself ("because it was late"): kept only together with the unit before. */
  leans: boolean;
  /** Takes something back of the unit before ("but we never built that"), which is not kept without it. */
  turns: boolean;
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Before the first telling word of a unit these are left out. */
const LEADING = listed('and so then well okay ok yeah yes yep um uh er hmm right sure ah oh');
const SENTENCE_ENDS = /[.?!…][’”'")\]]*\s|\n/;
/** A single full stop behind one of these ends nothing where lower case follows on the same line. */
const SHORT = listed('e g eg ie vs mr mrs dr approx etc');

/** The units of an utterance in order; together they have all its words but leading fillers. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let lead = 0;
  for (const [sentence, words] of sentencesOf(text).entries()) {
    for (const [index, clause] of clausesOf(text, words).entries()) {
      const from = clause.findIndex((word) => !LEADING.has(word.text));
      const kept = from < 0 ? [] : clause.slice(from);
      const [first, last] = [kept[0], kept.at(-1)];
      lead += clause.length - kept.length;
      if (!first || !last) continue;
      const end = last === words.at(-1) ? last.end + markBehind(text, last.end) : last.end;
      const goesOn = index > 0;
      const turns = goesOn && first.text === 'but';
      units.push({ start: first.start, end, words: kept, lead, sentence, leans: goesOn && leans(clause), turns });
      lead = 0;
    }
  }
  return units;
}

/** How long the mark is that ends a sentence; a comma ends none. */
const markBehind = (text: string, end: number): number =>
  /^(?:[^\s\p{L}\p{N},:;–—-]|%)*/u.exec(text.slice(end))?.[0].length ?? 0;

function sentencesOf(text: string): Word[][] {
  const sentences: Word[][] = [];
  let before: Word | undefined;
  for (const word of wordsIn(text)) {
    const ends = before && SENTENCE_ENDS.test(text.slice(before.end, word.start)) && !isShort(text, before, word);
    if (!before || ends) sentences.push([]);
    sentences.at(-1)?.push(word);
    before = word;
  }
  return sentences;
}

const isShort = (text: string, { text: word, end }: Word, next: Word): boolean =>
  SHORT.has(word) && /^\.[^\S\n]+$/.test(text.slice(end, next.start)) && /\p{Ll}/u.test(text.charAt(next.start));
