import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { themed } from '../../scripts/launch.mjs';

/** Keeps a picture in light and in dark in the folder that PICTURES names, to be looked at; nothing without one. */
export async function pictured(page: Page, name: string) {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await themed(page, theme);
    await page.screenshot({ path: `${folder}/${name}-${theme}.png` });
  }
}
