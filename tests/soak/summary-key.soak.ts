import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type BrowserHandle, openBrowser } from '../e2e/browser';
import { joinCall } from '../e2e/call';
import { type Driver, drive } from '../e2e/driver';
import { grantedBuild } from '../e2e/granted';
import { interviewRows, put, settingsRow, show } from '../e2e/seeded';
import { hostRulesFor, serveFixtures } from '../fixtures/server';
import {
  type Answer,
  answers,
  babbles,
  cutsOff,
  fails,
  failsMidway,
  hasNoRoom,
  redirects,
  refuses,
  says,
  serveModel,
} from '../model-server';
import { QUICK, record } from './figures';
import { savesInto } from './saved';
import { watchAll } from './watched';

// A key that is looked for wherever it should not be: after summaries, faults of servers that repeat it, exports and a restart.

declare const chrome: typeof import('wxt/browser').browser;

const KEY = 'sk-canary-7f3a91c2e8d45b60';
const SAID = ['The client sends an idempotency key and we store it with the response.', 'It is kept for a day.'];
const WRITTEN = JSON.stringify({
  claims: [{ text: 'The key is stored with the response.', cites: [1], quote: null }],
});

/** Servers that tell everybody what they were told. */
const echo = { message: `Incorrect API key provided: ${KEY}. Bearer ${KEY}`, key: KEY, param: KEY };
const headers = { 'x-echo': KEY, 'retry-after': '1', 'www-authenticate': `Bearer ${KEY}` };
let other: Awaited<ReturnType<typeof serveModel>>;
const FAULTS: Record<string, Answer> = {
  '401': fails(401, echo, headers),
  '403': fails(403, echo, headers),
  '404': fails(404, { ...echo, code: 'model_not_found' }, headers),
  '400': fails(400, echo, headers),
  '429': fails(429, echo, { ...headers, 'retry-after': '86400' }),
  text: answers(422, `You sent ${KEY}.`, 'text/plain'),
  page: answers(500, `<p>${KEY}</p>`, 'text/html'),
  redirect: (request, response) => redirects(`${other.baseUrl}/chat/completions`)(request, response),
  ...(!QUICK && {
    cut: cutsOff,
    midway: failsMidway(echo),
    malformed: babbles,
    '500': fails(500, echo, headers),
    refusal: refuses,
    context: hasNoRoom,
    'no claims': says(`Your key is ${KEY}.`),
  }),
};

let handle: BrowserHandle;
let build: ReturnType<typeof grantedBuild>;
let model: Awaited<ReturnType<typeof serveModel>>;
let fixtures: Awaited<ReturnType<typeof serveFixtures>>;
let answer: Answer = says(WRITTEN);
const profile = mkdtempSync(join(tmpdir(), 'askside-key-'));
const hits: string[] = [];
let looked = 0;

/** Notes where the key stands, in letters or in another form of them. */
function look(where: string, text: string): void {
  looked++;
  const forms = [KEY, btoa(KEY).replace(/=+$/, ''), encodeURIComponent(KEY), [...KEY].reverse().join('')];
  if (forms.some((form) => text.includes(form))) hits.push(where);
}

const open = async () => {
  handle = await openBrowser({
    extensionDir: build.folder,
    userDataDir: profile,
    hostRules: hostRulesFor(fixtures.port),
  });
};

beforeAll(async () => {
  build = grantedBuild();
  fixtures = await serveFixtures();
  model = await serveModel((request, response) => answer(request, response));
  other = await serveModel(says(WRITTEN));
  await open();
});

afterAll(async () => {
  await handle?.close();
  await model?.close();
  await other?.close();
  await fixtures?.close();
  build?.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Every table, with bytes as letters. */
const tables = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opened = indexedDB.open('askside');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const names = [...opened.result.objectStoreNames];
          const reading = opened.result.transaction(names, 'readonly');
          const all = names.map((name) => [name, reading.objectStore(name).getAll()] as const);
          const letters = (_: string, value: unknown) =>
            value instanceof Uint8Array ? String.fromCharCode(...value) : value;
          reading.oncomplete = () => {
            opened.result.close();
            resolve(
              JSON.stringify(
                all.map(([name, { result }]) => [name, result]),
                letters,
              ),
            );
          };
        };
      }),
  );

/** Runs in a world of the call page: all that can be read there, of the page and of the extension. */
const READABLE = `(async () => {
  const seen = [];
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    try { seen.push(name, String(JSON.stringify(globalThis[name]) ?? globalThis[name])); } catch {}
  }
  for (const area of ['local', 'session', 'sync', 'managed']) {
    try { seen.push(area, JSON.stringify(await chrome.storage[area].get(null))); } catch {}
  }
  try { seen.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie); } catch {}
  try { for (const { name } of await indexedDB.databases()) seen.push(name); } catch {}
  seen.push(document.documentElement.outerHTML, JSON.stringify(globalThis.heardMessages ?? []));
  return seen.join('\\n');
})()`;

const LISTEN = `globalThis.heardMessages = [];
  globalThis.addEventListener?.('message', ({ data }) => heardMessages.push(data));
  try { chrome.runtime.onMessage.addListener((message) => void heardMessages.push(message)); } catch {}`;

async function worldsOf(page: Page): Promise<{ session: CDPSession; ids: number[]; own: number }> {
  const session = await page.createCDPSession();
  const ids: number[] = [];
  let own = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    ids.push(context.id);
    if (context.origin.startsWith('chrome-extension://')) own++;
  });
  await session.send('Runtime.enable');
  return { session, ids, own };
}

async function evaluateIn(page: Page, expression: string): Promise<{ own: number; texts: string[] }> {
  const { session, ids, own } = await worldsOf(page);
  const texts: string[] = [];
  for (const contextId of ids) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true });
    texts.push(String(result.value ?? ''));
  }
  await session.detach();
  return { own, texts };
}

/** The field beside a label. */
async function fill(you: Driver, label: string, words: string) {
  await you.panel.waitForFunction(
    (name) => [...document.querySelectorAll('label')].some((each) => each.innerText.trim() === name),
    {},
    label,
  );
  await you.panel.evaluate((name) => {
    const found = [...document.querySelectorAll('label')].find((each) => each.innerText.trim() === name);
    document.getElementById(found?.htmlFor ?? '')?.focus();
  }, label);
  await you.type(words);
  await you.press('Enter');
}

const press = (page: Page, words: string) =>
  page.evaluate((begins) => {
    const label = [...document.querySelectorAll('label')].find((each) => each.innerText.startsWith(begins));
    document.getElementById(label?.htmlFor ?? '')?.click();
  }, words);

/** What is on disk while no browser runs. */
function onDisk(folder: string): string[] {
  const found: string[] = [];
  const wide = Buffer.from(KEY, 'utf16le');
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory()) found.push(...onDisk(path));
    if (!kind?.isFile()) continue;
    looked++;
    const bytes = readFileSync(path);
    if (bytes.includes(KEY) || bytes.includes(wide)) found.push(path.slice(profile.length));
  }
  return found;
}

/** All settings by hand, and a look at everything while they are used. */
async function round(remember: boolean): Promise<void> {
  const watched = await watchAll(handle.browser);
  const files = await savesInto(handle.browser);
  const call = await joinCall(handle);
  await evaluateIn(call.page, LISTEN);
  const { you } = call;
  await you.sees(remember ? 'Ask next' : 'Welcome to Askside');
  if (!remember) {
    await put(you.panel, { settings: [settingsRow({ provider: 'none', model: '' })] });
    await you.panel.reload();
  }
  const tab = await handle.browser.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
  await tab.goto(handle.urlOf('workbench.html#settings'));
  const bench = drive(tab);
  await bench.sees('What writes summaries');
  if (!remember) {
    await press(tab, 'A language model you reach');
    await fill(bench, 'Address', model.baseUrl);
    await bench.sees('lets Askside reach');
  } else {
    await bench.sees('Remember the key');
    await press(tab, 'Remember the key');
  }
  await fill(bench, 'Key', KEY);
  await bench.sees('It is never shown again.');
  look('settings page', await tab.content());
  if (!remember) await fill(bench, 'Model', 'small');
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((each) => each.innerText === 'Test the connection' && !each.disabled),
  );
  for (const [name, does] of [
    ['echo', FAULTS['401']],
    ['well', says('{"ready": true}')],
  ] as const) {
    answer = does ?? answer;
    await bench.click('Test the connection');
    await bench.sees(name === 'echo' ? 'does not take the key' : 'It works');
    look(`test of the connection, ${name}`, await tab.content());
  }
  await bench.click('Fetch the list');
  await bench.sees('1 model');

  // A live interview reads the call page, so the reader has all that it ever gets.
  await you.panel.reload();
  if (!remember) {
    await you.sees('Consent, to read aloud');
    await you.focus('#candidate');
    await you.type('Lena Berg');
    await you.click('Agreed');
    await you.click('Start');
    await you.sees('Nobody has spoken yet.');
  }
  await you.sees('Ask next');
  const words = remember ? 'After the restart it was read again.' : 'The client sends the key each time.';
  await call.say('Lena Berg', words);
  await you.sees(words);

  const page = await handle.browser.newPage({ type: 'window' });
  await page.goto(handle.urlOf('sidepanel.html'));
  const id = `key ${remember}`;
  await put(page, interviewRows({ id, host: model.host, answers: { idempotency: SAID } }));
  await show(page, id);
  const panel = drive(page);
  await panel.sees('Now');
  await panel.press('a');
  await page.waitForSelector('[role="dialog"] .claims li');
  for (const [name, does] of Object.entries(FAULTS)) {
    answer = does;
    const before = (await panel.rows('ledger')).length;
    await panel.click((await panel.text()).includes('Try again') ? 'Try again' : 'Write with “small”');
    await panel.sees(`To ${model.host}`);
    look(`text to be sent, ${name}`, await page.content());
    await panel.click('Send');
    await vi.waitFor(async () => {
      const rows = await panel.rows('ledger');
      expect(rows.length).toBeGreaterThan(before);
      expect(rows.every(({ outcome }) => outcome !== 'sent')).toBe(true);
    }, 20_000);
    await page.waitForFunction(() => document.querySelector('.write .strong'), { timeout: 20_000 });
    look(`panel, ${name}`, await page.content());
  }
  answer = says(WRITTEN, { pieces: 5 });
  await panel.click('Try again');
  await panel.click('Send');
  await panel.sees('Written by “small”');
  look('panel, written', await page.content());
  await panel.press('Escape');
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
  await panel.press('w');
  await panel.sees('Your recommendation');
  await panel.click('Look now');
  await panel.click('Save scorecard');
  for (const format of ['Record', 'Text', 'Table', 'Greenhouse', 'Lever', 'Ashby', 'Schema']) {
    await panel.click('Other formats');
    await page.waitForSelector('[role="menu"]');
    await panel.click(format);
    await page.waitForFunction(() => !document.querySelector('[role="menu"]'));
    // What an applicant tracking system could not hold.
    if (!['Greenhouse', 'Lever', 'Ashby'].includes(format)) continue;
    await page.waitForSelector('[role="dialog"]');
    await panel.press('Escape');
    await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
  }
  look('wrap-up', await page.content());
  await tab.bringToFront();
  await bench.click('What was sent');
  await bench.click('Save as CSV');
  look('what was sent', await tab.content());
  await bench.click('Interviews');
  await bench.sees('Nora Lindholm');
  await tab.evaluate(() => {
    const row = [...document.querySelectorAll('tr')].find((each) => each.innerText.includes('Nora Lindholm'));
    [...(row?.querySelectorAll('button') ?? [])].find((each) => each.innerText.trim() === 'Erase')?.click();
  });
  await bench.click('Save everything first');
  await files.file('everything.json');
  await files.file('what-was-sent.csv');
  for (const ending of ['.html', '.md', '.ashby.json', '.lever.json', '.greenhouse.json']) await files.file(ending);
  for (const { name, text } of files.all()) look(`file ${name}`, text);

  look('tables', await tables(page));
  look(
    'storage',
    await page.evaluate(async () =>
      JSON.stringify([
        await chrome.storage.local.get(null),
        await chrome.storage.sync?.get(null),
        { ...localStorage },
        { ...sessionStorage },
      ]),
    ),
  );
  const { own, texts } = await evaluateIn(call.page, READABLE);
  expect(texts.length).toBeGreaterThan(1);
  expect(own + texts.length).toBeGreaterThan(2);
  for (const text of texts) look('call page', text);
  for (const each of watched.said) look(`console: ${each.slice(0, 200)}`, each);
  for (const each of watched.requests) look(`address ${each}`, each);
  expect(watched.kinds).toContain('service_worker');
  // The one place where it has to be, in memory.
  const memory = await page.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  expect(memory).toContain(KEY);
  files.remove();
  await tab.close();
  await page.close();
}

test('the key is sent to its origin only, and stands nowhere else', async () => {
  await round(false);
  await handle.close();
  for (const path of onDisk(profile)) hits.push(`disk, not remembered: ${path}`);
  if (!QUICK) {
    await open();
    await round(true);
    await handle.close();
    for (const path of onDisk(profile)) hits.push(`disk, remembered: ${path}`);
  }
  await open();
  const tab = await handle.browser.newPage();
  await tab.goto(handle.urlOf('workbench.html#settings'));
  await drive(tab).sees(QUICK ? 'Keep the key' : 'It is never shown again.');

  const asked = model.received.filter(({ headers: { authorization } }) => authorization === `Bearer ${KEY}`);
  const elsewhere = model.received.filter(({ headers: { authorization, ...rest }, path, body }) =>
    JSON.stringify([rest, path, body]).includes(KEY),
  );
  record('summary key', {
    rounds: QUICK ? 1 : 2,
    faults: Object.keys(FAULTS).length,
    looked,
    hits: hits.length,
    requestsWithTheKey: asked.length,
    requestsWithoutIt: model.received.length - asked.length,
    keyOutsideOfItsHeader: elsewhere.length,
    redirectsFollowed: other.received.length,
  });
  expect(hits).toEqual([]);
  expect(asked.length).toBeGreaterThan(Object.keys(FAULTS).length);
  expect(asked.length).toBe(model.received.length);
  expect(elsewhere).toEqual([]);
  expect(other.received).toEqual([]);
});
