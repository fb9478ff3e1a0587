import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../e2e/call';
import { drive } from '../e2e/driver';
import { grantedBuild } from '../e2e/granted';
import { remove, rowsOf } from '../e2e/seeded';
import { type Answer, says, serveModel } from '../model-server';
import { begin, noteBeside, requestsOf } from './faults/interview';
import { type Fault, faultsBeside } from './faults/kinds';
import { figures, resultsIn, type Seen } from './faults/results';
import { faultTold, watch } from './faults/watched';
import { QUICK, record, times } from './figures';
import { caseIn } from './generated';
import { inTurn, openPanels } from './panels';

// What a model does wrong, many times over, while a note is written beside it: the answer is always on screen, a sentence says in time what is
// happening and what to do, and nothing half done stays. A run that was broken off goes on where it stood.

const EACH = times(50, 1);
const EACH_OF_FEW = 5;
/** A browser opens six connections to a server and no more: one that never ends must not keep another from beginning. */
const PLACES = times(6, 1);
/** Until the fault itself is told, which may be long after something was. */
const PATIENT = 150_000;
/** Within which something has to be told, and an answer be there. */
const IN_TIME = 20_000;
const RESULTS = fileURLToPath(new URL('../../.output/summary-faults.jsonl', import.meta.url));

let browser: Awaited<ReturnType<typeof startBrowser>>;
let build: ReturnType<typeof grantedBuild>;
let model: Awaited<ReturnType<typeof serveModel>>;
let other: Awaited<ReturnType<typeof serveModel>>;
let nobody = '';
const FAULTS = faultsBeside(() => `${other.baseUrl}/chat/completions`);

/** What each interview meets now, and whether it has already. */
const now = new Map<number, { fault: Fault; asked: boolean }>();
/** ms */
const THOUGHT = 1_500;

/** Each answer names its interview, so one server can have all faults at once. */
const byAnswer: Answer = async (request, response) => {
  const met = now.get(caseIn(request.body));
  if (met && !met.asked) {
    met.asked = true;
    // As long as a model thinks before it says anything: time enough for a note.
    await new Promise((resolve) => setTimeout(resolve, THOUGHT));
  }
  return met?.fault.does?.(request, response);
};

beforeAll(async () => {
  build = grantedBuild();
  browser = await startBrowser(build.folder);
  model = await serveModel(byAnswer);
  other = await serveModel(says('{"claims": []}'));
  // A port that was free a moment ago.
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  nobody = `127.0.0.1:${(probe.address() as AddressInfo).port}`;
  await new Promise((resolve) => probe.close(resolve));
});

afterAll(async () => {
  await browser?.end();
  await model?.close();
  await other?.close();
  build?.remove();
});

/** Has the model write once more, which goes wrong in this way, and writes a note meanwhile. */
async function meet(fault: Fault, n: number, id: string, page: Page, host: string): Promise<Seen> {
  const before = (await rowsOf(page, 'ledger', id)).length;
  now.set(n, { fault, asked: false });
  await watch(page);
  const sent = model.received.length;
  await drive(page).click(before > 0 ? 'Try again' : 'Write with “small”');
  const note = await noteBeside(page, id, `${fault.name}, ${n}`);
  const sofar = (await requestsOf(page, id)).slice(before);
  const meanwhile = sofar.length < fault.requests || sofar.some(({ outcome }) => outcome === 'sent');
  const seen = await faultTold(page, PATIENT);
  const which = `${fault.name}, ${id}`;
  expect(seen.words, which).toMatch(fault.says);
  expect(seen.words.split('\n'), which).toHaveLength(1);
  expect(seen.answer, which).toBeGreaterThan(0);
  expect(await page.$$('[role="dialog"] .claims li'), which).not.toEqual([]);
  expect(await rowsOf(page, 'summaries', id), which).toEqual([]);
  const rows = (await requestsOf(page, id)).slice(before);
  for (const row of rows)
    expect(row, which).toMatchObject({ outcome: fault.kind ? 'failed' : 'answered', host, fault: fault.kind });
  if (fault.does) {
    // Each request that the server had is in the ledger, word for word, and no other.
    const bodies = model.received.slice(sent).filter(({ body }) => caseIn(body) === n);
    expect(
      bodies.map(({ body }) => body),
      which,
    ).toEqual(rows.map(({ text }) => text));
  }
  const left = await rowsOf(page, 'acts', id);
  expect(
    left.filter(({ kind }) => !['consent', 'ask', 'reveal', 'note'].includes(String(kind))),
    which,
  ).toEqual([]);
  // Fewer where the computer is so busy that the time for another one has passed.
  expect(rows.length, which).toBeGreaterThanOrEqual(1);
  expect(rows.length, which).toBeLessThanOrEqual(fault.requests);
  const [answer, told, sentence] = [seen.answer, seen.told, seen.sentence].map((at) => at - seen.pressed) as [
    number,
    number,
    number,
  ];
  expect(Math.max(answer, seen.without, told), which).toBeLessThanOrEqual(IN_TIME);
  return {
    fault: fault.name,
    n,
    answer,
    without: seen.without,
    told,
    sentence,
    note,
    requests: rows.length,
    meanwhile,
  };
}

/** The ways to fail, beginning with another one for each interview: so what waits and what works are spread over the places. */
const inOrder = (faults: readonly Fault[], n: number): Fault[] => {
  const from = (n * 5) % faults.length;
  return [...faults.slice(from), ...faults.slice(0, from)];
};

test(
  'whatever a model does wrong, notes are kept, an answer stands and nothing partial stays',
  async () => {
    const results = resultsIn(QUICK ? null : RESULTS, build.folder);
    const problems: string[] = [];
    const wanted = FAULTS.filter(({ quick }) => quick || !QUICK);
    const countOf = (fault: Fault) => (fault.few ? Math.min(EACH, EACH_OF_FEW) : EACH);
    const total = wanted.reduce((sum, fault) => sum + countOf(fault), 0);
    const panels = await openPanels(browser.handle, PLACES, { baseUrl: model.baseUrl, unseen: model.host });
    const began = Date.now();
    const before = results.all.length;
    const meetAll = (host: string, faults: readonly Fault[]) =>
      inTurn(
        Array.from({ length: EACH }, (_, n) => n),
        panels.pages,
        async (n, page) => {
          let id: string | null = null;
          for (const fault of inOrder(faults, n)) {
            if (n >= countOf(fault) || results.has(fault.name, n)) continue;
            try {
              id ??= await begin(n, page, host);
              results.add(await meet(fault, n, id, page, host));
              if (results.all.length % 20 === 0) tell(results.all.length, total, problems, began);
            } catch (error) {
              problems.push(error instanceof Error ? error.message : String(error));
              tell(results.all.length, total, problems, began);
              // What went wrong must not be in the next case as well.
              if (id !== null) await remove(page, id);
              id = null;
            }
          }
          if (id !== null) await remove(page, id);
        },
      );
    await meetAll(
      model.host,
      wanted.filter(({ does }) => does),
    );
    await panels.settings({ baseUrl: `http://${nobody}/v1`, unseen: nobody });
    await meetAll(
      nobody,
      wanted.filter(({ does }) => !does),
    );
    const { all } = results;
    record('summary faults', {
      faults: new Set(all.map(({ fault }) => fault)).size,
      cases: all.length,
      ofAnEarlierRun: before,
      seconds: Math.round((Date.now() - began) / 1_000),
      ...figures(all),
      notesWhileItWrote: all.filter(({ meanwhile }) => meanwhile).length,
      requestsMost: Math.max(...all.map(({ requests }) => requests)),
      redirectsFollowed: other.received.length,
      problems: problems.length,
    });
    for (const { name } of QUICK ? [] : FAULTS) {
      const own = all.filter(({ fault }) => fault === name);
      record(`summary fault: ${name}`, { cases: own.length, ...figures(own) });
    }
    expect(problems).toEqual([]);
    expect(other.received).toEqual([]);
    expect(all).toHaveLength(total);
    results.isWhole();
  },
  150 * 60_000,
);

function tell(done: number, total: number, problems: readonly string[], began: number): void {
  const seconds = Math.round((Date.now() - began) / 1_000);
  console.log(`${done} of ${total} cases after ${seconds} s, ${problems.length} problems. ${problems.at(-1) ?? ''}`);
}
