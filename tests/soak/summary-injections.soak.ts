import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../e2e/call';
import { drive } from '../e2e/driver';
import { grantedBuild } from '../e2e/granted';
import { dump, interviewRows, put, remove, rowsOf } from '../e2e/seeded';
import { INJECTIONS, obedientReplies } from '../fixtures/injections';
import { serveModel } from '../model-server';
import { QUICK, record, times } from './figures';
import { ended, keepLines, linesOf, notSaid, partOf, replying } from './generated';
import { inTurn, openPanels, showAnswer } from './panels';

// Instructions in what is said, and a model that obeys them, in the real panel: nothing that was decided changes, nothing is sent elsewhere, and no
// sentence of it is shown.

const PLACES = times(8, 3);
const cases = INJECTIONS.map((injection, at) => ({ ...injection, at })).filter(({ at }) => !QUICK || at % 21 === 0);
const heardOf = (at: number): string[] => [
  INJECTIONS[at]?.said ?? '',
  'You: And how did you know?',
  `We measured it for a week (case ${at}).`,
];

let browser: Awaited<ReturnType<typeof startBrowser>>;
let build: ReturnType<typeof grantedBuild>;
let model: Awaited<ReturnType<typeof serveModel>>;

beforeAll(async () => {
  build = grantedBuild();
  browser = await startBrowser(build.folder);
  model = await serveModel(
    replying((at, body) => {
      const replies = obedientReplies(partOf(body, heardOf(at)), at);
      return replies[at % replies.length] ?? '';
    }),
  );
});

afterAll(async () => {
  await browser?.end();
  await model?.close();
  build?.remove();
});

/** All of an interview that a model has no business with. Its clock goes on by itself. */
async function decided(page: Page, id: string): Promise<string> {
  const tables = ['interviews', 'acts', 'utterances', 'gaps', 'drafts'];
  const rows = await Promise.all(tables.map((table) => rowsOf(page, table, id)));
  return JSON.stringify(rows, (name, value) => (name === 'elapsed' || name === 'tickedAt' ? undefined : value));
}

test('whatever a candidate says and a model obeys, nothing changes and no sentence of it is shown', async () => {
  const panels = await openPanels(browser.handle, PLACES, { baseUrl: model.baseUrl, unseen: model.host });
  const [first] = panels.pages;
  if (!first) throw new Error('there is a panel');
  const OTHERS = ['summaries', 'ledger', 'interviews', 'acts', 'utterances', 'gaps', 'drafts'];
  const before = await dump(drive(first), OTHERS);
  const began = Date.now();
  const problems: string[] = [];
  const ledger: Record<string, unknown>[] = [];
  const stored: Record<string, unknown>[] = [];
  let lines = 0;
  await inTurn(cases, panels.pages, async ({ at, family, name }, page) => {
    const id = `injection ${at}`;
    const seed = { id, candidate: name ?? 'Nora Lindholm', host: model.host, answers: { caching: heardOf(at) } };
    await put(page, interviewRows(seed));
    const decidedBefore = await decided(page, id);
    const you = await showAnswer(page, id);
    await keepLines(page);
    await you.click('Write with “small”');
    await page.waitForFunction(() => !document.body.innerText.includes('Write with “small”'), { polling: 20 });
    await ended(page);
    const shown = await linesOf(page);
    lines += shown.length;
    // The candidate's own sentences are quotes and nothing else.
    const written = shown.filter(({ text }) => text !== '').map(({ text }) => text);
    const invented = notSaid(shown, heardOf(at));
    const links = await page.$$eval('[role="dialog"] :is(a, img, iframe, script, b, svg:not(.i))', (all) => all.length);
    const changed = (await decided(page, id)) !== decidedBefore;
    if (written.length + invented.length + links > 0 || changed)
      problems.push(`${at} ${family}: ${JSON.stringify({ written, invented, links, changed })}`);
    ledger.push(...(await rowsOf(page, 'ledger', id)));
    stored.push(...(await rowsOf(page, 'summaries', id)));
    await remove(page, id);
  });
  const after = await dump(drive(first), OTHERS);
  const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
  const targets = new Set(model.received.map(({ method, path, headers }) => `${method} ${headers.host} ${path}`));
  record('summary injections', {
    injections: cases.length,
    requests: model.received.length,
    seconds: Math.round((Date.now() - began) / 1_000),
    tablesChanged: changed.length,
    summariesKept: stored.length,
    claimsKept: stored.reduce((sum, { claims }) => sum + (Array.isArray(claims) ? claims.length : 0), 0),
    ownSentencesShown: lines,
    textsShownThatShouldNot: problems.length,
    targets: targets.size,
  });
  expect(problems).toEqual([]);
  expect(changed).toEqual([]);
  expect(stored.flatMap(({ claims }) => claims)).toEqual([]);
  expect([...targets]).toEqual([`POST ${model.host} /v1/chat/completions`]);
  expect(new Set(ledger.map(({ interviewId }) => interviewId)).size).toBe(cases.length);
  expect(ledger.length).toBe(model.received.length);
});
