import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chances } from '@/utils/chance';
import { startBrowser } from '../e2e/call';
import { grantedBuild } from '../e2e/granted';
import { interviewRows, put, remove, rowsOf } from '../e2e/seeded';
import { honestClaim, INVENTIONS, invention } from '../fixtures/inventions';
import { serveModel } from '../model-server';
import { record, rounded, times } from './figures';
import { ended, keepLines, linesOf, notSaid, partOf, replying } from './generated';
import { inTurn, openPanels, showAnswer } from './panels';

// Summaries in which a model puts words into the candidate's mouth, beside honest claims, in the real panel: only what stands in the transcript is shown.

/** Each holds as much as four, so these are a thousand. */
const SUMMARIES = times(250, 6);
const PLACES = times(8, 3);
const PLANTED = 16;
const HONEST = 4;

/** Spoken answers, a line a turn, written for the measures of points. */
const answers = readFileSync('tests/evals/points-1.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((row) => (JSON.parse(row) as { text: string }).text.split('\n'));
const heardOf = (at: number): string[] => {
  const [first = '', ...rest] = answers[at % answers.length] ?? [];
  return [
    first,
    'You: And how did you find out that this was the reason for all of it?',
    ...rest,
    `That was it (case ${at}).`,
  ];
};

let browser: Awaited<ReturnType<typeof startBrowser>>;
let build: ReturnType<typeof grantedBuild>;
let model: Awaited<ReturnType<typeof serveModel>>;
const sent = new Map<number, { planted: number; honest: number; kinds: string[] }>();

beforeAll(async () => {
  build = grantedBuild();
  browser = await startBrowser(build.folder);
  model = await serveModel(
    replying((at, body) => {
      const chance = chances(at);
      const part = partOf(body, heardOf(at));
      const elsewhere = partOf(body, heardOf(at + 1));
      const kinds = Array.from({ length: PLANTED }, (_, turn) => INVENTIONS[(at + turn * 5) % INVENTIONS.length] ?? '');
      const planted = kinds.flatMap((kind) => invention(kind, part, elsewhere, chance) ?? []);
      const honest = Array.from({ length: HONEST }, () => honestClaim(part, chance)).filter((each) => each !== null);
      sent.set(at, { planted: planted.length, honest: honest.length, kinds });
      return JSON.stringify({ claims: [...planted, ...honest] });
    }),
  );
});

afterAll(async () => {
  await browser?.end();
  await model?.close();
  build?.remove();
});

test('no quote is shown that is not in the transcript, whatever a model makes up', async () => {
  const panels = await openPanels(browser.handle, PLACES, { baseUrl: model.baseUrl, unseen: model.host, mask: false });
  const all = Array.from({ length: SUMMARIES }, (_, at) => at);
  const problems: string[] = [];
  const began = Date.now();
  let [planted, honest, kept, dropped, quotes] = [0, 0, 0, 0, 0];
  await inTurn(all, panels.pages, async (at, page) => {
    const id = `invention ${at}`;
    await put(page, interviewRows({ id, host: model.host, answers: { caching: heardOf(at) } }));
    const you = await showAnswer(page, id);
    await keepLines(page);
    await you.click('Write with “small”');
    await page.waitForFunction(() => !document.body.innerText.includes('Write with “small”'), { polling: 20 });
    await ended(page);
    const shown = await linesOf(page);
    quotes += shown.flatMap((line) => line.quotes).length;
    const invented = notSaid(shown, heardOf(at));
    const [row] = await rowsOf(page, 'summaries', id);
    await remove(page, id);
    const claims = Array.isArray(row?.claims) ? row.claims.length : 0;
    const made = sent.get(at) ?? { planted: 0, honest: 0, kinds: [] };
    planted += made.planted;
    honest += made.honest;
    kept += claims;
    dropped += Number(row?.dropped ?? 0);
    if (invented.length > 0 || claims > made.honest || !row)
      problems.push(`${at} ${made.kinds.join(', ')}: ${JSON.stringify({ invented, claims: row?.claims, made })}`);
  });
  record('summary inventions', {
    summaries: SUMMARIES,
    seconds: Math.round((Date.now() - began) / 1_000),
    planted,
    dropped,
    honest,
    kept,
    quotesShown: quotes,
    quotesShownThatWereNotSaid: problems.length,
    honestKeptPercent: rounded((100 * kept) / Math.max(1, honest)),
  });
  expect(problems).toEqual([]);
});
