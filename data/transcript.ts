import Dexie from 'dexie';
import { elapsedAt } from '@/utils/clock';
import type { Heard } from '@/utils/port';
import type { GapCause, Utterance } from '@/utils/records';
import { settledIn } from '@/utils/settled';
import { db } from './db';

/** Rows of a call page that are on show at most, and some more. */
const PLACE = 20;

const utterancesOf = (interviewId: string) =>
  db.utterances.where('[interviewId+place]').between([interviewId, Dexie.minKey], [interviewId, Dexie.maxKey]);

/**
 * Writes what was heard: a known id is replaced where it stands, a new one goes to the end. What has settled is kept beside
 * words that go on from it, so that nothing that was found in it blinks. Without consent at this very moment nothing
 * is written. Resolves with the ids of what has settled now in other words than before.
 */
export async function keepUtterances(interviewId: string, heard: readonly Heard[]): Promise<string[]> {
  return db.transaction('rw', db.interviews, db.acts, db.utterances, async () => {
    const interview = await db.interviews.get(interviewId);
    if (!interview || !(await mayKeep(interviewId))) return [];
    const now = Date.now();
    const elapsed = elapsedAt(interview, now);
    const known = await db.utterances.bulkGet(heard.map((each) => each.id));
    const last = await utterancesOf(interviewId).last();
    let place = last ? last.place + 1 : 0;
    // A clock that was changed must not put a later utterance before an earlier one.
    let time = last?.time ?? 0;
    const rows = heard.map((each, i): Utterance => {
      const before = known[i];
      if (before) return revised(before, each, now);
      const ago = Math.max(0, now - each.at);
      time = Math.max(time, elapsed - ago);
      return { ...each, interviewId, place: place++, time, changedAt: now };
    });
    await db.utterances.bulkPut(rows);
    const settledBefore = known.map((before) => before && settledIn(before));
    const news = rows.filter(({ settled, text }, i) => settled && text !== settledBefore[i]);
    return news.map((row) => row.id);
  });
}

function revised(before: Utterance, { speaker, text, settled }: Heard, now: number): Utterance {
  const { settledText: _, ...row } = before;
  const held = settled ? null : settledIn(before);
  const changedAt = text === before.text ? before.changedAt : now;
  return { ...row, speaker, text, settled, changedAt, ...(held === null ? {} : { settledText: held }) };
}

/** Whether the last answer to the question of consent is yes: read inside the write, so that a withdrawal wins. */
async function mayKeep(interviewId: string): Promise<boolean> {
  const acts = await db.acts
    .where('[interviewId+seq]')
    .between([interviewId, Dexie.minKey], [interviewId, Dexie.maxKey])
    .reverse()
    .filter((act) => act.kind === 'consent')
    .first();
  return acts?.kind === 'consent' && acts.answer === 'agreed';
}

async function nextPlace(interviewId: string): Promise<number> {
  const last = await utterancesOf(interviewId).last();
  return last ? last.place + 1 : 0;
}

/** Which reader heard the last words, when (ms since 1970), and when in the interview; null while there are none. */
export async function lastHeard(interviewId: string): Promise<{ reader: string; at: number; time: number } | null> {
  const last = await utterancesOf(interviewId).last();
  return last ? { reader: last.id.split(':')[0] ?? '', at: last.changedAt, time: last.time } : null;
}

/**
 * The last words that were kept from `from` (interview ms) on, oldest first: enough to find one's place among them. None where
 * the person went on with notes only, for what was said since is not to be read.
 */
export async function lastWords(interviewId: string, from: number): Promise<{ speaker: string; text: string }[]> {
  if ((await openGapOf(interviewId))?.cause === 'notes only') return [];
  const last = await utterancesOf(interviewId).reverse().limit(PLACE).toArray();
  return last
    .filter((utterance) => utterance.time >= from)
    .reverse()
    .map(({ speaker, text }) => ({ speaker, text }));
}

/** Marks that words may be missing from here on, `since` ms ago; ends any gap that is still open. */
export async function openGap(interviewId: string, cause: GapCause, since = 0): Promise<void> {
  await db.transaction('rw', db.interviews, db.utterances, db.gaps, async () => {
    const interview = await db.interviews.get(interviewId);
    if (!interview || (await openGapOf(interviewId))) return;
    const at = Date.now() - since;
    const time = Math.max(0, elapsedAt(interview, Date.now()) - since);
    await db.gaps.add({
      id: crypto.randomUUID(),
      interviewId,
      place: await nextPlace(interviewId),
      at,
      time,
      length: null,
      cause,
    });
  });
}

/** Ends the gap that is open; resolves with its length in ms of the interview's own clock, or null where there was none. */
export async function closeGap(interviewId: string): Promise<number | null> {
  return db.transaction('rw', db.interviews, db.gaps, async () => {
    const open = await openGapOf(interviewId);
    const interview = await db.interviews.get(interviewId);
    if (!open || !interview) return null;
    const length = Math.max(0, elapsedAt(interview, Date.now()) - open.time);
    await db.gaps.update(open.id, { length });
    return length;
  });
}

/** Takes the gap that is open away, if any. */
export async function dropGap(interviewId: string): Promise<void> {
  await db.transaction('rw', db.gaps, async () => {
    const open = await openGapOf(interviewId);
    if (open) await db.gaps.delete(open.id);
  });
}

const openGapOf = (interviewId: string) =>
  db.gaps
    .where({ interviewId })
    .and((gap) => gap.length === null)
    .first();
