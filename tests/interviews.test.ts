import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { addAct, undoLast } from '@/data/acts';
import { db } from '@/data/db';
import { deleteWords } from '@/data/delete-words';
import { continueInterview, finishInterview, startInterview, tick } from '@/data/interviews';
import { kits } from '@/data/kits';
import { actsOf, interviewsQuery } from '@/data/queries';
import { queryClient } from '@/data/query-client';
import { closeGap, keepUtterances, openGap } from '@/data/transcript';
import { elapsedAt } from '@/utils/clock';
import { stateOf } from '@/utils/state';

const MINUTE = 60_000;
let id = '';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T14:00:00Z') });
  await Promise.all(db.tables.map((table) => table.clear()));
  queryClient.clear();
  id = await startInterview({
    candidate: 'Nora Lindholm',
    role: 'Backend engineer',
    interviewer: 'Lucy Tanner',
    kit: kits[0],
    platform: 'meet',
  });
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const state = async () => stateOf((await queryClient.fetchQuery({ ...actsOf(id), staleTime: 0 })).rows);
const interview = async () => (await db.interviews.get(id)) ?? expect.fail('the interview is gone');

test('an act is stored with the time of the interview and the next number', async () => {
  later(90_000);
  await addAct(id, { kind: 'skip', questionId: 'caching' });
  await addAct(id, { kind: 'later', questionId: 'secrets' });
  expect(await db.acts.orderBy('[interviewId+seq]').toArray()).toMatchObject([
    { seq: 0, kind: 'skip', time: 90_000 },
    { seq: 1, kind: 'later', time: 90_000 },
  ]);
});

test('two panels that write at once lose nothing and never share a number', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      addAct(id, { kind: 'note', noteId: `n${i}`, questionId: null, text: `note ${i}` }),
    ),
  );
  expect((await state()).notes).toHaveLength(40);
  expect((await db.acts.toArray()).map((act) => act.seq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, i) => i),
  );
});

test('undo takes back one act after the other, back to the start', async () => {
  await addAct(id, { kind: 'ask', questionId: 'caching', how: 'pressed' });
  await addAct(id, { kind: 'level', questionId: 'caching', level: 3 });
  await addAct(id, { kind: 'note', noteId: 'n', questionId: 'caching', text: 'kept' });
  expect(await undoLast(id)).toMatchObject({ kind: 'level' });
  expect(await undoLast(id)).toMatchObject({ kind: 'ask' });
  expect(await undoLast(id)).toBeNull();
  expect(await state()).toMatchObject({ current: null, notes: [{ text: 'kept' }] });
});

test('an act that is taken back keeps when, by the computer and by the interview', async () => {
  await addAct(id, { kind: 'level', questionId: 'caching', level: 3 });
  later(2 * MINUTE);
  await undoLast(id);
  expect(await db.acts.toArray()).toMatchObject([{ undoneAt: Date.now(), undoneTime: 2 * MINUTE }]);
});

test('the clock goes on over a short absence and stands still over a long one', async () => {
  later(5 * MINUTE);
  await tick(id);
  later(3 * MINUTE);
  expect(elapsedAt(await interview(), Date.now())).toBe(8 * MINUTE);
  await continueInterview(id);
  later(60 * MINUTE);
  expect(elapsedAt(await interview(), Date.now())).toBe(8 * MINUTE);
  await continueInterview(id);
  later(MINUTE);
  expect(elapsedAt(await interview(), Date.now())).toBe(9 * MINUTE);
});

test('a computer clock that is set back a day takes no time away', async () => {
  later(5 * MINUTE);
  await tick(id);
  later(-24 * 60 * MINUTE);
  await tick(id);
  later(MINUTE);
  expect(elapsedAt(await interview(), Date.now())).toBe(6 * MINUTE);
});

test('the time spent in wrap-up is not part of the interview', async () => {
  later(5 * MINUTE);
  await finishInterview(id);
  later(4 * MINUTE);
  await continueInterview(id);
  expect(elapsedAt(await interview(), Date.now())).toBe(5 * MINUTE);
});

test('a tick of a second panel does not start a finished clock again', async () => {
  later(5 * MINUTE);
  await finishInterview(id);
  later(4 * MINUTE);
  await tick(id);
  expect(elapsedAt(await interview(), Date.now())).toBe(5 * MINUTE);
});

const agree = () => addAct(id, { kind: 'consent', answer: 'agreed', wording: 'May I?' });
const heard = (n: number, text: string, ago = 0) => ({
  id: `r:${n}`,
  speaker: 'Nora Lindholm',
  text,
  at: Date.now() - ago,
  settled: true,
});

test('a revision replaces its utterance where it stands', async () => {
  await agree();
  later(MINUTE);
  await keepUtterances(id, [heard(1, 'red is'), heard(2, 'and so on')]);
  await keepUtterances(id, [heard(1, 'Redis')]);
  expect(await db.utterances.orderBy('[interviewId+place]').toArray()).toMatchObject([
    { place: 0, text: 'Redis' },
    { place: 1, text: 'and so on' },
  ]);
});

test('what has settled is kept beside words that go on from it, until they settle', async () => {
  await agree();
  await keepUtterances(id, [heard(1, 'We used red is')]);
  await keepUtterances(id, [{ ...heard(1, 'We used Redis'), settled: false }]);
  await keepUtterances(id, [{ ...heard(1, 'We used Redis and'), settled: false }]);
  const [row] = await db.utterances.toArray();
  expect(row).toMatchObject({ text: 'We used Redis and', settled: false, settledText: 'We used red is' });
  await keepUtterances(id, [heard(1, 'We used Redis and more')]);
  const [settled] = await db.utterances.toArray();
  expect(settled).toMatchObject({ text: 'We used Redis and more', settled: true });
  expect(settled).not.toHaveProperty('settledText');
});

test('without consent at that moment nothing is written', async () => {
  await keepUtterances(id, [heard(1, 'before consent')]);
  await agree();
  await addAct(id, { kind: 'consent', answer: 'withdrawn', wording: 'May I?' });
  await keepUtterances(id, [heard(2, 'after the withdrawal')]);
  expect(await db.utterances.count()).toBe(0);
});

test('only settled words that are new are given back to be looked at', async () => {
  await agree();
  expect(await keepUtterances(id, [heard(1, 'One'), { ...heard(2, 'two'), settled: false }])).toEqual(['r:1']);
  expect(await keepUtterances(id, [heard(1, 'One'), heard(2, 'two')])).toEqual(['r:2']);
  expect(await keepUtterances(id, [heard(1, 'One'), heard(2, 'Two')])).toEqual(['r:2']);
});

test('words that go on are not given back until they settle, and then only if they are others', async () => {
  await agree();
  await keepUtterances(id, [heard(1, 'One')]);
  expect(await keepUtterances(id, [{ ...heard(1, 'One and'), settled: false }])).toEqual([]);
  expect(await keepUtterances(id, [heard(1, 'One')])).toEqual([]);
  expect(await keepUtterances(id, [{ ...heard(1, 'One and'), settled: false }])).toEqual([]);
  expect(await keepUtterances(id, [heard(1, 'One and two')])).toEqual(['r:1']);
});

test('an utterance carries the time of its first word', async () => {
  await agree();
  later(2 * MINUTE);
  await keepUtterances(id, [heard(1, 'earlier', 30_000)]);
  expect(await db.utterances.toArray()).toMatchObject([{ time: 90_000 }]);
});

test('a gap is marked once, with its length and cause', async () => {
  later(MINUTE);
  await openGap(id, 'captions lost');
  await openGap(id, 'captions off');
  later(20_000);
  await closeGap(id);
  expect(await db.gaps.toArray()).toMatchObject([{ cause: 'captions lost', time: MINUTE, length: 20_000 }]);
});

test('deleting the words takes the transcript and quotes, and leaves notes and levels', async () => {
  await agree();
  await keepUtterances(id, [heard(1, 'words of the candidate')]);
  await addAct(id, {
    kind: 'ask',
    questionId: 'caching',
    how: 'heard',
    words: 'what do you cache',
    utteranceId: 'r:1',
  });
  await addAct(id, {
    kind: 'quote',
    questionId: 'caching',
    utteranceId: 'r:1',
    speaker: 'Nora Lindholm',
    text: 'words of the candidate',
  });
  await addAct(id, { kind: 'note', noteId: 'n', questionId: 'caching', text: 'my own words' });
  await addAct(id, { kind: 'level', questionId: 'caching', level: 3 });
  await deleteWords(id);
  expect(await db.utterances.count()).toBe(0);
  expect(JSON.stringify(await db.acts.toArray())).not.toContain('words of the candidate');
  expect(JSON.stringify(await db.acts.toArray())).not.toContain('what do you cache');
  expect(await state()).toMatchObject({ notes: [{ text: 'my own words' }], quotes: [{ text: null }] });
  expect((await state()).levels.get('caching')?.level).toBe(3);
});

test('a damaged row is counted and left alone, and the rest is read', async () => {
  await addAct(id, { kind: 'note', noteId: 'n', questionId: null, text: 'fine' });
  await db.table('acts').add({ id: 'broken', interviewId: id, seq: 99, kind: 'note', text: 7 });
  const read = await queryClient.fetchQuery({ ...actsOf(id), staleTime: 0 });
  expect(read).toMatchObject({ damaged: 1, rows: [{ text: 'fine' }] });
  expect(await db.acts.get('broken')).toBeDefined();
});

test('a damaged interview does not hide the others', async () => {
  await db.table('interviews').add({ id: 'broken', tickedAt: 1, kit: 'none' });
  expect(await queryClient.fetchQuery({ ...interviewsQuery, staleTime: 0 })).toMatchObject({
    damaged: 1,
    rows: [{ id }],
  });
});
