import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openEndpoint } from '@/data/llm/endpoint';
import { modelSettings } from '@/data/settings';
import { type Progressing, writeAnswers } from '@/data/writing';
import type { PACE } from '@/utils/llm/pace';
import type { Patience } from '@/utils/llm/retry';
import { QUICK } from './fixtures/model';
import { afresh, KEYS, opened, STALENESS } from './fixtures/writer';
import * as server from './model-server';

afresh();

/** Only the one that a test is about is short, so that a busy machine decides nothing. */
const NEVER = 60_000;

/** What is told from the press on, by a server that does as told, one entry for each change. */
async function toldBy(
  script: server.Answer | server.Answer[],
  after: Partial<typeof PACE>,
  ids = ['idempotency'],
  patience: Partial<Patience> = {},
) {
  const { id, writer, reaches, offer, stored } = await opened(script);
  writer.begin(ids);
  await reaches('offer');
  const provider = openEndpoint(await modelSettings(), { patience: { ...QUICK, ...patience } });
  if (!provider) return expect.fail('There is no provider.');
  const told: Progressing[] = [];
  const means = { provider, shown: true, replies: new Map() };
  const { error } = await writeAnswers(
    id,
    offer().answers,
    means,
    new AbortController().signal,
    (each) => told.push(each),
    { waiting: NEVER, long: NEVER, ...after },
  );
  const paces = told.map(({ at, pace }) => `${at} ${pace}`).filter((each, i, all) => each !== all[i - 1]);
  return { paces, told, error, stored: await stored() };
}

test('what answers soon is never told to be slow', async () => {
  const { paces, stored } = await toldBy(server.says(KEYS), {});
  expect(paces).toEqual(['0 usual']);
  expect(stored).toHaveLength(1);
});

test('a model that loads for long is told to be waited for, then to be writing, and its answer is kept', async () => {
  const loads: server.Answer = async (request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await server.says(KEYS)(request, response);
  };
  const { paces, told, stored } = await toldBy(loads, { waiting: 200, long: 300 });
  expect(paces).toEqual(['0 usual', '0 waiting', '0 long']);
  expect(told.find(({ pace }) => pace === 'waiting')?.host).toMatch(/^127\.0\.0\.1:/);
  expect(stored).toHaveLength(1);
});

test('one that writes for long is told so once, and not of the next answer as if that began anew', async () => {
  const { paces, stored } = await toldBy(
    [server.says(KEYS, { pieces: 40, every: 10 }), server.says(STALENESS)],
    { long: 200 },
    ['idempotency', 'caching'],
  );
  expect(paces).toEqual(['0 usual', '0 long', '1 long']);
  expect(stored).toHaveLength(2);
});

test('one that breaks off and then says nothing is told to be waited for, before its fault', async () => {
  const { paces, error, stored } = await toldBy(
    [server.cutsOff, server.keepsSilent],
    { waiting: 1_000 },
    ['idempotency'],
    { firstByte: 2_000 },
  );
  expect(paces).toEqual(['0 usual', '0 waiting']);
  expect(error).toMatchObject({ fault: { kind: 'slow start' } });
  expect(stored).toEqual([]);
});
