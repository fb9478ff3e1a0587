import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ModelSettings } from '../../utils/records';
import { type Answer, fails, says, serveModel } from '../model-server';
import { hasNoViolations } from './axe';
import { joinCall, startBrowser } from './call';
import { type Driver, drive } from './driver';
import { eventually } from './eventually';
import { grantedBuild } from './granted';
import { leave } from './panel';
import { pictured } from './pictured';
import { interviewRows, put, settingsRow, show } from './seeded';
import { settleIn } from './summary';

// What a person may choose about summaries, and what stops them, beside a real server. The first tests are steps of one call; the others begin with an
// interview of their own.

const NORA = 'Nora Lindholm';
const claims = (...texts: string[]) =>
  JSON.stringify({ claims: texts.map((text) => ({ text, cites: [1], quote: null })) });
const WRITTEN = claims('The key is stored together with the response.', 'The client sends the key.');
const SAID = ['The client sends an idempotency key and we store the key together with the response.'];

let browser: Awaited<ReturnType<typeof startBrowser>>;
let build: ReturnType<typeof grantedBuild>;
let model: Awaited<ReturnType<typeof serveModel>>;
let answer: Answer = says(WRITTEN);
let you: Driver;
let say: Awaited<ReturnType<typeof joinCall>>['say'];

/** A page of the panel without a call, for interviews that begin in the middle. */
let page: Page;
let beside: Driver;
let before = 0;

beforeAll(async () => {
  build = grantedBuild();
  browser = await startBrowser(build.folder);
  model = await serveModel((request, response) => answer(request, response));
  ({ you, say } = await joinCall(browser.handle));
  await settleIn(you, { baseUrl: model.baseUrl, model: 'small' });
  await openBeside();
});

beforeEach(() => {
  answer = says(WRITTEN);
  before = model.received.length;
});

afterAll(async () => {
  await browser?.end();
  await model?.close();
  build?.remove();
});

async function openBeside(prepare?: (page: Page) => Promise<unknown>) {
  page = await browser.handle.browser.newPage({ type: 'window' });
  await page.setViewport({ width: 360, height: 765 });
  await prepare?.(page);
  await page.goto(browser.handle.urlOf('sidepanel.html'));
  beside = drive(page);
}

const requests = () => model.received.length - before;
const rowsOf = async (table: string, id: string) =>
  (await beside.rows(table)).filter(({ interviewId }) => interviewId === id);

/** Opens an interview of this name in the page beside, with the sheet of its answer. */
async function beginBeside(
  id: string,
  set: Partial<ModelSettings> = {},
  answers = { idempotency: SAID },
  candidate = NORA,
) {
  const settings = settingsRow({ baseUrl: model.baseUrl, unseen: model.host, ...set });
  await put(page, { ...interviewRows({ id, candidate, host: model.host, answers }), settings: [settings] });
  await show(page, id);
  await beside.sees('Now');
  await beside.press('a');
  await page.waitForSelector('[role="dialog"] .claims li');
}

async function closed(driver: Driver) {
  await driver.press('Escape');
  await driver.panel.waitForFunction(() => !document.querySelector('[role="dialog"]'));
}

test('who agreed to captions only is asked with the host’s wording first, and “Not agreed” sends nothing', async () => {
  await you.panel.bringToFront();
  await you.focus('#candidate');
  await you.type(NORA);
  await you.click('Captions only');
  await you.click('Start');
  await you.sees('Nobody has spoken yet.');
  await you.press('Enter');
  await you.panel.waitForSelector('[aria-label="Summary of the answer"]');
  await say(NORA, SAID[0] ?? '');
  await eventually(async () => expect(await you.rows('utterances')).toMatchObject([{ settled: true }]));
  await you.press('a');
  await you.click('Look now');
  await you.click('Write with “small”');
  await you.sees('Ask the candidate first');
  await pictured(you.panel, 'summary-consent');
  await hasNoViolations(you.panel);
  await you.sees(`where a program at ${model.host} may write summaries`);
  await you.click('Not agreed');
  await you.losesSight('Ask the candidate first');
  expect([requests(), await you.rows('ledger')]).toEqual([0, []]);
});

test('“Everyone agreed” goes on to the text, and captions are read on without a gap', async () => {
  await you.click('Write with “small”');
  await you.click('Everyone agreed');
  await you.sees(`To ${model.host}`);
  expect(requests()).toBe(0);
  await say(NORA, 'And the key expires after a day.');
  await eventually(async () => expect(await you.rows('utterances')).toHaveLength(2));
  expect(await you.rows('gaps')).toEqual([]);
});

test('sent unseen from now on, by choice, nothing is shown before the next one', async () => {
  await (await you.panel.waitForSelector('.sending .switch'))?.click();
  await you.click('Send');
  await you.sees('Written by “small” at');
  expect(await you.rows('settings')).toMatchObject([{ model: { unseen: model.host } }]);
  const heard = (await you.rows('utterances')).length;
  await say(NORA, 'After that a retry is a new payment.');
  await eventually(async () => {
    const rows = await you.rows('utterances');
    expect([rows.length, rows.every(({ settled }) => settled)]).toEqual([heard + 1, true]);
  });
  await you.sees('More was said since.');
  await you.click('Write with “small”');
  await eventually(() => expect(requests()).toBe(2));
  await you.losesSight('More was said since.');
});

test('what is written of one answer never shows in the place of another, as it may be covered', async () => {
  await you.press('Escape');
  await you.panel.waitForFunction(() => !document.querySelector('[role="dialog"]'));
  answer = says(claims('They looked at the plan of the query.', 'The query took four seconds.'), {
    pieces: 10,
    hold: 9,
  });
  const ask = async (words: string) => {
    const heard = (await you.rows('utterances')).length;
    const asked = async () => (await you.rows('acts')).filter(({ kind }) => kind === 'ask').length;
    const before = await asked();
    await you.press('Enter');
    // What is said before the question is asked belongs to the one before.
    await eventually(async () => expect(await asked()).toBe(before + 1));
    await say(NORA, words);
    await eventually(async () => {
      const rows = await you.rows('utterances');
      expect([rows.length, rows.every(({ settled }) => settled)]).toEqual([heard + 1, true]);
    });
    await you.press('a');
    await you.sees('Covered until');
  };
  await ask('There we looked at the plan of the query, which took four seconds.');
  await you.click('Write with “small”');
  await you.sees('checked so far');
  await closed(you);
  await ask('That was three years ago, when we had two teams.');
  await you.click('Look now');
  await you.sees('checked so far');
  expect(await you.panel.$$('.write .claims')).toEqual([]);
  await you.click('Stop');
});

test('stopped while it writes, nothing of it is kept and the request ends', async () => {
  await beginBeside('stopped');
  let ended = false;
  answer = async (request, response) => {
    response.on('close', () => {
      ended = true;
    });
    await says(WRITTEN, { pieces: 10, hold: 9 })(request, response);
  };
  await beside.click('Write with “small”');
  await beside.sees('checked so far');
  await pictured(page, 'summary-streaming');
  await hasNoViolations(page);
  await beside.click('Stop');
  await eventually(async () => expect(await rowsOf('ledger', 'stopped')).toMatchObject([{ outcome: 'cancelled' }]));
  await eventually(() => expect(ended).toBe(true));
  await beside.sees('Write with “small”');
  expect(await rowsOf('summaries', 'stopped')).toEqual([]);
  await beside.sees('The candidate’s own sentences');
});

test('by keyboard, the focus never falls behind the sheet, and no key reaches what lies there', async () => {
  await beginBeside('keyboard', { unseen: '' });
  answer = says(WRITTEN, { pieces: 30, every: 100 });
  const pressOn = async (name: string) => {
    await page.evaluate((begins) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')];
      buttons.findLast(({ innerText }) => innerText.startsWith(begins))?.focus();
    }, name);
    await beside.press('Enter');
  };
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).innerText);
  await pressOn('Write with “small”');
  await beside.sees(`To ${model.host}`);
  await beside.press('Escape');
  await eventually(async () => expect(await focused()).toBe('Write with “small”'));
  await beside.press('Enter');
  await beside.sees(`To ${model.host}`);
  await pressOn('Send');
  await beside.sees('Writing');
  await eventually(async () => expect(await focused()).toBe('Stop'));
  // However it was lost.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await beside.press('3');
  await beside.sees('Written by “small”');
  expect((await rowsOf('acts', 'keyboard')).filter(({ kind }) => kind === 'level')).toEqual([]);
});

test('words that are being written over a summary outlive the sheet, until they are saved', async () => {
  await beginBeside('draft');
  await beside.click('Edit');
  await page.waitForSelector('.edit-part textarea');
  await beside.type('Half a sentence. ');
  await closed(beside);
  await beside.press('a');
  await page.waitForSelector('.edit-part textarea');
  expect(await page.$eval('.edit-part textarea', (field) => (field as HTMLTextAreaElement).value)).toContain('Half a');
  await beside.click('Save');
  await beside.sees('Edited by you at');
  await closed(beside);
  await beside.press('a');
  await beside.sees('Half a sentence.');
  expect(await page.$$('.edit-part')).toEqual([]);
});

test('two panels that press at once ask once, and both show it', async () => {
  // In words of its own, by which its requests are known from those of another test that end late.
  const own = 'We store the key together with the response for a day, as two panels show.';
  await beginBeside('twice', {}, { idempotency: [own] });
  const other = await browser.handle.browser.newPage({ type: 'window' });
  await other.goto(browser.handle.urlOf('sidepanel.html'));
  await show(other, 'twice');
  const second = drive(other);
  await second.press('a');
  await other.waitForSelector('[role="dialog"] .claims li');
  answer = says(WRITTEN, { pieces: 5, every: 100 });
  await Promise.all([beside.click('Write with “small”'), second.click('Write with “small”')]);
  await Promise.all([beside.sees('Written by “small”'), second.sees('Written by “small”')]);
  await eventually(async () => expect(await rowsOf('summaries', 'twice')).toHaveLength(1));
  const had = model.received.filter(({ body }) => body.includes('as two panels show')).map(({ body }) => body);
  expect(had).toHaveLength(1);
  expect((await rowsOf('ledger', 'twice')).map(({ text }) => text)).toEqual(had);
  // Whatever else came meanwhile stands in the ledger too.
  const texts = (await beside.rows('ledger')).map(({ text }) => text);
  for (const { method, path, body } of model.received.slice(before)) expect(texts, `${method} ${path}`).toContain(body);
  await other.close();
});

test('a very long answer goes in parts, and the claims of all parts are there', async () => {
  const turn = (at: number) =>
    `In step ${at} we ${'measured how long the retries take and wrote it down beside the key, '.repeat(6)}and went on.`;
  const long = Array.from({ length: 24 }, (_, at) => turn(at));
  let part = 0;
  let failed = false;
  answer = (request, response) => {
    if (part === 2 && !failed) {
      failed = true;
      return fails(401)(request, response);
    }
    const cite = Number(/\\n\[(\d+)\]/.exec(request.body)?.[1]);
    const which = ['The retries were measured.', 'It was written down beside the key.', 'They went on in steps.'];
    const text = which[part++ % which.length];
    return says(JSON.stringify({ claims: [{ text, cites: [cite], quote: null }] }))(request, response);
  };
  await beginBeside('long', { context: 3_000 }, { idempotency: long });
  await beside.click('Write with “small”');
  await beside.sees('does not take the key', 20_000);
  expect(await rowsOf('summaries', 'long')).toEqual([]);
  await beside.click('Try again');
  await beside.sees('Written by “small”', 20_000);
  expect(part).toBeGreaterThan(2);
  const [row] = await rowsOf('summaries', 'long');
  const cited = ((row?.claims ?? []) as { cites: string[] }[]).flatMap(({ cites }) => cites);
  expect(new Set(cited).size).toBeGreaterThanOrEqual(3);
  // Parts that were answered are not asked again.
  expect(requests()).toBe(part + 1);
});

test('past the month’s limit nothing is sent, and a sentence says so', async () => {
  await beginBeside('limit', { limit: { unit: 'tokens', amount: 10 } });
  await beside.click('Write with “small”');
  await beside.sees('This would pass the limit for this month.');
  await pictured(page, 'summary-fault');
  await hasNoViolations(page);
  expect([requests(), await rowsOf('ledger', 'limit')]).toEqual([0, []]);
});

test('with zero egress there is nothing to press, and the summary is the device’s', async () => {
  await beginBeside('zero', { zeroEgress: true });
  await beside.sees('The candidate’s own sentences, chosen on this computer.');
  expect(await beside.text()).not.toContain('Write with');
  expect([requests(), await rowsOf('ledger', 'zero')]).toEqual([0, []]);
});

test('zero egress that is switched on while it writes ends it at once', async () => {
  await beginBeside('shut');
  answer = says(WRITTEN, { pieces: 10, hold: 9 });
  await beside.click('Write with “small”');
  await beside.sees('checked so far');
  const bench = await browser.handle.browser.newPage();
  await bench.goto(browser.handle.urlOf('workbench.html#settings'));
  await bench.waitForSelector('.model-zero .switch');
  await bench.click('.model-zero .switch');
  await eventually(async () =>
    expect(await rowsOf('ledger', 'shut')).toMatchObject([{ outcome: 'cancelled', fault: 'zero egress' }]),
  );
  await beside.sees('Zero egress was switched on in the settings, so the writing stopped and nothing of it was kept.');
  expect(await beside.text()).not.toContain('Write with');
  expect(await rowsOf('summaries', 'shut')).toEqual([]);
  await bench.close();
  await pictured(page, 'summary-switched-off');
  await hasNoViolations(page);
  // Told once: what happened a while ago is no news when the sheet is opened again.
  await closed(beside);
  await beside.press('a');
  await page.waitForSelector('[role="dialog"] .claims li');
  expect(await beside.text()).not.toContain('Zero egress');
});

test('a model that is switched off while it writes, or while its text waits, is told, and the keys stay in the sheet', async () => {
  await beginBeside('off', { unseen: '' });
  answer = says(WRITTEN, { pieces: 10, hold: 9 });
  // Closed again at once, as a page behind it draws nothing.
  const switchOff = async () => {
    const bench = await browser.handle.browser.newPage();
    await bench.goto(browser.handle.urlOf('workbench.html#settings'));
    await (await bench.waitForSelector('.model [role="radio"]'))?.click();
    await eventually(async () =>
      expect(await beside.rows('settings')).toMatchObject([{ model: { provider: 'none' } }]),
    );
    await bench.close();
  };
  const switchOn = async () => {
    await put(page, { settings: [settingsRow({ baseUrl: model.baseUrl })] });
    await page.reload();
    await beside.sees('Now');
    await beside.press('a');
    await page.waitForSelector('[role="dialog"] .claims li');
  };
  await beside.click('Write with “small”');
  await beside.sees(`To ${model.host}`);
  await switchOff();
  await beside.sees('The model was switched off in the settings, so nothing was sent.');
  await beside.losesSight(`To ${model.host}`);
  await beside.press('3');
  expect((await rowsOf('acts', 'off')).filter(({ kind }) => kind === 'level')).toEqual([]);
  await switchOn();
  await beside.click('Write with “small”');
  await beside.click('Send');
  await beside.sees('checked so far');
  await switchOff();
  await beside.sees('The model was switched off in the settings, so the writing stopped and nothing of it was kept.');
  expect(await rowsOf('ledger', 'off')).toMatchObject([{ outcome: 'cancelled', fault: 'no endpoint' }]);
  expect(await rowsOf('summaries', 'off')).toEqual([]);
  await beside.press('3');
  expect((await rowsOf('acts', 'off')).filter(({ kind }) => kind === 'level')).toEqual([]);
});

test('of a reply with many claims six are shown, and the rest with the keyboard', async () => {
  let cited = 0;
  const lines = [
    'The client sends an idempotency key with every payment.',
    'A unique constraint makes the database reject the duplicate.',
    'Workers read the queue in order of arrival.',
    'We rolled the change out region by region.',
    'Duplicates fell from 4 percent to 1 percent.',
    'Dashboards show how many retries there are.',
    'Support tickets about double bookings stopped.',
    'The key expires after 24 hours.',
    'Two other teams copied our library later.',
    'The mobile app kept its old endpoint for a year.',
    'A nightly job deletes what has expired.',
    'Load tests ran against a copy of production.',
  ];
  await beginBeside('many', {}, { idempotency: lines });
  answer = says(claims(...lines).replace(/"cites":\[1\]/g, () => `"cites":[${++cited}]`));
  await beside.click('Write with “small”');
  await beside.sees('Written by “small”');
  const shown = () => page.$$eval('[role="dialog"] .claims li', (all) => all.length);
  expect(await shown()).toBe(6);
  await pictured(page, 'summary-many');
  await page.evaluate(() => document.querySelector<HTMLElement>('.part .more-claims')?.focus());
  await beside.press('Enter');
  expect(await shown()).toBe(12);
  await beside.press('Enter');
  expect(await shown()).toBe(6);
  await hasNoViolations(page);
});

test('consent withdrawn while it writes aborts it, and with the words go summaries and the texts that were sent', async () => {
  await beginBeside('withdrawn');
  await beside.click('Write with “small”');
  await beside.sees('Written by “small”');
  await put(page, {
    utterances: [
      {
        ...(await rowsOf('utterances', 'withdrawn'))[0],
        id: 'more',
        place: 1,
        text: 'And more of the key was stored.',
      },
    ],
  });
  await page.reload();
  await beside.sees('Now');
  await beside.press('a');
  await beside.sees('More was said since.');
  answer = says(WRITTEN, { pieces: 10, hold: 9 });
  await beside.click('Write with “small”');
  await beside.sees('checked so far');
  await closed(beside);
  await beside.click('Consent withdrawn');
  await eventually(async () =>
    expect((await rowsOf('ledger', 'withdrawn')).map(({ fault }) => fault).sort()).toEqual(['consent', null]),
  );
  expect(await rowsOf('summaries', 'withdrawn')).toHaveLength(1);
  await beside.click('Delete words');
  // That a model was asked stays known, and not a word of it.
  const wordless = { deleted: true, claims: [], basis: [], request: 'deleted' };
  await eventually(async () => expect(await rowsOf('summaries', 'withdrawn')).toMatchObject([wordless]));
  expect((await rowsOf('ledger', 'withdrawn')).map(({ text }) => text)).toEqual([null, null]);
  expect(await rowsOf('utterances', 'withdrawn')).toEqual([]);
});

test('left while it writes, and erased in the workbench, no row of it is left', async () => {
  await beginBeside('erased', {}, { idempotency: SAID }, 'Erna Eriksen');
  await beside.click('Write with “small”');
  await beside.sees('Written by “small”');
  await put(page, {
    utterances: [
      { ...(await rowsOf('utterances', 'erased'))[0], id: 'later', place: 1, text: 'The key is kept for a day.' },
    ],
  });
  await show(page, 'erased');
  await beside.press('a');
  await beside.sees('More was said since.');
  answer = says(WRITTEN, { pieces: 10, hold: 9 });
  await beside.click('Write with “small”');
  await beside.sees('checked so far');
  await closed(beside);
  await leave(beside);
  await eventually(async () => expect(await rowsOf('ledger', 'erased')).toHaveLength(2));
  await eventually(async () =>
    expect((await rowsOf('ledger', 'erased')).map(({ outcome }) => outcome).sort()).toEqual(['answered', 'cancelled']),
  );
  const tab = await browser.handle.browser.newPage();
  await tab.goto(browser.handle.urlOf('workbench.html'));
  const bench = drive(tab);
  await bench.sees('Erna Eriksen');
  await bench.press('/');
  await bench.type('erna');
  await bench.losesSight(NORA);
  await bench.click('Erase');
  await bench.sees('with reference erased');
  await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .find((each) => each.innerText === 'Erase')
      ?.click(),
  );
  await eventually(async () => expect((await bench.rows('interviews')).map(({ id }) => id)).not.toContain('erased'));
  for (const table of ['acts', 'utterances', 'summaries', 'ledger'])
    expect(await rowsOf(table, 'erased'), table).toEqual([]);
  await tab.close();
});

test('the browser’s own model writes by a stand-in, with its download shown, and nothing leaves', async () => {
  await page.close();
  await openBeside((fresh) => fresh.evaluateOnNewDocument(standIn, WRITTEN));
  await beginBeside('own', { provider: 'built-in', baseUrl: '', unseen: '' });
  await beside.click('Write with this browser’s model');
  await beside.sees('Downloading the model, 40 %.');
  await beside.sees('Written by “Prompt API”, in this browser,');
  expect([requests(), await rowsOf('ledger', 'own')]).toEqual([0, []]);
  expect(await rowsOf('summaries', 'own')).toMatchObject([{ provider: 'built-in', host: '' }]);
});

/** Runs in the panel before its scripts: what Chromium calls its own model where it has one, acted. */
function standIn(text: string) {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const LanguageModel = {
    availability: async () => 'downloadable',
    create: async ({ monitor }: { monitor?: (target: EventTarget) => void }) => {
      const target = new EventTarget();
      monitor?.(target);
      for (const loaded of [0, 0.4, 1]) {
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
        await wait(400);
      }
      return {
        destroy: () => undefined,
        promptStreaming: () =>
          new ReadableStream<string>({
            async start(controller) {
              for (const piece of text.match(/.{1,20}/g) ?? []) {
                controller.enqueue(piece);
                await wait(20);
              }
              controller.close();
            },
          }),
      };
    },
  };
  Object.defineProperty(globalThis, 'LanguageModel', { value: LanguageModel, configurable: true });
}
