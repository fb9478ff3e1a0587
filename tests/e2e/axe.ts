import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { themed } from '../../scripts/launch.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on a page as it stands, one line a finding with the elements concerned; empty when all is well. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated by the debugger, so the page's content security policy does not stop it.
  await page.evaluate(source);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join('; ')})`);
}

/** Fails with what axe finds wrong on a page in light or in dark. */
export async function hasNoViolations(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await themed(page, theme);
    expect(await axe(page), theme).toEqual([]);
  }
  await themed(page, 'light');
}
