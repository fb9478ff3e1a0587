import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { addAct } from '@/data/acts';
import { db } from '@/data/db';
import { deleteWords } from '@/data/delete-words';
import { watchBar } from '@/data/llm/may-use';
import { changeModel } from '@/data/settings';
import { keepSummary } from '@/data/summaries';
import { storedOf } from './fixtures/model-rows';
import { afresh, bodies, KEY, KEYS, opened, STALE, STALENESS } from './fixtures/writer';
import * as server from './model-server';

afresh();

const withdraw = (id: string) => addAct(id, { kind: 'consent', answer: 'withdrawn', wording: '' });
const agree = (id: string, host: string) => addAct(id, { kind: 'consent', answer: 'agreed', host, wording: '' });
const LONG = Array.from({ length: 30 }, (_, at) => `Number ${at} is a depot. ${STALE}`).join(' ');

test('a text that was offered before its words were deleted is not sent, whoever agrees again', async () => {
  const { made, id, writer, reaches, last, stored } = await opened(server.says(KEYS));
  writer.begin(['idempotency']);
  await reaches('offer');
  await withdraw(id);
  await reaches('trouble');
  expect(last()).toMatchObject({ what: expect.stringContaining('did not agree'), questionIds: ['idempotency'] });
  await deleteWords(id);
  await agree(id, made.host);
  writer.send(false);
  writer.begin(['idempotency']);
  await vi.waitFor(() => expect(last()).toMatchObject({ kind: 'trouble', what: expect.stringContaining('deleted') }));
  expect(made.received).toEqual([]);
  expect(await db.ledger.count()).toBe(0);
  expect(await stored()).toEqual([]);
});

test('an offer goes when its words are deleted, and sending it in the same moment sends nothing', async () => {
  for (const atOnce of [false, true]) {
    const { made, id, writer, reaches, last } = await opened(server.says(KEYS));
    writer.begin(['idempotency']);
    await reaches('offer');
    // Behind the back of whatever watches the database in this window.
    if (atOnce) await db.utterances.filter(({ interviewId }) => interviewId === id).delete();
    else await deleteWords(id);
    if (atOnce) writer.send(false);
    await reaches('trouble');
    expect(last()).toMatchObject({ what: 'The words were deleted meanwhile.' });
    expect(made.received).toEqual([]);
    await db.utterances.clear();
  }
});

test('words that are deleted while a model writes of them end the request, and nothing of it is kept', async () => {
  const { id, writer, reaches, last, stored } = await opened(server.says(KEYS, { every: 50, pieces: 40 }));
  writer.begin(['idempotency']);
  await reaches('offer');
  writer.send(false);
  await vi.waitFor(async () => expect(await db.ledger.count()).toBe(1));
  await deleteWords(id);
  await reaches('trouble');
  expect(last()).toMatchObject({ what: 'The words were deleted meanwhile.' });
  expect(await db.ledger.toArray()).toMatchObject([{ text: null, outcome: 'cancelled', fault: 'words deleted' }]);
  expect(await stored()).toEqual([]);
});

test('a summary of words that are no longer there is not kept', async () => {
  const { made, id } = await opened(server.says(KEYS));
  const written = { ...storedOf(id, 's', []), host: made.host, basis: [`u0:${KEY.length}`] };
  await db.utterances.delete('u0');
  await expect(keepSummary(id, written)).rejects.toMatchObject({ fault: { kind: 'words deleted' } });
  expect(await db.summaries.count()).toBe(0);
});

test('replies to parts are used again after a failure, but not once consent was withdrawn', async () => {
  for (const withdrawn of [false, true]) {
    let failed = false;
    const { made, id, writer, reaches } = await opened(
      (request, response) => {
        const isSecond = request.body.includes('Number 29');
        const fails = isSecond && !failed;
        failed ||= fails;
        return (fails ? server.fails(401) : server.says('{"claims":[]}'))(request, response);
      },
      { said: [KEY, LONG], set: { context: 2_000 } },
    );
    writer.begin(['caching']);
    await reaches('offer');
    writer.send(false);
    await reaches('trouble');
    const before = made.received.length;
    expect(before).toBeGreaterThan(1);
    if (withdrawn) {
      await withdraw(id);
      await new Promise((go) => setTimeout(go, 100));
      await agree(id, made.host);
    }
    writer.begin(['caching']);
    await reaches('offer');
    writer.send(false);
    await reaches('idle');
    expect(made.received.length - before).toBe(withdrawn ? before : 1);
    await db.utterances.clear();
  }
});

test('each answer is divided as often as it needs, and the others are not shown again for it', async () => {
  const short = Array.from({ length: 16 }, (_, at) => `Number ${at} is a key. ${KEY}`).join(' ');
  let refusals = { key: 1, depot: 2 };
  const { made, writer, reaches, last, stored, offer } = await opened(
    (request, response) => {
      const kind = request.body.includes('is a depot') ? 'depot' : 'key';
      const refuses = refusals[kind] > 0;
      refusals = { ...refusals, [kind]: refusals[kind] - 1 };
      return (refuses ? server.hasNoRoom : server.says('{"claims":[]}'))(request, response);
    },
    { said: [short, LONG] },
  );
  writer.begin(['caching', 'idempotency']);
  await reaches('offer');
  expect(offer().note).toBeNull();
  writer.send(false);
  await vi.waitFor(() => expect(last()).toMatchObject({ offer: { note: expect.stringContaining('smaller parts') } }));
  expect(made.received).toHaveLength(2);
  expect(offer().answers.map(({ plan, divided }) => [plan.questionId, divided])).toEqual([
    ['caching', 1],
    ['idempotency', 1],
  ]);
  writer.send(false);
  await vi.waitFor(() => expect(last()).toMatchObject({ offer: { answers: [{ divided: 2 }] } }));
  expect((await stored()).map(({ questionId }) => questionId)).toEqual(['idempotency']);
  writer.send(false);
  await reaches('idle');
  expect(await stored()).toHaveLength(2);
});

test('switching off sending unseen holds for the rest of what is under way', async () => {
  const { made, writer, reaches, offer } = await opened(async (request, response) => {
    await changeModel({ unseen: '' });
    return server.says(request.body.includes(KEY) ? KEYS : STALENESS)(request, response);
  });
  await changeModel({ unseen: made.host });
  writer.begin(['idempotency', 'caching']);
  await reaches('offer');
  expect(made.received).toHaveLength(1);
  expect(offer().answers.map(({ plan }) => plan.questionId)).toEqual(['caching']);
  writer.send(false);
  await reaches('idle');
  expect(made.received).toHaveLength(2);
});

test('masking that is switched on holds for the rest of what goes unseen', async () => {
  const said = [`I am Nora. ${KEY}`, `I am Nora. ${STALE}`];
  const { made, writer, reaches } = await opened(
    async (request, response) => {
      await changeModel({ mask: true });
      return server.says('{"claims":[]}')(request, response);
    },
    { said, set: { mask: false } },
  );
  await changeModel({ unseen: made.host });
  writer.begin(['idempotency', 'caching']);
  await reaches('idle');
  expect(bodies(made).map((body) => body.includes('Nora'))).toEqual([true, false]);
});

test('masking that is switched on holds for the rest of what was shown too: it is shown again, masked', async () => {
  const said = [`I am Nora. ${KEY}`, `I am Nora. ${STALE}`];
  const { made, writer, reaches, offer } = await opened(
    async (request, response) => {
      await changeModel({ mask: true });
      return server.says('{"claims":[]}')(request, response);
    },
    { said, set: { mask: false } },
  );
  writer.begin(['idempotency', 'caching']);
  await reaches('offer');
  expect(offer().answers.map(({ texts }) => texts[0]?.body.includes('Nora'))).toEqual([true, true]);
  writer.send(false);
  await vi.waitFor(() => expect(offer().answers.map(({ plan }) => plan.questionId)).toEqual(['caching']));
  expect(offer().answers.map(({ texts }) => texts[0]?.body.includes('Nora'))).toEqual([false]);
  expect(made.received).toHaveLength(1);
  writer.send(false);
  await reaches('idle');
  expect(bodies(made).map((body) => body.includes('Nora'))).toEqual([true, false]);
});

test('masking that is switched on while a text waits to be sent shows it again before anything leaves', async () => {
  const said = [`I am Nora. ${KEY}`];
  const { made, writer, reaches, offer } = await opened(server.says('{"claims":[]}'), { said, set: { mask: false } });
  writer.begin(['idempotency']);
  await reaches('offer');
  await changeModel({ mask: true });
  writer.send(false);
  await vi.waitFor(() => expect(offer().answers[0]?.texts[0]?.body).not.toContain('Nora'));
  expect(made.received).toEqual([]);
  writer.send(false);
  await reaches('idle');
  expect(bodies(made).map((body) => body.includes('Nora'))).toEqual([false]);
});

test('a summary that cannot be kept was answered all the same, and is not asked for again', async () => {
  const { made, writer, reaches, last, stored } = await opened(server.says(KEYS));
  const add = vi
    .spyOn(db.summaries, 'add')
    .mockRejectedValue(new DOMException('The disk is full.', 'QuotaExceededError'));
  writer.begin(['idempotency']);
  await reaches('offer');
  writer.send(false);
  await reaches('trouble');
  expect(last()).toMatchObject({ what: 'It was answered, but the summary could not be kept.' });
  add.mockRestore();
  writer.begin(['idempotency']);
  await reaches('offer');
  writer.send(false);
  await reaches('idle');
  expect(await stored()).toHaveLength(1);
  expect(made.received).toHaveLength(1);
});

test('what fails here is not said to be a request that was not written down', async () => {
  const { writer, reaches, last } = await opened(server.says(KEYS));
  vi.spyOn(db.summaries, 'where').mockImplementation(() => {
    throw new Error('Nobody expected this.');
  });
  writer.begin(['idempotency']);
  await reaches('trouble');
  expect(last()).toMatchObject({ what: expect.stringMatching(/^Something failed on this computer/) });
});

test('whoever can no longer see whether words may be used has to stop', async () => {
  const stop = vi.fn();
  const end = watchBar(() => Promise.reject(new Error('The database is closed.')), stop);
  await vi.waitFor(() => expect(stop).toHaveBeenCalledWith('failed here'));
  end();
});

test('a beginning that fails after it was stopped says nothing', async () => {
  const { id, writer, steps } = await opened(server.says(KEYS));
  await withdraw(id);
  writer.begin(['idempotency']);
  writer.cancel();
  await new Promise((go) => setTimeout(go, 100));
  expect(steps).toEqual([{ kind: 'idle' }]);
});
