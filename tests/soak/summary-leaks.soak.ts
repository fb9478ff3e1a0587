import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Act } from '@/utils/records';
import type { Claim } from '@/utils/summary/record';
import { type BrowserHandle, openBrowser } from '../e2e/browser';
import { drive } from '../e2e/driver';
import { grantedBuild } from '../e2e/granted';
import { interviewRows, put } from '../e2e/seeded';
import { openReader } from '../e2e/sheet';
import { EXFILTRATION } from '../fixtures/exfiltration';
import { says, serveModel } from '../model-server';
import { QUICK, record } from './figures';
import { openPanels, showAnswer } from './panels';
import { savesInto } from './saved';
import { countCallers, watchAll } from './watched';

// Whatever a model writes, a candidate says or a person pastes: where it is shown, copied or saved, nobody is asked for anything.

const payloads = EXFILTRATION.filter((_, index) => !QUICK || index % 5 === 0);
const QUESTIONS = ['caching', 'idempotency', 'indexing', 'load-testing', 'audit-log'];
const EACH = Math.ceil(payloads.length / QUESTIONS.length);
const own = (at: number) => payloads.slice(at * EACH, (at + 1) * EACH);
const ID = 'leaks';
/** A browser that is asked for these finds the server that counts. */
const HOSTS = ['exfil.example', '*.exfil.example', 'xn--exfl-0ra.example', 'x'];

const REPLY = JSON.stringify({
  claims: payloads.slice(0, 40).flatMap((payload) => [
    { text: payload.slice(0, 390), cites: [1], quote: null },
    { text: '', cites: [2], quote: { cite: 2, words: `cache there. ${payload}` } },
  ]),
});

let handle: BrowserHandle;
let build: ReturnType<typeof grantedBuild>;
let model: Awaited<ReturnType<typeof serveModel>>;
let callers: Awaited<ReturnType<typeof countCallers>>;
let reader: Awaited<ReturnType<typeof openReader>>;

beforeAll(async () => {
  build = grantedBuild();
  callers = await countCallers();
  model = await serveModel(says(REPLY, { pieces: 20, every: 5 }));
  const hostRules = Object.fromEntries(HOSTS.map((host) => [host, callers.address]));
  handle = await openBrowser({ extensionDir: build.folder, hostRules });
  reader = await openReader();
});

afterAll(async () => {
  await handle?.close();
  await reader?.close();
  await model?.close();
  await callers?.close();
  build?.remove();
});

/** Opens everything that is folded. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });

/** Elements that could ask for something, in the page and in what is drawn apart from it; icons of the extension stand in it as paths. */
const active = (page: Page) =>
  page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const each of document.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
    return roots.flatMap((root) =>
      [...root.querySelectorAll('img, iframe, object, embed, video, audio, form[action], base, area, image, a[href]')]
        .filter(
          (each) =>
            !/^(#|\/icon|data:image\/svg\+xml,)/.test(each.getAttribute('href') ?? each.getAttribute('src') ?? ''),
        )
        .map((each) => each.outerHTML.slice(0, 200)),
    );
  });

/** The person's own words in the place of a summary, and a generated text that some earlier check had let through. */
function edits(from: number): Act[] {
  return QUESTIONS.map((questionId, at): Act => {
    const original = own(at).map(
      (text, index): Claim => ({
        text,
        cites: [`${ID} utterance ${at * EACH + index}`],
        quote: { utteranceId: `${ID} utterance ${at * EACH + index}`, words: text },
      }),
    );
    const row = { id: `${ID} edit ${at}`, interviewId: ID, seq: from + at, at: Date.now(), time: 1_000_000 };
    return { ...row, kind: 'summary', questionId, text: own(at).join('\n'), original };
  });
}

test('whatever is generated, said or pasted, showing and saving it asks nobody for anything', async () => {
  const watched = await watchAll(handle.browser);
  const files = await savesInto(handle.browser);
  const settings = { baseUrl: model.baseUrl, unseen: model.host, context: 200_000, mask: false };
  const panels = await openPanels(handle, 1, settings);
  const [page] = panels.pages;
  if (!page) throw new Error('there is a panel');
  const you = drive(page);
  const answers = Object.fromEntries(
    QUESTIONS.map((id, at) => [id, own(at).map((payload) => `We had a cache there. ${payload} and so on.`)]),
  );
  const rows = interviewRows({ id: ID, host: model.host, answers });
  await put(page, rows);
  const found: string[] = [];
  const look = async (where: string) => {
    await unfold(page);
    found.push(...(await active(page)).map((each) => `${where}: ${each}`));
  };

  await showAnswer(page, ID);
  await look('answer');
  await you.click('Write with “small”');
  await you.sees('“small” was asked', 30_000);
  await look('answer, written');
  await you.press('Escape');
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'));
  await you.press('w');
  await you.sees('Your recommendation');
  await you.click('Look now');
  await page.waitForSelector('.competency-summary');
  await look('wrap-up');
  await you.click('Write with “small”');
  // Nothing of it may stand, but that it was written is kept for each answer.
  const written = async () => new Set((await you.rows('summaries')).map(({ questionId }) => questionId)).size;
  await vi.waitFor(async () => expect(await written()).toBe(QUESTIONS.length), { timeout: 60_000, interval: 100 });
  await you.losesSight('Writing');
  await look('wrap-up, written');
  await put(page, { acts: edits((await you.rows('acts')).length) });
  await page.reload();
  await page.waitForSelector('.own-words');
  await look('wrap-up, edited');
  const edited = await you.text();
  const shown = payloads.filter((payload) => edited.includes(payload.trim().split('\n')[0] ?? '')).length;

  await page.goto(handle.urlOf(`workbench.html#interviews/${ID}`));
  await page.reload();
  await page.waitForFunction(() => document.querySelector('.wb-sheet')?.shadowRoot?.textContent?.includes('cache'));
  await look('scorecard');
  await you.click('Save scorecard');
  const html = await files.file('.html');
  for (const format of ['Record', 'Text', 'Table']) {
    await you.click('Other formats');
    await page.waitForSelector('[role="menu"]');
    await you.click(format);
    await page.waitForFunction(() => !document.querySelector('[role="menu"]'));
  }
  const markdown = await files.file('.md');
  const csv = await files.file('.csv');
  await page.goto(handle.urlOf('workbench.html#sent'));
  await page.reload();
  await page.waitForSelector('.sent-open');
  const ledger = await page.$$eval('.sent-open', (all) => all.length);
  for (let at = 0; at < ledger; at++) {
    await page.$$eval('.sent-open', (all, index) => (all[index] as HTMLElement).click(), at);
    await page.waitForSelector('.sent-exact');
    await look(`what was sent, ${at}`);
  }

  for (const text of [html, markdown, csv]) await reader.open(text === html ? html : `<plaintext>${text}`);
  await reader.open(html);
  await unfold(reader.page);
  const nodes = new Set<string>();
  const visit = (node: { type: string; url?: string; value?: string; children?: object[] }) => {
    if (['link', 'image', 'definition', 'linkReference', 'imageReference'].includes(node.type))
      nodes.add(`${node.type} ${node.url}`);
    if (node.type === 'html' && node.value !== '<br>') nodes.add(`html ${node.value}`);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));

  const outside = watched.requests.filter(
    (url) => !/^(chrome-extension|data|blob|chrome|devtools|about):/.test(url) && !url.startsWith(model.origin),
  );
  const asked = reader.askedFor('exfil').length + reader.requests.length;
  record('summary leaks', {
    payloads: payloads.length,
    shownAsTheirOwnWords: shown,
    places: 'answer, wrap-up, scorecard, what was sent, HTML, Markdown, CSV',
    requestsToTheModel: model.received.length,
    requestsOutside: outside.length,
    callers: callers.seen.length,
    requestsOfFiles: asked,
    scriptsOfFiles: reader.ran.length,
    elements: found.length,
    markdownLinks: nodes.size,
  });
  expect(outside).toEqual([]);
  expect(callers.seen).toEqual([]);
  expect([asked, reader.ran]).toEqual([0, []]);
  expect(found).toEqual([]);
  expect([...nodes]).toEqual([]);
  expect(shown).toBeGreaterThan(payloads.length * 0.9);
  // Requests are seen, so seeing none means something; and who asks for that host is counted.
  expect(watched.requests.some((url) => url.startsWith(model.origin))).toBe(true);
  expect(watched.kinds).toContain('service_worker');
  const other = await handle.browser.newPage();
  await other.goto('http://exfil.example/').catch(() => undefined);
  expect(callers.seen).not.toEqual([]);
  files.remove();
});
