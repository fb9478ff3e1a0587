import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/data/db';
import { eraseInterviews } from '@/data/erase';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { writeDown } from '@/data/llm/ledger';
import { modelSettings } from '@/data/settings';
import { usedInMonth } from '@/utils/llm/cost';
import { addedUp, monthOf, spentBy } from '@/utils/llm/spent';
import type { LedgerRow } from '@/utils/summary/record';
import { about, fresh, interviewFor, use } from './fixtures/model';
import { sentOf } from './fixtures/model-rows';

vi.mock('@/data/hold', () => ({ isHeld: async () => false }));

const SERVER = { baseUrl: 'http://127.0.0.1:9/v1', origin: 'http://127.0.0.1:9' };
const HOST = '127.0.0.1:9';

beforeEach(() => fresh());

test('what interviews used counts the same before and after any of them are erased, in tokens and in money', () => {
  const now = new Date(2026, 10, 15).getTime();
  const model = { baseUrl: 'https://a.example/v1', price: { in: 2, out: 8, currency: 'EUR' } };
  const row = fc.record({
    interviewId: fc.constantFrom('a', 'b', 'c'),
    at: fc.constantFrom(now, new Date(2026, 10, 1).getTime(), new Date(2026, 9, 31).getTime()),
    host: fc.constantFrom('a.example', 'b.example', 'localhost:11434'),
    bytes: fc.nat(9_000),
    outcome: fc.constantFrom('sent', 'answered', 'cancelled', 'failed') as fc.Arbitrary<LedgerRow['outcome']>,
    fault: fc.constantFrom(null, 'stalled', 'bad key'),
    tokens: fc.option(fc.record({ in: fc.nat(5_000), out: fc.nat(900) })),
    price: fc.option(fc.record({ amount: fc.nat(30), currency: fc.constantFrom('EUR', 'USD') })),
  });
  fc.assert(
    fc.property(fc.array(row), fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }), (made, order) => {
      let rows: LedgerRow[] = made.map((more, i) => ({ ...sentOf('a', `${i}`, '{}'), ...more }));
      const before = usedInMonth(rows, now, model);
      let sums: ReturnType<typeof addedUp> = [];
      for (const id of order) {
        const gone = rows.filter(({ interviewId }) => interviewId === id);
        rows = rows.filter((each) => !gone.includes(each));
        sums = addedUp([...sums, ...gone.map(spentBy).filter(({ month }) => month === monthOf(now))]);
      }
      const after = usedInMonth([...rows, ...sums], now, model);
      expect(after.tokens).toBe(before.tokens);
      expect(after.money).toBeCloseTo(before.money, 6);
    }),
  );
});

test('erasing an interview frees nothing of the month’s limit, and leaves no word, name or number of it', async () => {
  await use(SERVER, { limit: { unit: 'tokens', amount: 1_000 } });
  const erased = await startInterview({
    candidate: 'Nora Lindholm',
    role: '',
    interviewer: 'Lucy',
    kit: kits[0],
    platform: 'meet',
  });
  const sent = { host: HOST, tokens: { in: 700, out: 200 }, at: Date.now() };
  await db.ledger.add({ ...sentOf(erased, 'sent', '{"messages":["Nora Lindholm said so."]}'), ...sent });
  await db.ledger.add({ ...sentOf(erased, 'earlier', '{}'), ...sent, at: new Date(2020, 1, 1).getTime() });
  const other = await interviewFor(HOST);
  const { baseUrl } = await modelSettings();
  const request = () =>
    writeDown(
      { url: `${baseUrl}/chat/completions`, body: '{}' },
      { ...about(other, '{}'), purpose: 'summary of an answer', model: 'small', estimate: { in: 60, out: 60 } },
    );
  await expect(request()).rejects.toMatchObject({ fault: { kind: 'limit' } });
  await eraseInterviews([erased]);
  expect(await db.ledger.toArray()).toEqual([]);
  const [sum, ...more] = await db.spent.toArray();
  expect(more).toEqual([]);
  expect(sum).toEqual({
    id: JSON.stringify([monthOf(Date.now()), HOST, null]),
    month: monthOf(Date.now()),
    host: HOST,
    currency: null,
    tokens: { in: 700, out: 200 },
    amount: 0,
  });
  await expect(request()).rejects.toMatchObject({ fault: { kind: 'limit' } });
  const left = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  for (const word of ['Lindholm', erased]) expect(left).not.toContain(word);
});

test('sums of earlier months go with the next erasure, for they count for nothing any more', async () => {
  const id = await interviewFor(HOST);
  await db.spent.add({ id: 'x', month: '2020-02', host: HOST, currency: null, tokens: { in: 1, out: 1 }, amount: 0 });
  await eraseInterviews([id]);
  expect(await db.spent.toArray()).toEqual([]);
});

test('a database of the fifth version keeps every row, and gets room for the sums', async () => {
  db.close();
  await Dexie.delete('askside');
  const before = new Dexie('askside');
  before.version(5).stores({
    interviews: 'id, tickedAt',
    acts: 'id, &[interviewId+seq]',
    utterances: 'id, &[interviewId+place]',
    gaps: 'id, interviewId',
    drafts: 'interviewId',
    settings: 'id',
    areas: 'host',
    prepared: 'questionId',
    keys: 'id',
    sealing: 'id',
    debriefs: 'id',
    summaries: 'id, interviewId',
    ledger: 'id, interviewId, at',
    secrets: 'id',
  });
  const row = sentOf('i', 'sent', '{}');
  await before.table('ledger').add(row);
  before.close();
  await db.open();
  expect(await db.ledger.toArray()).toEqual([row]);
  expect(await db.spent.count()).toBe(0);
});
