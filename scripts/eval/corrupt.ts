import { chances } from '@/utils/chance';
import { isContent, type Word, wordsOf } from '@/utils/words';
import { type Half, misheardTerms } from './misheard-terms';
import { soundalikes } from './soundalikes';

/** Levels of caption error, as shares of the words that are wrong: a clear voice, an accent that captions know little, one they know badly. */
export const CAPTION_ERRORS = [0.05, 0.15, 0.3] as const;

/** Words in place of `words[from]` to before `to`, and how many words are wrong by it. */
interface Slip {
  from: number;
  to: number;
  instead: string;
  wrong: number;
}

type Draw = () => number;
type Terms = ReadonlyMap<string, readonly string[]>;

/** How likely a word is to be misheard beside others: terms lack in what captions were made from. */
const WEIGHTS = { term: 5, content: 1.1, small: 0.9 };
/** Mishearings come in bursts: stretches of this many words are up to so many times as likely to have them as others. */
const BURST = { words: 6, times: 4 };
/** Marks that are lost, by the share of wrong words. */
const LOST_MARKS = 3;

/**
 * The text as captions might have it which get `share` of its words wrong. The same seed gives the same text, and a greater share
 * has about the same slips and more. `half`: only terms of that half of the table are misheard as it says.
 */
export function corrupt(text: string, share: number, seed: number, half?: Half): string {
  const words = wordsOf(text);
  const slips = chosen(placesIn(words, chances(seed), misheardTerms(half)), share * words.length);
  return withoutMarks(replaced(text, words, slips), Math.min(0.9, share * LOST_MARKS), chances(seed + 1));
}

/** What may go wrong at each word, likeliest first. */
function placesIn(words: readonly Word[], draw: Draw, terms: Terms): (() => Slip)[] {
  let burst = 1;
  return words
    .map((word, index) => {
      if (index % BURST.words === 0) burst = BURST.times ** (draw() - 0.5);
      const heard = termAs(word.text, terms);
      const weight = burst * (heard ? WEIGHTS.term : isContent(word) ? WEIGHTS.content : WEIGHTS.small);
      // The least of such keys are a sample without replacement by weight (Efraimidis and Spirakis, 2006).
      const key = -Math.log(1 - draw()) / weight;
      const [kind, which] = [draw(), draw()];
      return { key, slip: () => slipAt(words, index, kind, which, heard) };
    })
    .sort((a, b) => a.key - b.key)
    .map(({ slip }) => slip);
}

/** As many slips as make `most` words wrong, none over another. */
function chosen(places: readonly (() => Slip)[], most: number): Slip[] {
  const taken: Slip[] = [];
  let wrong = 0;
  for (const place of places) {
    const slip = place();
    if (wrong + slip.wrong / 2 > most) break;
    if (taken.some((each) => each.from < slip.to && slip.from < each.to)) continue;
    taken.push(slip);
    wrong += slip.wrong;
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** What captions write for the term or its plural. */
function termAs(word: string, terms: Terms): readonly string[] | null {
  const plural = word.endsWith('s') ? terms.get(word.slice(0, -1)) : undefined;
  return terms.get(word) ?? plural?.map((heard) => (heard.endsWith('s') ? heard : `${heard}s`)) ?? null;
}

const pick = <T>(from: readonly T[], which: number): T | undefined => from[Math.floor(which * from.length)];

function slipAt(
  words: readonly Word[],
  index: number,
  kind: number,
  which: number,
  heard: readonly string[] | null,
): Slip {
  const word = words[index]?.text ?? '';
  const as = (instead: string, to = index + 1): Slip => {
    const count = instead === '' ? 0 : instead.split(' ').length;
    return { from: index, to, instead, wrong: Math.max(1, count, to - index) };
  };
  if (heard) return as(pick(heard, which) ?? '');
  const next = words[index + 1]?.text;
  const joined = next && kind > 0.9 ? joinedOf(word, next) : null;
  if (joined) return as(joined, index + 2);
  if (kind > 0.86)
    return { ...as(`${word} ${which < 0.5 ? word : (pick(INSERTED, which * 2 - 1) ?? word)}`), wrong: 1 };
  const [near, lost] = isContent(words[index] as Word) ? [wordNear, 0.12] : [smallNear, 0.42];
  return as(kind < lost ? '' : near(word, kind, which));
}

/** What is put in where nothing was said, or a breath. */
const INSERTED = ['a', 'the', 'uh', 'and', 'of', 'to', 'it', 'is', 'in', 'so', 'that', 'you'];

/** Two words that together sound like a common one, or are written as one. */
function joinedOf(word: string, next: string): string | null {
  if (word.length + next.length > 9) return null;
  return soundalikes(word + next).find((each) => !each.includes(' ')) ?? `${word}${next}`;
}

/** Endings that are swallowed or heard where there are none. */
const ENDINGS: readonly [ending: RegExp, heard: string][] = [
  [/([aeiou][a-z]+)(?:ed|d)$/, '$1'],
  [/([aeiou][a-z]*[^s])s$/, '$1'],
  [/ing$/, 'in'],
  [/ly$/, ''],
  [/([a-z][^s])$/, '$1s'],
];

function wordNear(word: string, kind: number, which: number): string {
  const near = soundalikes(word);
  // The nearest is the likeliest by far.
  if (kind > 0.34 && near.length > 0) return pick(near, which * which) ?? '';
  const [ending, instead] = ENDINGS.find(([each]) => each.test(word)) ?? [/$/, 's'];
  const other = word.replace(ending, instead);
  return other.length > 1 ? other : `${word}s`;
}

/** Small words that are taken for one another. */
const SMALL =
  'a the,in and an on,of have or off,to the too two,is was as his,it that at,for from four,they the there,we he you,this these the,are or our,can could and,were where we,had has have,with which,then than and,would will,did do,how who,when and went,what that,do to,i a,not now,no know,so as'
    .split(',')
    .map((row) => row.split(' '));

function smallNear(word: string, _kind: number, which: number): string {
  const other = SMALL.flatMap((row) => (row.includes(word) ? row.filter((each) => each !== word) : []));
  return pick(other, which) ?? soundalikes(word)[0] ?? '';
}

function replaced(text: string, words: readonly Word[], slips: readonly Slip[]): string {
  let done = '';
  let at = 0;
  for (const { from, to, instead } of slips) {
    const start = words[from]?.start ?? text.length;
    done += text.slice(at, start) + (/^\p{Lu}/u.test(text.slice(start)) ? capital(instead) : instead);
    at = words[to - 1]?.end ?? text.length;
  }
  return (done + text.slice(at)).replace(/ +(?=[ .,;:?!\n]|$)/g, '').trimStart();
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Without a share of its marks; a sentence that is no longer begun has no capital. */
function withoutMarks(text: string, lost: number, draw: Draw): string {
  return text.replace(/[.,;:?!](?=\s|$)(\s+\p{Lu})?/gu, (mark, begun?: string) =>
    draw() < lost ? (begun ?? '').toLowerCase() : mark,
  );
}
