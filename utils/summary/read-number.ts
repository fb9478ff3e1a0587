import { DIGITS, MULTIPLES, ORDINALS, SHARES, TEENS, TENS, TIMES, UNITS } from './number-words';
import type { Token } from './tokens';

/** A number in digits or in words; `next`: the token behind it. */
export interface Read {
  value: number | null;
  token: string;
  next: number;
  written: 'digits' | 'words';
  /** It is a part of something, so it may be told in percent. */
  share?: boolean;
}

/** The number that begins there; null: none does. */
export function numberAt(tokens: readonly Token[], at: number): Read | null {
  const first = tokens[at]?.text ?? '';
  return /^\d/.test(first) ? digitsAt(tokens, at) : wordsAt(tokens, at);
}

function digitsAt(tokens: readonly Token[], at: number): Read {
  const raw = tokens[at]?.text ?? '';
  const value = numberOf(raw);
  const before = tokens[at]?.glued ? (tokens[at - 1]?.text ?? '') : '';
  const after = tokens[at + 1];
  const letters = /^\p{L}+$/u;
  if (letters.test(before)) {
    const rest = after?.glued && letters.test(after.text) ? after.text : '';
    return { value, token: `${before}${raw}${rest}`, next: at + (rest ? 2 : 1), written: 'digits' };
  }
  if (after?.glued && letters.test(after.text) && !/^(?:st|nd|rd|th)$/.test(after.text) && !isUnitOrTimes(after.text)) {
    return { value, token: `${raw}${after.text}`, next: at + 2, written: 'digits' };
  }
  const times =
    after && (after.glued || !/^[km]$/.test(after.text)) ? timesFrom(tokens, at + 1) : { times: 1, next: at + 1 };
  return { value: value === null ? null : value * times.times, token: raw, next: times.next, written: 'digits' };
}

const isUnitOrTimes = (word: string) => UNITS.has(word) || TIMES.has(word);

function numberOf(raw: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(raw)) return Number(raw.replaceAll(',', ''));
  if (/^\d+(?:[.,]\d+)?$/.test(raw)) return Number(raw.replace(',', '.'));
  return null;
}

/** "thousand", "hundred thousand" and so on from there. */
function timesFrom(tokens: readonly Token[], from: number): { times: number; next: number } {
  let [times, next] = [1, from];
  for (let by = TIMES.get(tokens[next]?.text ?? ''); by !== undefined; by = TIMES.get(tokens[next]?.text ?? '')) {
    if (tokens[next]?.text === 'm' && !tokens[next]?.glued) break;
    times *= by;
    next++;
  }
  return { times, next };
}

function wordsAt(tokens: readonly Token[], at: number): Read | null {
  const word = (index: number) => tokens[index]?.text ?? '';
  const share = SHARES.get(word(at));
  if (share !== undefined && !(word(at) === 'third' && ORDINALS.has(word(at - 1)))) {
    const next =
      /^an?$/.test(word(at + 1)) && TIMES.has(word(at + 2)) ? timesFrom(tokens, at + 2) : { times: 1, next: at + 1 };
    return { value: share * next.times, token: word(at), next: next.next, written: 'words', share: true };
  }
  const multiple = MULTIPLES.get(word(at));
  if (multiple !== undefined) {
    const from = word(at + 1) === 'of' ? at + 2 : at + 1;
    const { times, next } = timesFrom(tokens, from);
    return { value: multiple * times, token: word(at), next: times > 1 ? next : at + 1, written: 'words' };
  }
  if (/^an?$/.test(word(at)) && TIMES.has(word(at + 1)) && !/^[km]$/.test(word(at + 1))) {
    const { times, next } = timesFrom(tokens, at + 1);
    return { value: times, token: word(at + 1), next, written: 'words' };
  }
  return wholeAt(tokens, at);
}

/** "two hundred and five thousand", "ninety-nine point five", "two and a half million", "ninety-ninth". */
function wholeAt(tokens: readonly Token[], at: number): Read | null {
  const word = (index: number) => tokens[index]?.text ?? '';
  const andShare = (from: number) =>
    word(from) === 'and' && word(from + 1) === 'a' ? (SHARES.get(word(from + 2)) ?? 0) : 0;
  let [total, next, goesOn] = [0, at, true];
  while (goesOn) {
    const group = groupAt(tokens, next);
    if (!group) break;
    let [value, end] = [group.value + andShare(group.next), group.next + (andShare(group.next) ? 3 : 0)];
    const { times, next: after } = timesFrom(tokens, end);
    value *= times;
    end = after + (andShare(after) ? 3 : 0);
    total += value + andShare(after);
    goesOn = times > 1 && !group.ordinal;
    next = goesOn && word(end) === 'and' && groupAt(tokens, end + 1) ? end + 1 : end;
  }
  return next === at ? null : { value: Number(total.toFixed(9)), token: word(at), next, written: 'words' };
}

/** A number below a thousand, with what stands behind its point. */
function groupAt(tokens: readonly Token[], at: number): Small | null {
  const word = (index: number) => tokens[index]?.text ?? '';
  const small = smallAt(tokens, at);
  if (!small) return null;
  let { value, next } = small;
  if (word(next) === 'hundred') {
    value *= 100;
    next++;
    const rest = smallAt(tokens, word(next) === 'and' ? next + 1 : next);
    if (rest) return { value: value + rest.value, next: rest.next, ordinal: rest.ordinal };
  }
  if (word(next) === 'point' && DIGITS.has(word(next + 1))) {
    let decimals = '';
    for (next++; DIGITS.has(word(next)); next++) decimals += DIGITS.get(word(next));
    value += Number(`0.${decimals}`);
  }
  return { value, next, ordinal: small.ordinal };
}

interface Small {
  value: number;
  next: number;
  ordinal: boolean;
}

/** A number below a hundred. */
function smallAt(tokens: readonly Token[], at: number): Small | null {
  const word = tokens[at]?.text ?? '';
  const tens = TENS.get(word);
  if (tens === undefined) {
    const value = DIGITS.get(word) ?? TEENS.get(word);
    const ordinal = ORDINALS.get(word);
    if (value !== undefined) return { value, next: at + 1, ordinal: false };
    return ordinal === undefined ? null : { value: ordinal, next: at + 1, ordinal: true };
  }
  const from = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const unit = tokens[from]?.text ?? '';
  const digit = DIGITS.get(unit);
  if (digit) return { value: tens + digit, next: from + 1, ordinal: false };
  const ordinal = ORDINALS.get(unit);
  const isTime = unit === 'second' && tokens[at + 1]?.text !== '-';
  if (ordinal && ordinal < 10 && !isTime) return { value: tens + ordinal, next: from + 1, ordinal: true };
  return { value: tens, next: at + 1, ordinal: false };
}
