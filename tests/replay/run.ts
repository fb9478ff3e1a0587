import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import type { Wishes } from '@/utils/acting';
import { findChromium } from '../../scripts/browser.mjs';
import type { Interview } from '../fixtures/fixture';
import { addressOf, type Options } from '../fixtures/options';
import { hostRulesFor, serveFixtures } from '../fixtures/server';
import { compare, type Differences } from './compare';

type Layout = Pick<Options, 'platform' | 'layout'> & Partial<Options>;

interface Wanted {
  layouts: Layout[];
  seeds: number[];
  interviews?: Interview[];
  wishes?: Partial<Wishes>;
}

type Difference = Differences['unequal'][number];

/** What all replays came to; the first failures with where and in what they happened. */
export interface Figures extends Omit<Differences, 'unequal'> {
  replays: number;
  utterances: number;
  failures: (Difference & { where: string })[];
}

const FAILURES = 5;
const SAMPLE = fileURLToPath(new URL('../../data/packs/sample-interview.json', import.meta.url));

/** Replays interviews on every layout with every seed, with the real reader, and compares what it heard with what was said. */
export async function replayAll({ layouts, seeds, interviews, wishes }: Wanted): Promise<Figures> {
  const all = interviews ?? [JSON.parse(readFileSync(SAMPLE, 'utf8')) as Interview];
  const server = await serveFixtures();
  const browser = await puppeteer.launch({
    executablePath: await findChromium(),
    pipe: true,
    acceptInsecureCerts: true,
    args: ['--no-sandbox', '--disable-gpu', rulesFor(server.port)],
  });
  const figures: Figures = {
    ...{ replays: 0, utterances: 0, wordErrors: 0, doubled: 0, lost: 0, wrongSpeakers: 0 },
    failures: [],
  };
  try {
    const page = await browser.newPage();
    for (const layout of layouts) {
      for (const seed of seeds)
        for (const interview of all) add(figures, await replay(page, layout, seed, interview, wishes));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return figures;
}

async function replay(page: Page, layout: Layout, seed: number, { turns }: Interview, wishes: Wanted['wishes']) {
  const address = new URL(addressOf({ ...layout, seed }));
  address.searchParams.set('replay', '');
  await page.goto(address.href);
  await page.waitForFunction('window.replay', { polling: 20 });
  const { heard, truth } = await page.evaluate((said, also) => window.replay(said, also), turns, wishes);
  const found = compare(truth, heard);
  const where = `${layout.platform} ${layout.layout} ${layout.language ?? 'en'}, seed ${seed}`;
  return { ...found, utterances: truth.length, where };
}

function add(figures: Figures, found: Differences & { utterances: number; where: string }): void {
  figures.replays += 1;
  for (const count of ['utterances', 'wordErrors', 'doubled', 'lost', 'wrongSpeakers'] as const)
    figures[count] += found[count];
  const room = FAILURES - figures.failures.length;
  figures.failures.push(...found.unequal.slice(0, room).map((each) => ({ ...each, where: found.where })));
}

const rulesFor = (port: number): string => {
  const rules = Object.entries(hostRulesFor(port)).map(([host, address]) => `MAP ${host} ${address}`);
  return `--host-resolver-rules=${rules.join(', ')}`;
};
