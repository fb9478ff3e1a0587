import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coreQuestions } from '@/data/bank';
import sample from '@/data/packs/sample-interview.json';
import type { Act } from '@/utils/records';
import { type BrowserHandle, openBrowser } from '../e2e/browser';
import { interviewRows, put, type Rows } from '../e2e/seeded';
import { percentile, record, times } from './figures';
import { openPanels } from './panels';

// How long the wrap-up of a very long interview takes to be on screen, covered and uncovered.

const UTTERANCES = 6_000;
const OPENED = times(15, 3);

let handle: BrowserHandle;
beforeAll(async () => {
  handle = await openBrowser();
});
afterAll(async () => {
  await handle?.close();
});

/** Four hours over all core questions, in sentences of the sample interview; no two utterances are the same. */
function longRows(id: string, utterances: number, uncovered: boolean): Rows {
  const own = sample.turns.flatMap(({ speaker, text }) =>
    text.split(/(?<=[.?!]) /).map((sentence) => ({ speaker, text: sentence })),
  );
  const each = Math.ceil(utterances / coreQuestions.length);
  const answers = Object.fromEntries(
    coreQuestions.map((question, q) => [
      question.id,
      Array.from({ length: each }, (_, i) => {
        const { speaker, text } = own[(q * 7 + i) % own.length] ?? { speaker: '', text: '' };
        return `${speaker === sample.candidate ? '' : 'You: '}${text} That was ${q + 1} and ${i}.`;
      }),
    ]),
  );
  const { acts = [], ...rows } = interviewRows({ id, host: null, answers, uncovered: false, finished: true });
  const seen = { id: `${id} seen`, interviewId: id, seq: acts.length, at: Date.now(), time: 20_000_000 };
  const reveal: Act = { ...seen, kind: 'reveal', about: 'interview', subject: id };
  return { ...rows, acts: uncovered ? [...acts, reveal] : acts };
}

/** Ms from the beginning of the page until the screen is drawn and until all of it is, and the longest time in which it did not answer. */
async function opened(page: Page, id: string, last: string) {
  await page.evaluate((which) => sessionStorage.setItem('interview', which), id);
  await page.reload();
  return page.evaluate(async (all) => {
    const drawn = (selector: string) =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelector(selector)
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
            : setTimeout(look, 1);
        look();
      });
    const [screen, whole] = await Promise.all([drawn('.wrap .summary .uncovering'), drawn(all)]);
    const blocked = await new Promise<number>((resolve) => {
      const longest = (list: PerformanceObserverEntryList) =>
        resolve(Math.max(...list.getEntries().map(({ duration }) => duration)));
      new PerformanceObserver(longest).observe({ type: 'longtask', buffered: true });
      // Nothing took so long that it would be told.
      setTimeout(() => resolve(0), 500);
    });
    return { screen, whole, blocked };
  }, last);
}

const SEEN = { covered: '.summary .covered', uncovered: '.summary .claims li' } as const;

test('the wrap-up of four hours is on screen at once', async () => {
  const panels = await openPanels(handle, 1, {});
  const [page] = panels.pages;
  if (!page) throw new Error('there is a panel');
  const kinds = [
    { name: 'short', utterances: UTTERANCES / 20, look: 'uncovered' },
    { name: 'covered', utterances: UTTERANCES, look: 'covered' },
    { name: 'uncovered', utterances: UTTERANCES, look: 'uncovered' },
  ] as const;
  for (const { name, utterances, look } of kinds) await put(page, longRows(name, utterances, look === 'uncovered'));
  const runs = kinds.map((): Awaited<ReturnType<typeof opened>>[] => []);
  // In turn, so that a busy minute of the machine meets all of them.
  for (let i = 0; i < OPENED; i++) {
    for (const [at, { name, look }] of kinds.entries()) runs[at]?.push(await opened(page, name, SEEN[look]));
  }
  const parts = await page.evaluate(() => document.querySelectorAll('.part').length);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const figures = kinds.flatMap(({ name }, at) =>
    (['screen', 'whole', 'blocked'] as const).flatMap((what) =>
      [50, 95].map((share) => {
        const ms = (runs[at] ?? []).map((run) => run[what]);
        return [`${name} ${what} p${share}`, Math.round(percentile(ms, share))] as const;
      }),
    ),
  );
  record('wrap-up', { utterances: UTTERANCES, opened: OPENED, elements, ...Object.fromEntries(figures) });
  expect(parts).toBeGreaterThanOrEqual(coreQuestions.length);
  await panels.close();
});
