import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../e2e/call';
import { drive } from '../e2e/driver';
import { grantedBuild } from '../e2e/granted';
import { interviewRows, put, remove, rowsOf } from '../e2e/seeded';
import { type Answer, hangsUp, says, serveModel } from '../model-server';
import { record, times } from './figures';
import { caseIn } from './generated';
import { openPanels, showAnswer } from './panels';

// Every request that a server has stands in the ledger, word for word: where two panels press at once, and where a server hangs up.

const PAIRS = times(60, 3);
const HUNG_UP = times(12, 1);
const WRITTEN = '{"claims": [{"text": "The key is stored together with the response.", "cites": [1], "quote": null}]}';

let browser: Awaited<ReturnType<typeof startBrowser>>;
let build: ReturnType<typeof grantedBuild>;
let model: Awaited<ReturnType<typeof serveModel>>;
let panels: Awaited<ReturnType<typeof openPanels>>;
let answer: Answer;

beforeAll(async () => {
  build = grantedBuild();
  browser = await startBrowser(build.folder);
  model = await serveModel((request, response) => answer(request, response));
  panels = await openPanels(browser.handle, 2, { baseUrl: model.baseUrl, unseen: model.host });
});

afterAll(async () => {
  await browser?.end();
  await model?.close();
  build?.remove();
});

/** Shows one interview in so many panels; resolves with them, and with what was sent of it when asked. */
async function begin(n: number, count: number) {
  const pages = panels.pages.slice(0, count);
  const [first] = pages;
  if (!first) throw new Error('There is no panel.');
  const id = `interview ${n}`;
  const said = `The client sends an idempotency key and we store the key together with the response (case ${n}).`;
  await put(first, interviewRows({ id, host: model.host, answers: { idempotency: [said] } }));
  for (const page of pages) await showAnswer(page, id);
  return {
    yous: pages.map((page) => drive(page)),
    /** Bodies at the server, and in the ledger. */
    async sent() {
      const had = model.received.filter(({ body }) => caseIn(body) === n).map(({ body }) => body);
      return [had, (await rowsOf(first, 'ledger', id)).map(({ text }) => String(text))] as const;
    },
    end: () => remove(first, id),
  };
}

test('two panels that press at once send one request, and it is in the ledger', async () => {
  answer = says(WRITTEN, { pieces: 5, every: 100 });
  for (let n = 0; n < PAIRS; n++) {
    const { yous, sent, end } = await begin(n, 2);
    await Promise.all(yous.map((you) => you.click('Write with “small”')));
    await Promise.all(yous.map((you) => you.sees('Written by “small”', 30_000)));
    const [had, rows] = await sent();
    expect(had, `case ${n}`).toHaveLength(1);
    expect(had, `case ${n}`).toEqual(rows);
    await end();
  }
  record('summary twice', { pairs: PAIRS, requests: PAIRS, rows: PAIRS });
});

test('what a browser sends again by itself, when a server hangs up on an open connection, is what stands in the ledger', async () => {
  let [requests, again] = [0, 0];
  for (let n = PAIRS; n < PAIRS + HUNG_UP; n++) {
    // Leaves a connection open, on which the next request goes.
    answer = says(WRITTEN);
    const before = await begin(PAIRS + HUNG_UP + n, 1);
    await before.yous[0]?.click('Write with “small”');
    await before.yous[0]?.sees('Written by “small”', 30_000);
    await before.end();
    answer = hangsUp;
    const { yous, sent, end } = await begin(n, 1);
    await yous[0]?.click('Write with “small”');
    await yous[0]?.sees('cannot be reached', 30_000);
    const [had, rows] = await sent();
    expect(rows, `case ${n}`).toHaveLength(3);
    expect(new Set(had), `case ${n}`).toEqual(new Set(rows));
    expect(had.length, `case ${n}`).toBeGreaterThanOrEqual(rows.length);
    requests += rows.length;
    again += had.length - rows.length;
    await end();
  }
  record('summary hung up', { presses: HUNG_UP, requests, sentAgainByTheBrowser: again });
});
