import type { Level } from './records';

// Numbers and their units are held together by a no-break space.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The last moment that a date can hold, in ms, less a day for offsets. */
const FURTHEST = 8.64e15 - 24 * HOUR;

const two = (value: number): string => String(value).padStart(2, '0');

/** A time of the interview: `31:20`, from an hour on `1:04:10`. */
export function clock(ms: number): string {
  const all = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** Whole minutes, rounded. */
export const minuteCount = (ms: number): number => Math.max(0, Math.round(ms / MINUTE));

/** A length in minutes, however long: `28 min`. */
export const minutes = (ms: number): string => `${minuteCount(ms)}\u00A0min`;

/** A length in the unit that suits it: `12 s`, `2 min`, `3 h`; whole units, rounded down. */
export function length(ms: number): string {
  const whole = Math.max(0, ms);
  if (whole < MINUTE) return `${Math.floor(whole / 1000)}\u00A0s`;
  if (whole < 2 * HOUR) return `${Math.floor(whole / MINUTE)}\u00A0min`;
  return `${Math.floor(whole / HOUR)}\u00A0h`;
}

/** How long ago something was: `4 s ago`, `2 min ago`. */
export const ago = (ms: number): string => `${length(ms)} ago`;

/** A moment on the wall clock `offset` minutes east of Greenwich, as ISO 8601: `2026-11-24T14:00:00+01:00`. */
export function iso(at: number, offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  const away = Math.abs(offset);
  return `${wall(at, offset).toISOString().slice(0, -5)}${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

/** A date for screens, `Tue 24 Nov, 14:00`; files say the year too: `Tue 24 Nov 2026, 14:00`. */
export function date(at: number, offset: number, { year = false } = {}): string {
  const there = wall(at, offset);
  const day = `${DAYS[there.getUTCDay()]} ${there.getUTCDate()} ${MONTHS[there.getUTCMonth()]}`;
  const time = `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`;
  return `${day}${year ? ` ${there.getUTCFullYear()}` : ''}, ${time}`;
}

/** A day alone, for what is near enough to need no year: `24 Nov`. */
export function dayOf(at: number, offset: number): string {
  const there = wall(at, offset);
  return `${there.getUTCDate()}\u00A0${MONTHS[there.getUTCMonth()]}`;
}

/** A date whose UTC fields read like the wall clock there. */
const wall = (at: number, offset: number): Date =>
  new Date(Math.max(-FURTHEST, Math.min(FURTHEST, at)) + offset * MINUTE);

/** A level in words: `Level 3`, `Mixed`, `Not assessed`. */
export function levelName(level: Level): string {
  if (level === 'mixed') return 'Mixed';
  if (level === 'not assessed') return 'Not assessed';
  return `Level\u00A0${level}`;
}

/** A count with its noun: `1 note`, `3 notes`. */
export const count = (number: number, noun: string): string => `${number}\u00A0${noun}${number === 1 ? '' : 's'}`;

/** A length of text or of a file: `812 bytes`, `4.1 kB`, `2.0 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  return bytes < 999_950 ? `${(bytes / 1000).toFixed(1)}\u00A0kB` : `${(bytes / 1_000_000).toFixed(1)}\u00A0MB`;
}
