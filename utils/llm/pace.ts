import { isHere } from '../consent';
import { count } from '../format';

/** When a person is told that it takes longer, in ms: well before they wonder, and whatever the server does. */
export const PACE = {
  /** Without a word of an answer. */
  waiting: 10_000,
  /** Since the press. */
  long: 15_000,
};

/** `waiting`: no word of an answer has come for a while. `long`: it comes, but it has taken long already. */
export type Pace = 'usual' | 'waiting' | 'long';

/** How far the writing of some answers is. */
interface Progress {
  /** How many of `of` are written. */
  at: number;
  of: number;
  /** Claims that were checked. */
  claims: number;
  /** How much of the model is downloaded, from 0 to 1; null: nothing is being downloaded. */
  download: number | null;
  pace: Pace;
  /** Host and port; empty: the browser's own model. */
  host: string;
}

/** What is happening and, once it takes long, what the person can do, in words that change seldom. */
export function progressWords({ at, of, claims, download, pace, host }: Progress): string {
  if (download !== null) return `Downloading the model, ${Math.round(download * 100)} %.`;
  const which = of > 1 ? `, ${at + 1} of ${of}` : '';
  if (pace === 'waiting') return `${noAnswerYet(host, which)}; you can stop it.`;
  const checked = claims > 0 ? ` ${count(claims, 'claim')} checked so far.` : '';
  return pace === 'long' ? `Still writing${which}.${checked} You can stop it.` : `Writing${which}.${checked}`;
}

/** Why nothing has come, as far as it can be guessed; without its full stop, so that what to do can follow. */
export const noAnswerYet = (host: string, which = ''): string =>
  `No answer from ${host || 'the browser’s own model'} yet${which}. It may ${maybe(host)}`;

const maybe = (host: string): string =>
  host === '' ? 'still be loading' : isHere(host) ? 'still be loading its model' : 'be busy';
