import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../e2e/call';
import { type Driver, drive } from '../e2e/driver';
import { grantedBuild } from '../e2e/granted';
import { dump, interviewRows, put } from '../e2e/seeded';
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

/** All that a model has no business with. The clock of an interview goes on by itself. */
async function decided(you: Driver): Promise<Record<string, string>> {
  const { interviews, ...rest } = await dump(you, ['summaries', 'ledger']);
  const still = (JSON.parse(interviews ?? '[]') as object[]).map((row) => ({ ...row, elapsed: 0, tickedAt: 0 }));
  return { ...rest, interviews: JSON.stringify(still) };
}

test('whatever a candidate says and a model obeys, nothing changes and no sentence of it is shown', async () => {
  const panels = await openPanels(browser.handle, PLACES, { baseUrl: model.baseUrl, unseen: model.host });
  const [first] = panels.pages;
  if (!first) throw new Error('there is a panel');
  for (const { at, name } of cases) {
    const candidate = name ?? 'Nora Lindholm';
    const seed = { id: `injection ${at}`, candidate, host: model.host, answers: { caching: heardOf(at) } };
    await put(first, interviewRows(seed));
  }
  const before = await decided(drive(first));
  const began = Date.now();
  const problems: string[] = [];
  let lines = 0;
  await inTurn(cases, panels.pages, async ({ at, family }, page) => {
    const you = await showAnswer(page, `injection ${at}`);
    await keepLines(page);
    await you.click('Write with small');
    await page.waitForFunction(() => !document.body.innerText.includes('Write with small'), { polling: 20 });
    await ended(page);
    const shown = await linesOf(page);
    lines += shown.length;
    // The candidate's own sentences are quotes and nothing else.
    const written = shown.filter(({ text }) => text !== '').map(({ text }) => text);
    const invented = notSaid(shown, heardOf(at));
    const links = await page.$$eval('[role="dialog"] :is(a, img, iframe, script, b, svg:not(.i))', (all) => all.length);
    if (written.length + invented.length + links > 0)
      problems.push(`${at} ${family}: ${JSON.stringify({ written, invented, links })}`);
  });
  const after = await decided(drive(first));
  const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
  const stored = await drive(first).rows('summaries');
  const ledger = await drive(first).rows('ledger');
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
