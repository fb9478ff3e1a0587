import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/data/db';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { noticeQuestion } from '@/data/notice';

const SPOKEN = 'So what does the CAP theorem really force you to choose between?';

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

/** An interview with these packs in which the interviewer said one thing; which questions were noticed. */
async function noticed(packs: string[], text: string, alter: (kit: object) => object = (kit) => kit) {
  const id = await startInterview({
    candidate: 'Nora',
    role: '',
    interviewer: 'Lucy',
    kit: { ...kits[0], packs },
    platform: 'meet',
  });
  const stored = await db.interviews.get(id);
  await db.table('interviews').put({ ...stored, kit: alter({ ...stored?.kit }) });
  await db.utterances.add({
    id: 'u:1',
    interviewId: id,
    place: 0,
    speaker: 'You',
    text,
    at: 0,
    time: 1_000,
    changedAt: 0,
    settled: true,
  });
  await noticeQuestion(id, 'u:1');
  return (await db.acts.toArray()).map((act) => act.kind === 'ask' && act.questionId);
}

test('a spoken question of a pack becomes the current one where its pack is on', async () => {
  expect(await noticed(['deep-technical'], SPOKEN)).toEqual(['cap-theorem']);
});

test('where its pack is off it is none of the bank', async () => {
  expect(await noticed(['stories'], SPOKEN)).toEqual([]);
});

test('an interview that was stored before kits had packs still hears the core questions', async () => {
  const without = ({ packs: _, ...kit }: { packs?: unknown }) => kit;
  const spoken = 'So what makes an endpoint idempotent, and how would you build one?';
  expect(await noticed([], spoken, without)).toEqual(['idempotency']);
});

/** What is said in turn, each by someone; the acts that were noticed in it. */
async function conversation(...said: [speaker: string, text: string][]) {
  const id = await startInterview({
    candidate: 'Nora',
    role: '',
    interviewer: 'Lucy',
    kit: kits[0],
    platform: 'meet',
  });
  for (const [place, [speaker, text]] of said.entries()) {
    const rest = {
      interviewId: id,
      place,
      speaker,
      text,
      at: 0,
      time: 1_000 * (place + 1),
      changedAt: 0,
      settled: true,
    };
    await db.utterances.add({ id: `u:${place}`, ...rest });
    await noticeQuestion(id, `u:${place}`);
  }
  return (await db.acts.orderBy('[interviewId+seq]').toArray()).map((act) =>
    act.kind === 'ask' ? act.questionId : act.kind === 'probe' ? act.text : act.kind,
  );
}

const ASKED: [string, string] = ['You', 'What makes an endpoint idempotent, and how would you build one?'];

test('a question goes on past what the other side throws in', async () => {
  const halves: [string, string][] = [
    ['You', 'so in your database there'],
    ['Nora', 'yeah'],
    ['You', 'how do you decide what to index and when does it cost more than it gives'],
  ];
  expect(await conversation(...halves)).toEqual(['indexing']);
});

test('a probe of the current question that is said aloud is noted as asked, once', async () => {
  const probe: [string, string] = [
    'You',
    'okay and say the process dies right after the charge and before the key is saved, what happens on the retry',
  ];
  expect(await conversation(ASKED, ['Nora', 'The client sends a key.'], probe, probe)).toEqual([
    'idempotency',
    'The process dies right after the charge and before the key is saved. What happens on the retry?',
  ]);
});

test('what only touches a probe, or another question of the bank, notes none', async () => {
  expect(await conversation(ASKED, ['You', 'And how long did that project take?'])).toEqual(['idempotency']);
});

test('a probe that is noted says that it was heard, and in which utterance', async () => {
  await conversation(ASKED, ['You', 'How long do you keep a key, and what if it comes back with a different body?']);
  expect((await db.acts.toArray()).filter((act) => act.kind === 'probe')).toMatchObject([
    { questionId: 'idempotency', how: 'heard', utteranceId: 'u:1' },
  ]);
});

test('a question of a pack that is off notes no probe of the current question', async () => {
  const asked: [string, string] = [
    'You',
    'How would you design an API that others will build on, and let it change later?',
  ];
  expect(await conversation(asked, ['You', 'How do you version an API?'])).toEqual(['api-design']);
});
