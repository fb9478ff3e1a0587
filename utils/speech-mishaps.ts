import { beginOf, endOf, type Part, type Step } from './part';
import { misheardIn } from './wording';

/** Words of a turn that are left when Meet cuts it, and the characters after which it starts anew. */
const TAIL = 12;
const CUT_FROM = 30;
/** Milliseconds for which a wording stands at least, beside what happens to it. */
const APART = 250;
const RESTART_FROM = 320;
/** Milliseconds within which one voice comes upon the other. */
const NEAR = 4_000;
/** Milliseconds within which the next chance for it must come. */
const SOON = 20_000;

/** The wording that a turn shows at `at`, and its index. */
const wordingAt = (part: Part, at: number) => part.wordings.findLastIndex((wording) => wording.at <= at);

/** A word of a turn that is over is corrected only some seconds later. */
export function correctLate(at: number, parts: readonly Part[], draw: () => number): Step[] | null {
  const part = parts.find((each) => endOf(each) > at);
  const last = part?.wordings.at(-1);
  const wrong = last && misheardIn(last.words, Math.floor(draw() * 1_000));
  if (!part || !last || !wrong) return null;
  part.wordings.push({ ...last, at: last.at + 3_000 + draw() * 5_000 });
  part.wordings.splice(-2, 1, { ...last, words: wrong });
  return [];
}

/** The page shows only the last words of a long turn, or begins its row anew, in the middle of it. */
export function cutOrRestart(kind: 'cut' | 'restart', at: number, parts: readonly Part[]): Step[] | null {
  const part = parts.find((each) => beginOf(each) <= at && at < endOf(each));
  if (!part || part.hides.length > 0) return null;
  const place = wordingAt(part, at);
  const wording = part.wordings[place];
  const all = part.wordings.at(-1)?.words;
  if (!wording || !all || wording.count >= all.length) return null;
  if (kind === 'cut') {
    if (wording.count < CUT_FROM) return null;
    const then = Math.max(at, wording.at + APART);
    if (then + APART > (part.wordings[place + 1]?.at ?? 0)) return null;
    const hidden = wording.count - TAIL;
    // Nobody corrects what is no longer shown.
    const settled = { ...wording, words: wording.words.map((word, i) => (i < hidden ? (all[i] ?? word) : word)) };
    part.wordings.splice(place, 1, settled, { ...settled, at: then });
    part.hides.push({ from: place + 1, words: hidden });
    return [];
  }
  const said = all.slice(0, wording.count);
  if (said.join(' ').length < RESTART_FROM) return null;
  // What the row says last before it begins anew is settled, for nobody corrects it afterwards.
  part.wordings.splice(place, 1, { ...wording, words: said });
  part.hides.push({ from: place + 1, words: wording.count });
  part.truth = [said.join(' '), all.slice(wording.count).join(' ')];
  return [];
}

/** The last words of one turn come after the first words of the next, by another voice; interleaved, they share a line. */
export function overlap(kind: 'overlap' | 'interleave', at: number, parts: readonly Part[], draw: () => number) {
  const place = parts.findIndex((each, i) => endOf(each) > at && beginOf(parts[i + 1]) - endOf(each) < NEAR);
  const [part, next] = [parts[place], parts[place + 1]];
  const late = part?.wordings.slice(-2);
  const second = next?.wordings[1]?.at ?? 0;
  // A turn must have begun before the one that comes upon it.
  if (!part || !next || !late || part.wordings.length < 3 || part.speaker === next.speaker) return null;
  if (part.hides.length > 0 || second - beginOf(next) < 300 || beginOf(next) > at + SOON) return null;
  if (beginOf(parts[place + 2]) < beginOf(next) + NEAR) return null;
  const from = beginOf(next) + 100;
  const taken = next.wordings.map((wording) => wording.at);
  for (const [i, wording] of late.entries()) {
    const then = freeFrom(from + (i + draw() * 0.5) * 700, taken);
    part.wordings[part.wordings.length - 2 + i] = { ...wording, at: then };
    taken.push(then);
  }
  const shared = {
    at: beginOf(next) - 50,
    do: 'mishap',
    what: 'interleave',
    ms: endOf(next) - beginOf(next) + 500,
  } as const;
  const steps: Step[] = kind === 'interleave' ? [shared] : [];
  return steps;
}

/** The first time from `at` on that is far enough from those that are taken: a line that two share shows each for a moment. */
function freeFrom(at: number, taken: readonly number[]): number {
  const near = taken.find((each) => Math.abs(each - at) < APART);
  return near === undefined ? at : freeFrom(near + APART + 1, taken);
}
