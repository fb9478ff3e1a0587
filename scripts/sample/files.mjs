import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { ROOT } from '../run.mjs';

/** Where the played interview leaves its files. */
export const OUT = `${ROOT}out`;

/** Empties the folder. */
export async function clearOut() {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
}

/**
 * Lets the browser save into the folder without asking.
 *
 * @param {import('puppeteer-core').Browser} browser
 */
export async function saveInto(browser) {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: OUT });
}

/** Waits for the saved file with this ending, and gives it a plain name. @param {string} ending @param {string} name */
export async function takeSaved(ending, name) {
  for (const end = Date.now() + 15_000; Date.now() < end; await setTimeout(50)) {
    const saved = (await readdir(OUT)).find((each) => each.startsWith('scorecard-') && each.endsWith(ending));
    if (!saved) continue;
    await rename(`${OUT}/${saved}`, `${OUT}/${name}`);
    return;
  }
  throw new Error(`No file that ends in ${ending} was saved.`);
}

/** Throws unless each of the files is there and has something in it; JSON must parse. @param {readonly string[]} names */
export async function checkOut(names) {
  for (const name of names) {
    const found = await stat(`${OUT}/${name}`).catch(() => null);
    if (!found || found.size === 0) throw new Error(`out/${name} is ${found ? 'empty' : 'missing'}.`);
    if (name.endsWith('.json')) JSON.parse(await readFile(`${OUT}/${name}`, 'utf8'));
  }
}
