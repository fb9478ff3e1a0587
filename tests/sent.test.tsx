// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { SentPage } from '@/components/workbench/sent/SentPage';
import { db } from '@/data/db';
import { startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { queryClient } from '@/data/query-client';
import { ledgerCsv } from '@/utils/export/ledger-csv';
import { sumsOf } from '@/utils/summary/ledger';
import { sentRow } from './fixtures/ledger';
import { mount, settle } from './fixtures/mount';

const saved = vi.hoisted(() => vi.fn());
vi.mock('@/components/wrapup/saveFile', () => ({ saveFile: saved }));
const DAY = 24 * 3_600_000;
const AT = Date.parse('2026-11-24T14:00:00Z');

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  queryClient.clear();
  saved.mockClear();
});
async function open(id: string | null = null) {
  const page = await mount(<SentPage id={id} />);
  await settle(60);
  const rows = () => [...document.querySelectorAll('.sent-rows tbody tr')].map((row) => row.textContent);
  return { ...page, rows };
}
const nora = () =>
  startInterview({ candidate: 'Nora Lindholm', role: '', interviewer: '', kit: kits[0], platform: 'none' });

test('where nothing was ever sent, that is said', async () => {
  const page = await open();
  expect(page.text()).toContain('Nothing was ever sent from here.');
  await page.unmount();
});

test('requests stand newest first, and one opens to its exact text', async () => {
  const id = await nora();
  await db.ledger.bulkAdd([
    sentRow({ id: 'a', at: AT, interviewId: id, text: '{"model":"m",  "x":"<b>"}' }),
    sentRow({ id: 'b', at: AT + DAY, host: 'openrouter.ai', outcome: 'failed', fault: 'unreachable' }),
  ]);
  const page = await open();
  expect(page.rows()).toHaveLength(2);
  expect(page.rows()[0]).toContain('openrouter.ai');
  expect(page.rows()[1]).toContain('Nora Lindholm');
  await act(async () => document.querySelectorAll<HTMLElement>('.sent-open')[1]?.click());
  expect(page.one('.sent-exact').textContent).toBe('{"model":"m",  "x":"<b>"}');
  await act(async () => document.querySelectorAll<HTMLElement>('.sent-open')[0]?.click());
  expect(page.text()).toContain('openrouter.ai cannot be reached.');
  await page.unmount();
});

test('a text that was deleted says so, and the request stays listed', async () => {
  await db.ledger.add(sentRow({ text: null }));
  const page = await open();
  await act(async () => page.one('.sent-open').click());
  expect(page.text()).toContain('The text was deleted on the candidate’s wish.');
  await page.unmount();
});

test('a request without a text claims no key: a test of whether anything answers has none', async () => {
  await db.ledger.add(sentRow({ text: '', bytes: 0, purpose: 'test of the connection' }));
  const page = await open();
  await act(async () => page.one('.sent-open').click());
  expect(page.text()).toContain('It carried no text, and a key only where one is kept for this address.');
  await page.unmount();
});

test('a price is called not entered only where the tokens are known', async () => {
  await db.ledger.bulkAdd([
    sentRow({ id: 'a', tokens: null }),
    sentRow({ id: 'b', host: 'openrouter.ai', tokens: { in: 10, out: 2 } }),
  ]);
  const page = await open();
  const sums = [...document.querySelectorAll('.sent-sums tbody tr')].map((row) => row.textContent);
  expect(sums[0]).toMatch(/^.*api\.openai\.com.*Not toldNot known$/);
  expect(sums[1]).toMatch(/^.*openrouter\.ai.*12Not entered$/);
  await page.unmount();
});

test('the text is copied as it is, and where it cannot be, that is said', async () => {
  await db.ledger.add(sentRow({ text: '{"a": 1}' }));
  const page = await open();
  await act(async () => page.one('.sent-open').click());
  const write = vi.fn(async (_text: string) => {});
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: write } });
  const press = async () => {
    await act(async () => page.one('.sent-copy button').click());
    await settle(20);
  };
  await press();
  expect(write.mock.calls).toEqual([['{"a": 1}']]);
  expect(page.one('.sent-copy').textContent).toContain('Copied.');
  write.mockRejectedValueOnce(new Error('no'));
  await press();
  expect(page.one('.sent-copy').textContent).toContain('It could not be copied');
  vi.unstubAllGlobals();
  await page.unmount();
});

test('the address of an interview lists what was sent of it alone, and its sums', async () => {
  const id = await nora();
  await db.ledger.bulkAdd([
    sentRow({ id: 'a', interviewId: id, bytes: 100 }),
    sentRow({ id: 'b', interviewId: 'other', host: 'openrouter.ai' }),
    sentRow({ id: 'c', interviewId: null, purpose: 'list of models' }),
  ]);
  const page = await open(id);
  expect(page.rows()).toHaveLength(1);
  expect(page.one('.sent-sums tbody').textContent).toContain('100');
  expect(document.querySelectorAll('.sent-sums tbody tr')).toHaveLength(1);
  await page.unmount();
  const other = await nora();
  queryClient.clear();
  const none = await open(other);
  expect(none.text()).toContain('Nothing was sent of the interview with Nora Lindholm.');
  await none.unmount();
});

test('a host can be chosen', async () => {
  await db.ledger.bulkAdd([sentRow({ id: 'a' }), sentRow({ id: 'b', host: 'openrouter.ai' })]);
  const page = await open();
  const select = page.one<HTMLSelectElement>('[aria-label="Host"]');
  await act(async () => {
    select.value = 'openrouter.ai';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(page.rows()).toHaveLength(1);
  expect(page.rows()[0]).toContain('openrouter.ai');
  await page.unmount();
});

test('of five thousand requests two hundred are drawn, and more when it is pressed', async () => {
  await db.ledger.bulkAdd(Array.from({ length: 5_000 }, (_, i) => sentRow({ id: `l${i}`, at: AT - i * 60_000 })));
  const page = await open();
  await vi.waitFor(async () => {
    await settle(100);
    expect(page.rows()).toHaveLength(200);
  }, 10_000);
  await act(async () => page.one('.sent-more button').click());
  expect(page.rows()).toHaveLength(400);
  expect(page.text()).toContain('400 of 5,000');
  await page.unmount();
});

test('what is on show is saved as a table that runs no formula', async () => {
  await db.ledger.add(sentRow({ text: '=HYPERLINK("https://x.example")' }));
  const page = await open();
  await act(async () => page.one('.wb-bar button').click());
  const [name, type, content] = saved.mock.calls[0] ?? [];
  expect([name, type]).toEqual(['askside-what-was-sent.csv', 'text/csv;charset=utf-8']);
  expect(content).toContain(`"'=HYPERLINK(""https://x.example"")"`);
  await page.unmount();
});

test('the table names what every row is about, and leaves empty what is not known', () => {
  const csv = ledgerCsv([
    {
      row: sentRow({ at: AT, tokens: { in: 10, out: 2 }, price: { amount: 0.5, currency: 'EUR' } }),
      candidate: 'Nora',
      offset: 60,
    },
    { row: sentRow({ at: AT, text: null }), candidate: '', offset: 60 },
  ]);
  const [head, first, second] = csv.trim().split('\r\n');
  expect(head).toContain('"time","host","purpose"');
  expect(first).toContain('"2026-11-24T15:00:00+01:00","api.openai.com","summary of an answer","Nora"');
  expect(first).toContain('"10","2","0.5","EUR","answered","","{}"');
  expect(second).toContain('"","","","","answered","","(deleted)"');
});

test('sums are by month on the wall clock, by host and by currency', () => {
  const midnight = Date.parse('2026-11-30T23:30:00Z');
  const price = (amount: number, currency: string) => ({ amount, currency });
  const sums = sumsOf(
    [
      sentRow({ at: midnight, bytes: 10, tokens: { in: 5, out: 1 }, price: price(1, 'EUR') }),
      sentRow({ at: midnight, bytes: 20, price: price(2, 'EUR') }),
      sentRow({ at: midnight, bytes: 20, price: price(3, 'USD') }),
      sentRow({ at: midnight - DAY, bytes: 5 }),
      sentRow({ at: midnight, host: 'localhost:11434' }),
    ],
    () => 60,
  );
  expect(sums).toMatchObject([
    { month: '2026-12', host: 'api.openai.com', requests: 3, bytes: 50, tokens: 6 },
    { month: '2026-12', host: 'localhost:11434', requests: 1 },
    { month: '2026-11', host: 'api.openai.com', requests: 1, bytes: 5, tokens: 0 },
  ]);
  expect([...(sums[0]?.prices ?? [])]).toEqual([
    ['EUR', 3],
    ['USD', 3],
  ]);
});
