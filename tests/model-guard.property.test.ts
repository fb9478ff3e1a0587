import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/data/db';
import { openEndpoint } from '@/data/llm/endpoint';
import { keepKey } from '@/data/llm/key';
import { changeModel, modelSettings } from '@/data/settings';
import { noModel } from '@/utils/settings-schema';
import { ASK, about, CANARY, fresh, interviewFor, QUICK, REPLY } from './fixtures/model';
import * as server from './model-server';

// Three servers, of which the settings name one or none, and one that points to another.
let servers: Awaited<ReturnType<typeof server.serveModel>>[] = [];
/** Rows that the ledger had when a request came. */
let before: { text: string | null; host: string }[][] = [];

const looking: server.Answer = async (request, response) => {
  before.push(await db.ledger.toArray());
  return server.says(REPLY)(request, response);
};

beforeAll(async () => {
  const [one, two] = [await server.serveModel(looking), await server.serveModel(looking)];
  const pointing: server.Answer = async (request, response) => {
    before.push(await db.ledger.toArray());
    return server.redirects(`${one.baseUrl}/chat/completions`)(request, response);
  };
  servers = [one, two, await server.serveModel(pointing)];
});

afterAll(() => Promise.all(servers.map((each) => each.close())));

const some = fc.nat({ max: 2 });
const anything = fc.record({
  /** What a panel was opened with, what is saved, what consent names, what the browser grants, and whose key it is. */
  opened: some,
  saved: fc.option(some),
  consent: fc.option(some),
  answer: fc.constantFrom('agreed' as const, 'declined' as const),
  granted: fc.subarray([0, 1, 2]),
  key: fc.option(some),
  provider: fc.constantFrom('none' as const, 'endpoint' as const, 'built-in' as const),
  zeroEgress: fc.boolean(),
  interview: fc.constantFrom('there' as const, 'erased' as const),
  limit: fc.option(fc.constantFrom(1, 100_000)),
  approved: fc.constantFrom('same' as const, 'other' as const),
  purpose: fc.constantFrom('summary of an answer' as const, 'test of the connection' as const),
});

/** Most situations bar a request several times over; so others differ from one that does not in two places at most. */
const situation = fc.oneof(
  anything,
  fc
    .tuple(
      some,
      anything,
      fc.subarray(
        [
          'saved',
          'consent',
          'answer',
          'granted',
          'key',
          'limit',
          'purpose',
          'provider',
          'zeroEgress',
          'interview',
          'approved',
        ] as const,
        { maxLength: 2 },
      ),
    )
    .map(([i, other, places]) => ({
      opened: i,
      saved: i,
      consent: i,
      answer: 'agreed' as const,
      granted: [i],
      key: i,
      provider: 'endpoint' as const,
      zeroEgress: false,
      interview: 'there' as const,
      limit: null,
      approved: 'same' as const,
      purpose: 'summary of an answer' as const,
      ...Object.fromEntries(places.map((place) => [place, other[place]])),
    })),
);

test('whatever is set, agreed and granted, a request reaches the saved origin only, with its row before it and no key of another', async () => {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(situation, async (given) => {
      before = [];
      for (const each of servers) each.received.length = 0;
      await fresh(given.granted.flatMap((i) => servers[i]?.origin ?? []));
      const baseOf = (i: number | null) => (i === null ? '' : (servers[i]?.baseUrl ?? ''));
      const { provider, zeroEgress } = given;
      const limit = given.limit ? { unit: 'tokens' as const, amount: given.limit } : null;
      await changeModel({ ...noModel, provider, baseUrl: baseOf(given.saved), model: 'small', zeroEgress, limit });
      if (given.key !== null) await keepKey(CANARY, servers[given.key]?.origin ?? '');
      const id = await interviewFor(given.consent === null ? null : (servers[given.consent]?.host ?? ''), given.answer);
      if (given.interview === 'erased') await db.interviews.delete(id);
      const model = openEndpoint(
        { ...(await modelSettings()), baseUrl: baseOf(given.opened) },
        { purpose: given.purpose, patience: QUICK },
      );
      const aim = about(id, given.approved === 'same' ? (model?.bodyOf(ASK) ?? '') : 'Something else.');
      const reply = await model?.ask(ASK, { onText: () => {} }, new AbortController().signal, aim).catch(() => null);

      const may =
        given.saved === given.opened &&
        given.saved === given.consent &&
        given.answer === 'agreed' &&
        given.granted.includes(given.opened) &&
        provider === 'endpoint' &&
        !zeroEgress &&
        given.interview === 'there' &&
        given.approved === 'same' &&
        (given.limit !== 1 || given.purpose === 'test of the connection');
      for (const [i, each] of servers.entries()) {
        expect(each.received.length).toBe(may && i === given.saved ? 1 : 0);
        for (const { headers, body } of each.received) {
          expect(headers.authorization).toBe(given.key === i ? `Bearer ${CANARY}` : undefined);
          expect(before[0]?.map(({ text, host }) => [text, host])).toEqual([[body, each.host]]);
        }
      }
      expect(await db.ledger.count()).toBe(may ? 1 : 0);
      expect(reply?.text ?? null).toBe(may && given.saved !== 2 ? REPLY : null);
      if (may) sent++;
    }),
    { numRuns: 200 },
  );
  expect(sent).toBeGreaterThan(20);
}, 180_000);
