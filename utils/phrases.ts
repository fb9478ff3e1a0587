import { FILLERS, isContent, joinedStem, stemOf, type Word, wordsOf } from './words';

/** A cue as it is looked for: stems in order, with the words that may stand before each. */
export interface Phrase {
  cue: string;
  stems: readonly string[];
  /** How many other words may stand between the stem before and this one. */
  gaps: readonly number[];
  /** Two words written as one; torn apart again they are the other phrase of the cue. */
  joined: boolean;
}

/** Index of the first and of the last word. */
export interface Span {
  first: number;
  last: number;
}

/** How a cue may be said: its content words in order, one more word between them than in the cue, or all as one word. */
export function phrasesOf(cue: string, words: readonly Word[] = wordsOf(cue)): Phrase[] {
  const content = words.filter(isContent);
  // A cue of small words ("went from") has only its exact words to be told by.
  const kept = content.length > 1 ? content : words;
  const places = kept.map((word) => words.indexOf(word));
  const gaps = places.map((place, index) => (index === 0 ? 0 : place - (places[index - 1] ?? 0)));
  const phrase: Phrase = { cue, stems: kept.map((word) => word.stem), gaps, joined: false };
  const [one, two, ...more] = words;
  if (!one || !two || more.length > 0 || kept !== content) return phrase.stems.length > 0 ? [phrase] : [];
  return [phrase, { cue, stems: [stemOf(one.text + two.text)], gaps: [0], joined: true }];
}

/** Where the phrase stands from word `start` on, exactly there; null: it does not. */
export function phraseAt(words: readonly Word[], start: number, phrase: Phrase): Span | null {
  let at = start;
  for (const [index, stem] of phrase.stems.entries()) {
    const next = step(words, at, phrase.gaps[index] ?? 0, stem, phrase.joined);
    if (next === null) return null;
    at = next;
  }
  return { first: start, last: at - 1 };
}

/** Index behind the stem when it comes within `reach` words that are no fillers. */
function step(words: readonly Word[], start: number, reach: number, stem: string, joined: boolean): number | null {
  let skipped = 0;
  for (let index = start; skipped <= reach; index++) {
    const word = words[index];
    if (!word) return null;
    if (word.stem === stem) return index + 1;
    if (!joined && joinedStem(words, index) === stem) return index + 2;
    if (index === start && reach === 0) return null;
    if (!FILLERS.has(word.text)) skipped++;
  }
  return null;
}

/** Every place at which the phrase is said. */
export function placesOf(words: readonly Word[], phrase: Phrase): Span[] {
  return words.flatMap((_, index) => phraseAt(words, index, phrase) ?? []);
}

/** The words from the first to the last of the span, as they were said. */
export function spoken(text: string, words: readonly Word[], span: Span): string {
  return text.slice(words[span.first]?.start ?? 0, words[span.last]?.end ?? 0);
}

/** Whether a sentence, a clause or a caption line ends in what stands between two neighbours; a point within a number or a name ends nothing. */
export const endsBetween = (between: string): boolean => /\.[’”'")]*\s|[?!;\n]/.test(between);
