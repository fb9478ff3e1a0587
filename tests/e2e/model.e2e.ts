import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launch } from '../../scripts/launch.mjs';
import type { ModelPage } from '../fixtures/model-page';
import * as server from '../model-server';
import { type BrowserHandle, buildOf } from './browser';

// What only a browser does: rules about origins, redirects, permissions and headers. The build is the one that ships, with one page more that calls
// the same code; since the browser's own prompt cannot be answered here, a second build has access to loopback from the start.

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const REPLY = '{"claims": []}';
const KEY = 'sk-canary-7f3a91c2e8';
const folders: string[] = [];
const running: { close(): Promise<void> }[] = [];
let script = '';

/** The build with the page in it, in a folder of its own. */
async function buildWith(hosts: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'askside-model-'));
  folders.push(folder);
  await cp(buildOf('chrome-mv3'), folder, { recursive: true });
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8'));
  manifest.host_permissions.push(...hosts);
  await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest));
  await writeFile(
    `${folder}/model.html`,
    '<!doctype html><title>Model</title><script type="module" src="model.js"></script>',
  );
  await writeFile(`${folder}/model.js`, script);
  return folder;
}

async function open(hosts: string[]): Promise<{ handle: BrowserHandle; page: Page }> {
  const handle = await launch({ extensionDir: await buildWith(hosts) });
  const page = await handle.browser.newPage();
  await page.goto(handle.urlOf('model.html'));
  await page.waitForFunction('globalThis.modelPage !== undefined');
  return { handle, page };
}

type Name = keyof ModelPage;

/** Calls the page's own code. */
const call = <N extends Name>(page: Page, name: N, ...args: Parameters<ModelPage[N]>) =>
  page.evaluate(
    (of, given) =>
      (globalThis as never as { modelPage: Record<string, (...all: unknown[]) => unknown> }).modelPage[of]?.(...given),
    name as string,
    args as unknown[],
  ) as Promise<Awaited<ReturnType<ModelPage[N]>>>;

async function serve(...args: Parameters<typeof server.serveModel>) {
  const made = await server.serveModel(...args);
  running.push(made);
  return made;
}

beforeAll(async () => {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    resolve: { alias: { '@': ROOT, '#imports': 'wxt/browser' } },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rollupOptions: { input: `${ROOT}/tests/fixtures/model-page.ts`, output: { codeSplitting: false } },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  script = outputs.find((each) => each.type === 'chunk')?.code ?? '';
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.close()));
});

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

test('with access, a reply comes whole, under the policy that ships, and says only what it has to', async () => {
  const { handle, page } = await open(['http://127.0.0.1/*']);
  try {
    const made = await serve(server.says(REPLY, { every: 5, torn: true }));
    await call(page, 'use', made.baseUrl, KEY);
    expect(await call(page, 'hasAccess', made.origin)).toBe(true);
    expect(await call(page, 'hasAccess', 'https://api.openai.com')).toBe(false);
    expect(await call(page, 'ask', made.host)).toBe(REPLY);
    expect(await call(page, 'test')).toBeNull();
    expect(await call(page, 'list')).toEqual(['small']);
    const { headers } = made.received.find(({ method }) => method === 'POST') ?? {};
    expect(headers).toMatchObject({ authorization: `Bearer ${KEY}`, origin: handle.urlOf('').replace(/\/$/, '') });
    expect(Object.keys(headers ?? {}).filter((name) => /stainless|cookie|referer/.test(name))).toEqual([]);
    expect(made.received.filter(({ method }) => method === 'OPTIONS')).toEqual([]);
    const rows = await call(page, 'ledger');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'answered']);
    expect(JSON.stringify(rows)).not.toContain(KEY);
  } finally {
    await handle.close();
  }
});

test('with access, redirects, refusals and broken connections are told apart, and nothing follows a redirect', async () => {
  const { handle, page } = await open(['http://127.0.0.1/*']);
  try {
    const other = await serve(server.says(REPLY), { cors: true });
    const cases: [string, Awaited<ReturnType<typeof serve>>][] = [
      ['redirected', await serve(server.redirects(`${other.baseUrl}/chat/completions`), { cors: true })],
      ['redirected', await serve(server.redirects(`${other.baseUrl}/chat/completions`, 302))],
      ['refused origin', await serve(server.says(REPLY), { refusesExtensions: true })],
      ['cut stream', await serve(server.cutsOff)],
      ['stalled', await serve(server.stalls)],
      ['oversized', await serve(server.floods)],
      ['malformed', await serve(server.babbles)],
      ['bad key', await serve(server.fails(401))],
    ];
    for (const [kind, made] of cases) {
      await call(page, 'use', made.baseUrl, KEY);
      expect(await call(page, 'ask', made.host), kind).toBe(kind);
    }
    expect(other.received).toEqual([]);
    // What another window changes ends what runs in this one.
    const slow = await serve(server.says(REPLY.repeat(40), { pieces: 100, every: 30 }));
    await call(page, 'use', slow.baseUrl, KEY);
    const second = await handle.browser.newPage();
    await second.goto(handle.urlOf('model.html'));
    const asked = call(page, 'ask', slow.host);
    await expect.poll(() => slow.received.length).toBe(1);
    await call(second, 'withdraw');
    expect(await asked).toBe('consent');
    const closed = await server.serveModel(server.says(REPLY));
    await closed.close();
    await call(page, 'use', closed.baseUrl, KEY);
    expect((await call(page, 'test'))?.kind).toBe('unreachable');
  } finally {
    await handle.close();
  }
});

test('without access nothing is sent; where the browser alone stands in the way, the test names this extension', async () => {
  const { handle, page } = await open([]);
  try {
    const [closed, opened] = [await serve(server.says(REPLY)), await serve(server.says(REPLY), { cors: true })];
    // Chromium has both interfaces and no model, and takes what it is asked.
    expect(await call(page, 'builtInState')).toBe('absent');
    await call(page, 'use', closed.baseUrl, KEY);
    expect(await call(page, 'ask', closed.host)).toBe('not allowed');
    expect((await call(page, 'test'))?.kind).toBe('not allowed');
    expect(closed.received).toEqual([]);

    await call(page, 'pretendAccess');
    const tested = await call(page, 'test');
    expect(tested?.kind).toBe('cors');
    expect(tested?.todo).toContain(`OLLAMA_ORIGINS=${handle.urlOf('').replace(/\/$/, '')}.`);
    // The browser asks first, and hears no yes: neither words nor key leave it.
    expect(closed.received.every(({ method, body }) => method !== 'POST' && body === '')).toBe(true);
    expect(JSON.stringify(closed.received)).not.toContain(KEY);
    await call(page, 'use', opened.baseUrl, KEY);
    expect(await call(page, 'ask', opened.host)).toBe(REPLY);
  } finally {
    await handle.close();
  }
});
