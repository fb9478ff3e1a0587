import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/data/db';
import { debriefWindow, type ShownDebrief } from '@/data/debrief-window';
import { changeDebrief, debriefOf, takeDebrief } from '@/data/debriefs';
import { addScorecards, decide, setNote } from '@/utils/debrief/record';
import type { Debrief } from '@/utils/debrief/record-schema';
import { AT, EMPTY, recordOf } from './fixtures/debrief';

vi.mock('@/data/version', () => ({ appVersion: () => '0.1.0' }));

beforeEach(() => db.debriefs.clear());

/** A window, with what it showed last. */
function opened(first: Debrief, isKept: boolean) {
  const shown: ShownDebrief[] = [];
  const own = debriefWindow(first, isKept, (next) => shown.push(next));
  return { ...own, now: () => shown.at(-1), shown };
}

const noting =
  (competency: string | null, text: string, base = '') =>
  (record: Debrief) =>
    setNote(record, { candidate: null, competency }, text, AT, { base });
const deciding = (text: string) => (record: Debrief) =>
  decide(record, { candidate: 'n', text, takenBy: 'Petra', at: AT });
const notesOf = (record: Debrief | null | undefined) => record?.notes.map(({ text }) => text).sort();

test('a debrief is kept from its first change on', async () => {
  const own = opened(EMPTY, false);
  expect(await debriefOf(EMPTY.id)).toBeNull();
  const kept = own.change(noting(null, 'All present.'));
  expect([notesOf(own.now()?.record), own.now()?.saving]).toEqual([['All present.'], true]);
  await kept;
  expect(own.now()?.saving).toBe(false);
  expect(notesOf(await debriefOf(EMPTY.id))).toEqual(['All present.']);
});

test('two windows that change one debrief at once lose nothing of each other', async () => {
  await db.debriefs.add(recordOf([]));
  const [one, two] = [opened(recordOf([]), true), opened(recordOf([]), true)];
  await Promise.all([
    one.change(noting('api', 'Of one.')),
    two.change(noting('databases', 'Of two.')),
    one.change(deciding('Offer.')),
    two.change((record) => addScorecards(record, recordOf().scorecards)),
    one.change(noting(null, 'First.')),
    two.change(noting(null, 'Second.')),
  ]);
  await Promise.all([one.follow(), two.follow()]);
  const kept = await debriefOf(EMPTY.id);
  expect(notesOf(kept)).toEqual(['First.\nSecond.', 'Of one.', 'Of two.']);
  expect([kept?.decisions.length, kept?.scorecards.length]).toEqual([1, 19]);
  expect(one.now()?.record).toEqual(kept);
  expect(two.now()?.record).toEqual(kept);
});

test('what is shown never falls behind what was typed, whatever is read meanwhile', async () => {
  await db.debriefs.add(EMPTY);
  const own = opened(EMPTY, true);
  const texts = ['a', 'ab', 'abc', 'abcd'];
  const done = texts.flatMap((text, i) => [own.change(noting(null, text, texts[i - 1])), own.follow()]);
  const typed = own.shown.length;
  await Promise.all(done);
  for (const { record } of own.shown.slice(typed)) expect(notesOf(record)).toEqual(['abcd']);
});

test('a change that could not be kept stays on screen, is told, and goes in with the next one', async () => {
  await db.debriefs.add(EMPTY);
  const own = opened(EMPTY, true);
  vi.spyOn(db.debriefs, 'put').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError') as never);
  await own.change(deciding('Offer.'));
  expect(own.now()?.problem).toBe('The debrief could not be kept. The disk is full. Save it as a file.');
  expect(own.now()?.record.decisions).toHaveLength(1);
  await own.change(noting(null, 'And a note.'));
  expect(own.now()?.problem).toBeNull();
  const kept = await debriefOf(EMPTY.id);
  expect([kept?.decisions.length, notesOf(kept)]).toEqual([1, ['And a note.']]);
});

test('a debrief that another window erased is not brought back', async () => {
  await db.debriefs.add(EMPTY);
  const own = opened(EMPTY, true);
  await db.debriefs.clear();
  await own.follow();
  expect(own.now()?.gone).toBe(true);
  await own.change(noting(null, 'Too late.'));
  expect(own.now()?.problem).toContain('erased in another window');
  expect(await db.debriefs.count()).toBe(0);
});

test('the list of scorecards stays the same one while only notes change, so that nothing is read twice', async () => {
  await db.debriefs.add(recordOf());
  const first = recordOf();
  const own = opened(first, true);
  await changeDebrief(first.id, noting(null, 'Elsewhere.'));
  await own.follow();
  expect(notesOf(own.now()?.record)).toEqual(['Elsewhere.']);
  expect(own.now()?.record.scorecards).toBe(first.scorecards);
});

test('a debrief from a file takes the place of no other state of it that is here', async () => {
  const saved = recordOf();
  await db.debriefs.add(noting(null, 'Written since.')(saved));
  const taken = await takeDebrief(saved);
  expect(taken.id).not.toBe(saved.id);
  expect(notesOf(await debriefOf(saved.id))).toEqual(['Written since.']);
  expect(await debriefOf(taken.id)).toEqual({ ...saved, id: taken.id });
  expect(await takeDebrief(taken)).toEqual(taken);
  expect(await db.debriefs.count()).toBe(2);
});
