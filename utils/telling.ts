import type { Reading } from './model';
import { endsBetween, type Span } from './phrases';
import { isContent, type Word } from './words';

/** As many words as are shown of what was heard. */
const MOST = 5;

/** The few neighbouring words of a sentence that speak most for a label; null where none does. */
export function tellingOf(text: string, reading: Reading, label: string): Span | null {
  const { words } = reading;
  const worth = new Float64Array(words.length);
  for (const { feature, adds } of reading.reasonsFor(label)) {
    const share = adds / (feature.last - feature.first + 1);
    for (let index = feature.first; index <= feature.last; index++) worth[index] = (worth[index] ?? 0) + share;
  }
  let best: (Span & { sum: number }) | null = null;
  for (let first = reading.first; first <= reading.last; first++) {
    let sum = 0;
    for (let last = first; last <= Math.min(reading.last, first + MOST - 1); last++) {
      if (last > first && parted(text, words[last - 1], words[last])) break;
      sum += worth[last] ?? 0;
      if (!ends(words[first]) || !ends(words[last]) || sum <= (best?.sum ?? 0)) continue;
      best = { first, last, sum };
    }
  }
  return best && { first: best.first, last: best.last };
}

/** Whether the words before and after are said apart. What somebody quotes is not torn: its marks stay outside. */
function parted(text: string, before: Word | undefined, after: Word | undefined): boolean {
  const between = text.slice(before?.end, after?.start);
  return endsBetween(between) || /[“”"]/.test(between);
}

/** What is shown neither begins nor ends with a small word. */
const ends = (word: Word | undefined): boolean => word !== undefined && isContent(word);
