import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addAct } from '@/data/acts';
import { db } from '@/data/db';
import { kits } from '@/data/kits';
import { noticeQuestion } from '@/data/notice';
import { stateOf } from '@/utils/state';
import { agreedInterview, keep, type Words } from './fixtures/kept';

const SPOKEN = 'So what does the CAP theorem really force you to choose between?';

/** Words as they come in, and what is noticed in them. */
async function hear(id: string, words: Words): Promise<void> {
  for (const utteranceId of await keep(id, words)) await noticeQuestion(id, utteranceId);
}

/** An interview with these packs in which the interviewer said one thing; which questions were noticed. */
async function noticed(packs: string[], text: string, alter: (kit: object) => object = (kit) => kit) {
  const id = await agreedInterview({ ...kits[0], packs });
  const stored = await db.interviews.get(id);
  await db.table('interviews').put({ ...stored, kit: alter({ ...stored?.kit }) });
  await hear(id, { speaker: 'You', text });
  return actsIn();
}

/** The questions and probes that were asked, in order. */
const actsIn = async () =>
  (await db.acts.orderBy('[interviewId+seq]').toArray()).flatMap((act) =>
    act.kind === 'ask' ? [act.questionId] : act.kind === 'probe' ? [act.text] : [],
  );

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

type Turn = [speaker: string, text: string, when?: Pick<Words, 'from' | 'to'>];

/** What is said in turn, each by someone, a second apart unless told otherwise; the acts that were noticed in it. */
async function conversation(...said: Turn[]) {
  await say(await agreedInterview(), said);
  return actsIn();
}

async function say(id: string, said: Turn[], first = 1) {
  for (const [i, [speaker, text, when]] of said.entries())
    await hear(id, { n: first + i, speaker, text, from: 1_000 * (first + i), ...when });
}

const press = (id: string, questionId: string, time: number) =>
  addAct(id, { kind: 'ask', questionId, how: 'pressed', time });

const ASKED: Turn = ['You', 'What makes an endpoint idempotent, and how would you build one?'];

// Neither asks anything by itself.
const HALF = 'so what I would like to know is how you decide';
const OTHER_HALF = 'what goes into a cache';

test.each(['yeah', 'Mhm, right.', 'Makes sense.'])(
  'a question goes on past what the other side throws in: %s',
  async (nod) => {
    expect(await conversation(['You', HALF], ['Nora', nod], ['You', OTHER_HALF])).toEqual(['caching']);
  },
);

test('a probe of the current question that is said aloud is noted as asked, once', async () => {
  const probe: Turn = [
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

test.each(["I don't know.", 'No.', 'Which one?'])(
  'a question does not go on past an answer, however short: %s',
  async (answer) => {
    expect(await conversation(['You', HALF], ['Nora', answer], ['You', OTHER_HALF])).toEqual([]);
  },
);

test('the pause within a question counts from the end of its first words', async () => {
  const halves = (pause: number): Turn[] => [
    ['You', HALF, { from: 1_000, to: 9_000 }],
    ['You', OTHER_HALF, { from: 9_000 + pause }],
  ];
  expect(await conversation(...halves(12_000))).toEqual(['caching']);
  expect(await conversation(...halves(16_000))).toEqual([]);
});

test('words that were corrected long after they were said have ended long before', async () => {
  const id = await agreedInterview();
  await hear(id, { n: 1, speaker: 'You', text: HALF.replace('decide', 'beside'), from: 1_000 });
  await hear(id, { n: 1, speaker: 'You', text: HALF, from: 1_000, to: 40_000 });
  await hear(id, { n: 2, speaker: 'You', text: OTHER_HALF, from: 41_000 });
  expect(await actsIn()).toEqual([]);
});

test('words that have not settled again ask nothing, and what they settle to does', async () => {
  const id = await agreedInterview();
  const row = { speaker: 'You', from: 1_000 };
  await hear(id, { ...row, text: 'Thank you.' });
  await hear(id, { ...row, text: `Thank you. ${ASKED[1]}`, to: 4_000, settled: false });
  expect(await actsIn()).toEqual([]);
  await hear(id, { ...row, text: `Thank you. ${ASKED[1]} It matters to us.`, to: 6_000 });
  expect(await actsIn()).toEqual(['idempotency']);
});

const LIFETIME = 'Take something you cached. How did you arrive at its lifetime?';
const CACHING = 'How do you decide what to cache, how long to keep it, and how it gets invalidated?';

test.each(["I don't know.", 'Mhm.'])(
  'a probe that follows its pressed question within a breath is noted after %s',
  async (between) => {
    const id = await agreedInterview();
    await press(id, 'caching', 0);
    await say(id, [
      ['You', CACHING],
      ['Nora', between],
      ['You', LIFETIME],
    ]);
    expect(await actsIn()).toEqual(['caching', LIFETIME]);
  },
);

test('earlier words that are corrected late are no probe of the question that is current since', async () => {
  const id = await agreedInterview();
  await press(id, 'idempotency', 0);
  await say(id, [['You', 'Take something you cashed', { from: 20_000 }]]);
  await press(id, 'caching', 60_000);
  await say(id, [['You', LIFETIME, { from: 20_000, to: 62_000 }]]);
  expect(await actsIn()).toEqual(['idempotency', 'caching']);
  await say(id, [['You', LIFETIME, { from: 70_000 }]], 2);
  expect(await actsIn()).toEqual(['idempotency', 'caching', LIFETIME]);
  expect(stateOf(await db.acts.toArray()).current?.latest).toBe(70_000);
});

test('words that are replayed after their question is over are no probe of it, though it was returned to', async () => {
  const id = await agreedInterview();
  for (const [i, question] of ['caching', 'idempotency', 'caching'].entries()) await press(id, question, i * 60_000);
  await say(id, [['You', LIFETIME, { from: 20_000, to: 130_000 }]]);
  expect(await actsIn()).toEqual(['caching', 'idempotency', 'caching']);
});

test('a probe that is noted says that it was heard, and in which utterance', async () => {
  await conversation(ASKED, ['You', 'How long do you keep a key, and what if it comes back with a different body?']);
  expect((await db.acts.toArray()).filter((act) => act.kind === 'probe')).toMatchObject([
    { questionId: 'idempotency', how: 'heard', utteranceId: 'r:2' },
  ]);
});

test('a question of a pack that is off notes no probe of the current question', async () => {
  const asked: [string, string] = [
    'You',
    'How would you design an API that others will build on, and let it change later?',
  ];
  expect(await conversation(asked, ['You', 'How do you version an API?'])).toEqual(['api-design']);
});
