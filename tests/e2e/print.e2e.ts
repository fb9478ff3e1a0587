import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scorecardHtml } from '@/components/scorecard/toHtml';
import type { Scorecard } from '@/utils/scorecard-schema';
import { filled } from '../fixtures/fill';
import { sample } from '../fixtures/scorecard';
import { summarised } from '../fixtures/summarised';
import { openReader } from './sheet';

// Scorecards printed on A4 by the browser, and read back line by line.

let reader: Awaited<ReturnType<typeof openReader>>;

beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader?.close());

interface Paper {
  /** In points; A4 is 595 by 842. */
  width: number;
  height: number;
  /** From top to bottom. */
  lines: string[];
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Prints a scorecard. */
async function printed(scorecard: Scorecard): Promise<Paper[]> {
  await reader.open(scorecardHtml(scorecard));
  const pdf = await getDocumentProxy(await reader.page.pdf({ preferCSSPageSize: true }));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      // Pieces of one line stand within a few points of one another.
      const rows = new Map<number, { x: number; text: string }[]>();
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [x = 0, y = 0] = item.transform.slice(4);
        const row = [...rows.keys()].find((each) => Math.abs(each - y) < 4) ?? y;
        rows.set(row, [...(rows.get(row) ?? []), { x, text: item.str }]);
      }
      const lines = [...rows].sort(([a], [b]) => b - a).map(([, pieces]) => pieces.sort((a, b) => a.x - b.x));
      return { width, height, lines: lines.map((pieces) => squeezed(pieces.map((each) => each.text).join(''))) };
    }),
  );
}

/** The headings of the page, without blanks, and the marks of each row of the chart and of each question with its course. */
const parts = () =>
  reader.page.evaluate(() => {
    const of = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent ?? '');
    return {
      headings: of('main h2, main h3, main h4, .asked tbody tr:first-child').map((text) => text.replace(/\s+/g, '')),
      rows: of('.comps tbody tr, .asked tbody').map((text) => text.match(/Mark\d+\./g) ?? []),
    };
  });

const id = /(^|[a-z])id$/i;

/**
 * The sample with a mark in every text, by which it is found on paper, and with so many more lines before the levels, so
 * that each part comes to stand at the foot of a page once.
 */
const pushed = (lines: number): Scorecard =>
  filled((path, index, before) => {
    if (path.at(-1) === 'rationale') return 'One more line.\n'.repeat(lines);
    return id.test(String(path.at(-1))) ? before : `Mark${index}.`;
  });

test('the sample takes three pages of A4', async () => {
  const paper = await printed(sample());
  expect(paper).toHaveLength(3);
  for (const { width, height } of paper) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  expect(paper[0]?.lines.slice(0, 3)).toEqual(['Scorecard', 'NoraLindholm', 'Backendengineer']);
  expect(paper.at(-1)?.lines.join('')).toContain('Nosoundorpicturewasrecorded.');
});

test('a summary with all that it can have takes no page more, and ends with the provenance', async () => {
  const paper = await printed(summarised());
  expect(paper).toHaveLength(3);
  const [summary, provenance] = ['Summarygenerated', 'WhatAIwasused'].map((words) =>
    paper.findIndex(({ lines }) => lines.some((line) => line.includes(words))),
  );
  expect(summary).toBeGreaterThan(0);
  expect(provenance).toBeGreaterThanOrEqual(summary ?? 0);
});

test('wherever a page ends, no heading stands alone at its foot and no row is torn', async () => {
  const feet = new Set<string>();
  for (let lines = 1; lines <= 46; lines++) {
    const paper = await printed(pushed(lines));
    const { headings, rows } = await parts();
    expect(rows.every((marks) => marks.length > 0)).toBe(true);
    for (const { lines: found } of paper.slice(0, -1)) {
      const foot = found.at(-1) ?? '';
      feet.add(foot);
      const alone = headings.filter((heading) => heading.endsWith(foot) || foot.endsWith(heading));
      expect(alone, `${lines} more lines, "${foot}" at the foot`).toEqual([]);
    }
    const pages = paper.map(({ lines: found }) => found.join(' '));
    const torn = rows.filter((marks) => !pages.some((page) => marks.every((mark) => page.includes(mark))));
    expect(torn, `${lines} more lines`).toEqual([]);
  }
  // The pages did end in many different places.
  expect(feet.size).toBeGreaterThan(20);
}, 180_000);

test('paper is light on a dark screen', async () => {
  await reader.open(scorecardHtml(sample()));
  await reader.page.emulateMediaType('print');
  await reader.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await reader.page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(20, 32, 28)');
});
