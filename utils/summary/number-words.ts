const numbered = (words: string, from: number, step = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, from + index * step]);

/** Below ten, as they are said one by one in codes and ports. */
export const DIGITS = new Map([
  ...numbered('zero one two three four five six seven eight nine', 0),
  ...([
    ['oh', 0],
    ['o', 0],
    ['nought', 0],
    ['nil', 0],
  ] as [string, number][]),
]);
export const TEENS = new Map(
  numbered('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10),
);
export const TENS = new Map(numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10));
export const ORDINALS = new Map([
  ...numbered('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth', 1),
  ...numbered('fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 14),
  ...numbered('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
]);
export const TIMES = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['k', 1_000],
  ['grand', 1_000],
  ['million', 1_000_000],
  ['mio', 1_000_000],
  ['mil', 1_000_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
  ['dozen', 12],
]);
export const SHARES = new Map([
  ['half', 0.5],
  ['halved', 0.5],
  ['halves', 0.5],
  ['quarter', 0.25],
  ['quarters', 0.25],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
]);
/** Words that say how many times. */
export const MULTIPLES = new Map([
  ['once', 1],
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['twofold', 2],
  ['triple', 3],
  ['tripled', 3],
  ['threefold', 3],
  ['tenfold', 10],
  ['couple', 2],
]);

const units = (all: Record<string, string>): Map<string, string> =>
  new Map(
    Object.entries(all).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as [string, string])),
  );

/** What a figure counts, where a change of it would change what was said. */
export const UNITS = units({
  percent: '% percent percents pct percentage',
  ms: 'ms msec msecs milli millis millisecond milliseconds',
  us: 'μs micros microsecond microseconds',
  ns: 'ns nanos nanosecond nanoseconds',
  s: 's sec secs second seconds',
  min: 'min mins minute minutes',
  h: 'h hr hrs hour hours',
  day: 'day days',
  week: 'week weeks',
  month: 'month months',
  year: 'year years yr yrs',
  byte: 'byte bytes',
  bit: 'bit bits',
  kb: 'kb kib kilobyte kilobytes',
  mb: 'mb mib meg megs megabyte megabytes',
  gb: 'gb gib gig gigs gigabyte gigabytes',
  tb: 'tb tib terabyte terabytes',
  pb: 'pb pib petabyte petabytes',
  x: 'x × fold',
  money: '$ € £ dollar dollars euro euros pound pounds cents',
});
