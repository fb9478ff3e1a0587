import { asks } from './asks';
import type { Probe, Question } from './pack';
import { recentOf } from './recent';
import { asksShipped } from './recognise';
import { EVERYDAY } from './subjects';
import { FILLERS, isContent, wordsOf } from './words';

/** Share of a probe's telling words that must be said; a probe in other words is the interviewer's own. */
const SAID = 0.6;
/** Fewer telling words than these are said by chance: they name the subject that the question has anyway. */
const LEAST = 3;
/** Share of all words of a probe that, said in its order, leave no doubt, however everyday they are. */
const VERBATIM = 0.8;
/** So many words for one of the probe's may lie between its first and its last: what is further apart belongs to something else. */
const WITHIN = 2;

interface Read {
  /** Stems in order, without what people say while they think. */
  line: string[];
  /** Those that tell one subject from another. */
  telling: Set<string>;
}

const readOf = recentOf(500, (text): Read => {
  const words = wordsOf(text).filter((word) => !FILLERS.has(word.text));
  const telling = words.filter((word) => isContent(word) && !EVERYDAY.stems.has(word.stem));
  return { line: words.map(({ stem }) => stem), telling: new Set(telling.map(({ stem }) => stem)) };
});

/** The probe of a question that an interviewer's utterance asks, much in its own words; null for none, or where a shipped question is the better reading. */
export function probeAsked({ probes }: Pick<Question, 'probes'>, text: string): Probe | null {
  const said = readOf(text).line;
  const told = ({ line, telling }: Read) => tellingIn(telling, said, WITHIN * line.length);
  const whole = (read: Read) => (shareOf(told(read), read) >= SAID ? inOrder(read.line, said) : 0);
  const much = (read: Read) => (told(read) >= LEAST ? shareOf(told(read), read) : 0);
  const found = bestOf(probes, whole, VERBATIM) ?? (asks(text) ? bestOf(probes, much, SAID) : null);
  return found && !asksShipped(text) ? found : null;
}

/** A probe without a telling word has none that could be missing. */
const shareOf = (told: number, { telling }: Read): number => (telling.size === 0 ? 1 : told / telling.size);

/** The probe with the largest share, the first of equal ones; null where none reaches the floor. */
function bestOf(probes: readonly Probe[], worth: (read: Read) => number, floor: number): Probe | null {
  let best: { probe: Probe; share: number } | null = null;
  for (const probe of probes) {
    const share = worth(readOf(probe.text));
    if (share >= floor && share > (best?.share ?? 0)) best = { probe, share };
  }
  return best?.probe ?? null;
}

/** How many of the telling words are said within so many words of one another. */
function tellingIn(telling: ReadonlySet<string>, said: readonly string[], within: number): number {
  const starts = said.flatMap((stem, index) => (telling.has(stem) ? [index] : []));
  const near = (from: number) => said.slice(from, from + within).filter((stem) => telling.has(stem));
  return Math.max(0, ...starts.map((from) => new Set(near(from)).size));
}

/** Largest share of a line that is said close together in its order, other words in between or not. */
function inOrder(line: readonly string[], said: readonly string[]): number {
  const wanted = new Set(line);
  const starts = said.flatMap((stem, index) => (wanted.has(stem) ? [index] : []));
  const lengths = starts.map((from) => commonIn(line, said.slice(from, from + WITHIN * line.length)));
  return Math.max(0, ...lengths) / line.length;
}

/** Length of the longest common subsequence. */
function commonIn(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const stem of a) {
    const next = [0];
    for (const [index, other] of b.entries())
      next.push(stem === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
