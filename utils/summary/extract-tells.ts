import { isContent, type Word } from '../words';

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Numbers in words; "one" and "first" are none. */
const NUMBERS =
  listed(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half quarter third
  twice zero dozen percent`);
/** What is counted or measured makes a figure of a number. */
const UNITS =
  listed(`ms millisecond milliseconds second seconds minute minutes hour hours day days week weeks month months
  percent gigabyte gigabytes megabyte megabytes gb mb kb euro euros dollar dollars pound pounds request requests row rows
  query queries time times event events call calls p95 p99 customer customers user users error errors message messages
  alert alerts connection connections instance instances line lines place places`);

/** Kinds of telling words, each with its weight, looked for in plain lower-case words. */
const KINDS: readonly [words: RegExp, weight: number][] = [
  // What changed, and how it ended.
  [
    /\b(?:from .{1,40} to|down to|went to|dropped|afterwards|after that|since then|in the end|ended up|before that)\b/,
    1,
  ],
  [/\b(?:faster|slower|fewer|saved|solved|fixed|gone|flat|never again|nobody noticed)\b/, 0.6],
  // What went wrong.
  [
    /\b(?:broke|broken|crash(?:ed|es)?|fail(?:ed|s|ures?)?|lost|losing|outage|leak(?:ed)?|wrong|miss(?:ed|ing)|timed? out|stuck|blocked|down|twice|duplicates?|stale)\b/,
    0.7,
  ],
  [/\b(?:complained|noticed|mistake|by accident|overlooked|forgot(?:ten)?|deleted|waited|couldnt)\b/, 0.6],
  // What was decided, and why.
  [
    /\b(?:decided|chose|picked|instead|rather than|in place of|because|so that|otherwise|trade|compromise|only if|depends|on purpose|the rule)\b/,
    0.5,
  ],
  [
    /\b(?:my (?:idea|suggestion)|proposed|learn(?:t|ed)|differently|next time|should have|shouldve|i admit|never built|not built|have to say|i assumed)\b/,
    0.8,
  ],
  // What somebody did, and their rules.
  [
    /\b(?:i|we) (?:\w+ )?(?:put|made|took|built|wrote|moved|added|removed|replaced|changed|ran|found|looked|measured|compared|counted|switched|set|raised|cut|split|threw|cleaned|restored|rewrote|tested|told|log|lock|keep|count|sign|check|record|stop|replay)\b/,
    0.5,
  ],
  [/\b(?:always|never|must|has to|have to|at least|at most|only|each|every|unique|same|exactly)\b/, 0.3],
];
/** All kinds together count no more than this, and that beside the rest: they stand in small talk too. */
const KINDS_COUNT = { most: 2, share: 0.5 };

/** What carries nothing of an answer. */
const EMPTY: readonly [words: RegExp, weight: number][] = [
  [
    /\b(?:let me think|good question|where (?:was|do|should) i|what else|how do (?:i|you) say|what was i|as i said|thats it|that was it|does that|is that what)\b/,
    -2,
  ],
  [
    /\b(?:thank you|thanks|nice to meet|can you hear|hear you|good morning|sorry|joking|funny|gosh|lovely|have a nice|bye|goodbye|proud)\b/,
    -0.8,
  ],
  [/\b(?:i (?:guess|suppose)|im not sure|something like|sort of|kind of|you know|and so on|i mean|whatever)\b/, -0.3],
];

/** A question asked back. */
const ASKS = -1.5;
const FIGURE = { counted: 1, bare: 0.6, most: 2 };
/** How much each content word counts, up to as many. */
const CONTENT = { each: 0.15, most: 8 };

/** How much the words of a unit tell by themselves, whatever was asked: by figures and telling words, and by how much they are about. */
export function tellsOf(text: string, words: readonly Word[]): { byWords: number; byContent: number } {
  const plain = words.map((word) => word.text).join(' ');
  const sum = (kinds: typeof KINDS) => kinds.reduce((all, [of, weight]) => (of.test(plain) ? all + weight : all), 0);
  const content = new Set(words.filter(isContent).map(({ stem }) => stem)).size;
  const kinds = KINDS_COUNT.share * Math.min(KINDS_COUNT.most, sum(KINDS));
  return {
    byWords: figuresIn(words) + kinds + sum(EMPTY) + (text.endsWith('?') ? ASKS : 0),
    byContent: CONTENT.each * Math.min(CONTENT.most, content),
  };
}

/** Numbers in figures or words, those with what they count before others. */
function figuresIn(words: readonly Word[]): number {
  let sum = 0;
  let inNumber = false;
  for (const [index, { text }] of words.entries()) {
    const isNumber = /\d/.test(text) || NUMBERS.has(text);
    const counts = () => [1, 2, 3].some((ahead) => UNITS.has(words[index + ahead]?.text ?? ''));
    if (isNumber && !inNumber) sum += counts() ? FIGURE.counted : FIGURE.bare;
    inNumber = isNumber;
  }
  return Math.min(FIGURE.most, sum);
}
