import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { vi } from 'vitest';

/** Lets a browser save its files into a folder of their own. */
export async function savesInto(browser: Browser) {
  const folder = mkdtempSync(join(tmpdir(), 'askside-files-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const names = () => readdirSync(folder).filter((name) => !name.endsWith('.crdownload'));
  return {
    /** Waits for the first file whose name ends so, which has not the other ending. */
    file: (ending: string, not = '\n') =>
      vi.waitFor(() => {
        const name = names().find((each) => each.endsWith(ending) && !each.endsWith(not));
        if (!name) throw new Error(`no ${ending} was saved`);
        return readFileSync(join(folder, name), 'utf8');
      }, 15_000),
    all: () => names().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
