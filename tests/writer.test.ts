import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { addAct } from '@/data/acts';
import { db } from '@/data/db';
import { modelSettings } from '@/data/settings';
import { setAside } from '@/data/summaries';
import { afresh, bodies, KEY, KEYS, opened, STALE, STALENESS } from './fixtures/writer';
import * as server from './model-server';

afresh();

test('nothing leaves before the text was shown, and what leaves is that text', async () => {
  const { made, writer, reaches, last, stored, id } = await opened(server.says(KEYS));
  writer.begin(['idempotency']);
  await reaches('offer');
  const step = last();
  const offer = step?.kind === 'offer' ? step.offer : expect.fail('nothing is offered');
  expect(offer).toMatchObject({ host: made.host, texts: 1 });
  expect(offer.bytes).toBe(offer.answers[0]?.texts[0]?.body.length);
  expect(made.received).toEqual([]);
  writer.send(false);
  await reaches('idle');
  expect(bodies(made)).toEqual([offer.answers[0]?.texts[0]?.body]);
  expect(await stored()).toMatchObject([
    {
      interviewId: id,
      questionId: 'idempotency',
      host: made.host,
      model: 'small',
      prompt: 'answer-1',
      dropped: 0,
      claims: [{ cites: ['u0'], quote: { utteranceId: 'u0', words: 'a retry gets the same booking' } }],
      tokens: { in: 120, out: 30 },
    },
  ]);
});

test('without consent to the host nothing is put together for it, and with it the writing goes on', async () => {
  const { made, writer, reaches, last, id } = await opened(server.says(KEYS), { agreed: false });
  writer.begin(['idempotency']);
  await reaches('consent');
  expect(last()).toMatchObject({ host: made.host, questionIds: ['idempotency'] });
  await addAct(id, { kind: 'consent', answer: 'agreed', host: made.host, wording: '', amends: true });
  writer.begin(['idempotency']);
  await reaches('offer');
  expect(made.received).toEqual([]);
});

test('who withdrew is not asked again: the writing says that it may not', async () => {
  const { made, writer, reaches, id } = await opened(server.says(KEYS));
  await addAct(id, { kind: 'consent', answer: 'withdrawn', wording: '' });
  writer.begin(['idempotency']);
  await reaches('trouble');
  expect(made.received).toEqual([]);
});

test('sending unseen is a choice that lasts for that host', async () => {
  const { made, writer, reaches, steps } = await opened([server.says(KEYS), server.says(STALENESS)]);
  writer.begin(['idempotency']);
  await reaches('offer');
  writer.send(true);
  await reaches('idle');
  expect((await modelSettings()).unseen).toBe(made.host);
  steps.length = 0;
  writer.begin(['caching']);
  await reaches('idle');
  expect(steps.some(({ kind }) => kind === 'offer')).toBe(false);
  expect(made.received).toHaveLength(2);
});

test('several answers are written one after the other, each from its own words', async () => {
  const { made, writer, reaches, stored, steps } = await opened([server.says(KEYS), server.says(STALENESS)]);
  writer.begin(['idempotency', 'caching']);
  await reaches('offer');
  writer.send(false);
  await reaches('idle');
  expect(bodies(made).map((body) => [body.includes(KEY), body.includes(STALE)])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect((await stored()).map(({ questionId }) => questionId).sort()).toEqual(['caching', 'idempotency']);
  expect(steps).toContainEqual(expect.objectContaining({ kind: 'writing', at: 1, of: 2 }));
});

test('claims are shown as they come, and a failed reply leaves none of them behind', async () => {
  const two = `${KEYS.slice(0, -2)},{"text":"And more`;
  const { writer, reaches, stored, steps, last } = await opened(server.says(two, { pieces: 8, finish: 'length' }));
  writer.begin(['idempotency']);
  await reaches('offer');
  writer.send(false);
  await reaches('trouble');
  expect(steps).toContainEqual(
    expect.objectContaining({ kind: 'writing', claims: [expect.objectContaining({ cites: ['u0'] })] }),
  );
  expect(await stored()).toEqual([]);
  expect(last()).toMatchObject({ questionIds: ['idempotency'], what: expect.stringMatching(/\.$/) });
});

test('a reply that is no JSON is said in a sentence and kept nowhere', async () => {
  const { made, writer, reaches, stored } = await opened(server.says('I would hire this person.'));
  writer.begin(['idempotency']);
  await reaches('offer');
  writer.send(false);
  await reaches('trouble');
  expect(await stored()).toEqual([]);
  expect(made.received.length).toBeLessThanOrEqual(3);
});

test('what fails stops the rest, which can be tried again without what is written', async () => {
  const { made, writer, reaches, last, stored } = await opened([server.says(KEYS), server.fails(401)]);
  writer.begin(['idempotency', 'caching']);
  await reaches('offer');
  writer.send(false);
  await reaches('trouble');
  expect(last()).toMatchObject({ questionIds: ['caching'] });
  expect((await stored()).map(({ questionId }) => questionId)).toEqual(['idempotency']);
  expect(made.received).toHaveLength(2);
});

test('nothing is asked twice for the same words, not even by two panels at once', async () => {
  const { made, writer, open, reaches, stored } = await opened(server.says(KEYS, { every: 10 }));
  const other = open();
  for (const each of [writer, other]) {
    each.begin(['idempotency']);
    await reaches('offer');
  }
  writer.send(false);
  other.send(false);
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), 5_000);
  await reaches('idle');
  await new Promise((go) => setTimeout(go, 100));
  expect(made.received).toHaveLength(1);
  expect(await stored()).toHaveLength(1);
});

test('stopping keeps nothing, and the request ends', async () => {
  const { writer, reaches, stored } = await opened(server.says(KEYS, { every: 100, pieces: 40 }));
  writer.begin(['idempotency']);
  await reaches('offer');
  writer.send(false);
  await vi.waitFor(async () => expect(await db.ledger.count()).toBe(1));
  writer.cancel();
  await reaches('idle');
  await vi.waitFor(async () => expect((await db.ledger.toArray())[0]?.outcome).toBe('cancelled'), 5_000);
  expect(await stored()).toEqual([]);
});

test('an answer that the model cannot read at once goes in smaller parts, which are shown first and joined', async () => {
  const long = Array.from({ length: 30 }, (_, at) => `Number ${at} is a depot. ${STALE}`).join(' ');
  const { made, writer, reaches, last, stored } = await opened([server.hasNoRoom, server.says(STALENESS)], {
    said: [KEY, long],
  });
  writer.begin(['caching']);
  await reaches('offer');
  writer.send(false);
  await vi.waitFor(() => expect(last()).toMatchObject({ offer: { note: expect.stringContaining('smaller parts') } }));
  const step = last();
  const texts = step?.kind === 'offer' ? (step.offer.answers[0]?.texts ?? []) : [];
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.every(({ body }) => body.length < (bodies(made)[0]?.length ?? 0))).toBe(true);
  expect(await stored()).toEqual([]);
  writer.send(false);
  await reaches('idle');
  expect(bodies(made).slice(1)).toEqual(texts.map(({ body }) => body));
  expect((await stored())[0]?.claims).not.toEqual([]);
});

test('a summary that comes after consent was withdrawn is not kept', async () => {
  const { writer, reaches, id, stored } = await opened(server.says(KEYS, { every: 30 }));
  writer.begin(['idempotency']);
  await reaches('offer');
  writer.send(false);
  await vi.waitFor(async () => expect(await db.ledger.count()).toBe(1));
  await addAct(id, { kind: 'consent', answer: 'withdrawn', wording: '' });
  await reaches('trouble');
  expect(await stored()).toEqual([]);
});

test('what was put aside comes back without being asked for again', async () => {
  const { made, writer, reaches, id, stored } = await opened(server.says(KEYS));
  writer.begin(['idempotency']);
  await reaches('offer');
  writer.send(false);
  await reaches('idle');
  await setAside(id, 'idempotency');
  expect(await stored()).toMatchObject([{ aside: true }]);
  writer.begin(['idempotency']);
  await vi.waitFor(async () => expect((await stored())[0]).not.toHaveProperty('aside'));
  await reaches('idle');
  expect(made.received).toHaveLength(1);
});
