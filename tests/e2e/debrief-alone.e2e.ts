import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDebrief } from '@/data/sample-debrief';
import { seal } from '@/data/sealing';
import { scorecardJson } from '@/utils/export/json';
import { signedHtml, signedJson } from '../fixtures/signed';
import { hasNoViolations } from './axe';
import { openBrowser } from './browser';
import { type Driver, drive } from './driver';
import { openFilePage, plainBrowser, savedBy, watched } from './file-page';

// The debrief page as a hiring manager has it: a file, opened in a browser that knows nothing of Askside. The tests are
// steps and build on one another.

const folder = mkdtempSync(join(tmpdir(), 'askside-'));
const CARDS = sampleDebrief('0.1.0');
let html: string;
let browser: Browser;
let opened: Awaited<ReturnType<typeof openFilePage>>;
let you: Driver;

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Gives files to the page as its button does. */
async function add(...paths: string[]) {
  const field = (await opened.page.$('.deb input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(...paths);
}

beforeAll(async () => {
  const extension = await openBrowser();
  const page = await extension.browser.newPage();
  await watched(page);
  await page.goto(extension.urlOf('workbench.html#debrief'));
  const workbench = drive(page);
  await workbench.click('Debrief');
  await workbench.click('Save as file');
  await workbench.click('Empty debrief page');
  html = await savedBy(page, 'askside-debrief.html');
  await extension.close();
  browser = await plainBrowser();
  opened = await openFilePage(browser, put('askside-debrief.html', html));
  you = drive(opened.page);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the workbench saves one file whose policy names its script and its style, and nothing else', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ');
  // The script, which writes pages itself, stands last.
  const between = (open: string, close: string) => html.split(open)[1]?.split(close)[0] ?? '';
  const hashOf = (inside: string) => createHash('sha256').update(inside).digest('base64');
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  expect(policy).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${hashOf(script)}'`,
    `style-src 'sha256-${hashOf(between('<style>', '</style>'))}'`,
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ]);
  expect(html.match(/<\/script/gi)).toHaveLength(1);
  expect(html).not.toContain('<!--');
});

test('it opens from disk, in light and dark, and says what to do first', async () => {
  await you.sees('Drop scorecards here');
  await you.sees('make or load your keys first');
  await hasNoViolations(opened.page);
});

test('it makes keys, and a scorecard that was sealed to them is refused before and opened after', async () => {
  await you.click('Keys');
  await you.click('Make my keys');
  await you.sees('The secret key is not saved yet.');
  await hasNoViolations(opened.page);
  await you.click('Save the secret key');
  await you.losesSight('The secret key is not saved yet.');
  const keyFile = await savedBy(opened.page, 'secret-key.txt');
  const publicKey = (await you.text()).match(/age1[0-9a-z]{58}/)?.[0] ?? '';
  expect(keyFile).toContain(publicKey);
  put('key.txt', keyFile);
  put('sealed.age', await seal(scorecardJson(CARDS[0] as (typeof CARDS)[number]), publicKey));

  await opened.page.reload();
  await add(join(folder, 'sealed.age'));
  await you.sees('1 file could not be opened');
  await you.sees('Load your secret key first');
  await you.click('Keys');
  const field = (await opened.page.$('.own-keys input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(join(folder, 'key.txt'));
  await you.sees('Loaded.');
  expect(await you.text()).toContain(publicKey);
  await you.press('Escape');
  await add(join(folder, 'sealed.age'));
  await you.losesSight('Drop scorecards here');
  await you.losesSight('could not be opened');
});

test('the shipped scorecards stand side by side, and the levels of one candidate in a matrix', async () => {
  const [, second, third, ...rest] = CARDS;
  if (!second || !third) throw new Error('There are too few samples.');
  const paths = rest.map((card, index) => put(`scorecard-${index + 4}.json`, scorecardJson(card)));
  await add(put('page.html', await signedHtml(second)), put('signed.json', await signedJson(third)), ...paths);
  await you.sees('19 scorecards of 5 candidates');
  await hasNoViolations(opened.page);
  await you.click('Nora Lindholm');
  await opened.page.waitForSelector('.deb-levels');
  expect(await opened.page.$$eval('.deb-levels tbody tr', (rows) => rows.length)).toBe(6);
  await you.click('Databases');
  await opened.page.waitForSelector('.deb-drawer');
  await hasNoViolations(opened.page);
});

test('it checks signatures as the workbench does, of pages too', async () => {
  await you.click('All candidates');
  expect(await opened.page.$$eval('.deb-remarks .warn', (found) => found.length)).toBe(0);
  const files: string[] = [];
  for (const name of new Set(CARDS.slice(0, 3).map(({ candidate }) => candidate))) {
    await you.click(name);
    files.push(...(await opened.page.$$eval('.deb-file', (all) => all.map((each) => each.textContent ?? ''))));
  }
  expect(files.filter((each) => /^(page\.html|signed\.json):? Unchanged since export by key /.test(each))).toHaveLength(
    2,
  );
});

test('a debrief that is not saved is neither left nor replaced without a word', async () => {
  await you.sees('The debrief is not saved yet.');
  await you.click('Save as file');
  await you.click('Record, to go on later');
  await you.losesSight('The debrief is not saved yet.');
  const record = await savedBy(opened.page, '.json');
  const kept = put('debrief.json', record);
  await opened.page.type('.alone-bar .field', 'Petra Novak');
  await opened.page.type('.deb-decide .field', 'Offer');
  await you.click('Keep the decision');
  await you.sees('The debrief is not saved yet.');
  await add(kept);
  await you.sees('It is another debrief, and this one is not saved.');
  const asked = new Promise<string>((resolve) => {
    opened.page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
  await Promise.all([asked, opened.page.reload()]);
  expect(await asked).toBe('beforeunload');
  await you.sees('Drop scorecards here');
  await add(kept);
  await you.sees('19 scorecards of 5 candidates');
});

test('the debrief itself is saved as a page that reads the same without script, on the screen and on A4', async () => {
  await you.click('Save as file');
  await you.click('Page');
  const page = await savedBy(opened.page, '.html');
  const path = put('debrief.html', page);
  const still = await openFilePage(browser, path);
  await hasNoViolations(still.page);
  expect(await still.page.$$eval('.deb-levels', (tables) => tables.length)).toBe(5);
  const words = await still.page.evaluate(() => document.body.innerText);
  const pdf = Buffer.from(await still.page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(new Set(pdf.match(/\/MediaBox \[[^\]]*\]/g))).toEqual(new Set(['/MediaBox [0 0 594.95996 841.91998]']));
  expect([...still.requests, ...still.errors, ...(await still.stopped())]).toEqual([]);
  await still.page.setJavaScriptEnabled(false);
  await still.page.reload();
  expect(await still.page.evaluate(() => document.body.innerText)).toBe(words);
  await still.page.close();
});

test('all that asked for nothing, and nothing went wrong', async () => {
  expect(opened.requests).toEqual([]);
  expect(opened.errors).toEqual([]);
  expect(await opened.stopped()).toEqual([]);
  expect(await opened.page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('a script that was changed does not run, and the page says so', async () => {
  const start = html.indexOf('<script>') + '<script>'.length;
  const changed = await openFilePage(browser, put('changed.html', `${html.slice(0, start)} ${html.slice(start)}`));
  expect(await changed.page.evaluate(() => document.body.innerText)).toContain('it was changed on its way');
  expect((await changed.stopped()).join()).toContain('script-src');
  const styled = await openFilePage(browser, put('styled.html', html.replace('<style>', '<style> ')));
  expect((await styled.stopped()).join()).toContain('style-src');
});
