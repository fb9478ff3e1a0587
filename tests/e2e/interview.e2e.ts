import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMAND_KEYS } from '../../components/live/keys';
import { scorecardHtml } from '../../components/scorecard/toHtml';
import { checkScorecardFile } from '../../data/scorecard-file';
import { reloadPanel } from '../../scripts/launch.mjs';
import { hasNoViolations } from './axe';
import { joinCall, startBrowser } from './call';
import { type Driver, drive } from './driver';
import { eventually } from './eventually';

// One interview from opening the panel to the exported scorecard, on the Meet fixture, in the real side panel.
// The tests are its steps and build on one another.

// What runs in the extension's own pages sees this object.
declare const chrome: typeof import('wxt/browser').browser;

const NORA = 'Nora Lindholm';
const answer =
  'The client sends an idempotency key and we store it with the first response. The key and the charge go into the same transaction, guarded by a unique constraint.';
let browser: Awaited<ReturnType<typeof startBrowser>>;
let call: Awaited<ReturnType<typeof joinCall>>;
let you: Driver;
let downloads = '';

beforeAll(async () => {
  browser = await startBrowser();
  downloads = mkdtempSync(join(tmpdir(), 'askside-files-'));
  const session = await browser.handle.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  call = await joinCall(browser.handle);
  you = call.you;
});

afterAll(() => browser?.end());

/** The acts of a kind that were not undone, in their order. */
const acts = async (kind: string) =>
  (await you.rows('acts'))
    .filter((act) => act.kind === kind && act.undoneAt === undefined)
    .sort((a, b) => Number(a.seq) - Number(b.seq));

test('the first run asks the interviewer’s name and shows the parts of the panel', async () => {
  await you.sees('Welcome to Askside');
  await hasNoViolations(you.panel);
  await you.focus('#interviewer');
  await you.type('Lucy Tanner');
  await you.press('Enter');
  await you.sees('The panel, 1 of 5');
  await hasNoViolations(you.panel);
  await you.click('Skip');
});

test('set-up finds the call, tells whether captions are on, and asks for a name in plain words', async () => {
  await you.sees('Google Meet call found, captions are on.');
  await hasNoViolations(you.panel);
  await you.click('Start');
  await you.sees('Enter the candidate’s name');
  expect(await you.rows('interviews')).toEqual([]);
});

test('no caption is read before consent is recorded', async () => {
  await you.focus('#candidate');
  await you.type(NORA);
  await you.press('Enter');
  await you.sees('Captions are not read yet');
  await call.say(NORA, 'This was said before anybody agreed.');
  await hasNoViolations(you.panel);
  expect(await you.text()).not.toContain('before anybody agreed');
  await you.click('Ask for consent');
  await you.sees('May I let a tool read');
  await hasNoViolations(you.panel);
  await you.click('Agreed');
  await you.sees('Nobody has spoken yet.');
  expect(await you.rows('utterances')).toEqual([]);
});

test('captions appear with their speakers, and the first core question is suggested with its reason', async () => {
  await call.say('You', 'Welcome Nora, it is good to meet you.');
  await you.sees('it is good to meet you');
  await you.sees('Captions last heard');
  await you.sees('What makes an endpoint idempotent');
  await you.sees('Core, not asked yet. API design uncovered');
});

test('a question that is spoken becomes the current one, and undo takes that back', async () => {
  await call.say('You', 'So what makes an endpoint idempotent, and how would you build one?');
  await you.sees('Heard: Idempotency.');
  await hasNoViolations(you.panel);
  await you.press('u');
  await you.sees('Nothing asked yet');
  await you.press('Enter');
  await you.sees('Repeating it has the same effect');
  expect(await acts('ask')).toMatchObject([{ questionId: 'idempotency', how: 'pressed' }]);
});

test('points mark themselves as heard, and the person confirms', async () => {
  await call.say(NORA, answer);
  await you.sees('heard?');
  const heard = await you.panel.$$eval('.points .found', (points) => points.length);
  expect(heard).toBeGreaterThanOrEqual(2);
  await you.focus('.points .found');
  await you.panel.waitForSelector('.tip');
  await hasNoViolations(you.panel);
  await (await you.panel.waitForSelector('.points .found'))?.click();
  await you.panel.waitForSelector('.points .yes');
  expect(await acts('confirm')).toMatchObject([{ questionId: 'idempotency', on: true }]);
});

test('a note, a quote and a level are kept under the question', async () => {
  await you.press('n');
  await you.type('Names key and unique constraint unprompted');
  await you.press('Enter');
  await you.sees('1 kept');
  await you.press('Escape');
  await you.press('e');
  await you.sees('2 kept');
  await you.press('3');
  await you.panel.waitForSelector('.levels [aria-pressed="true"]');
  expect(await acts('note')).toMatchObject([
    { questionId: 'idempotency', text: 'Names key and unique constraint unprompted' },
  ]);
  const [quote] = await acts('quote');
  expect(quote).toMatchObject({ questionId: 'idempotency', speaker: NORA });
  expect(answer).toContain(quote?.text);
  expect(await acts('level')).toMatchObject([{ questionId: 'idempotency', level: 3 }]);
  await hasNoViolations(you.panel);
});

test('the browser gives each command the key that the panel names', async () => {
  const given = await you.panel.evaluate(() => chrome.commands.getAll());
  const keys = given.filter((each) => each.name !== '_execute_action').map((each) => each.shortcut?.split('+'));
  expect(keys).toEqual(COMMAND_KEYS.map((each) => [...each.keys]));
});

test('a browser command reaches the panel while the call page has the focus', async () => {
  await call.page.bringToFront();
  const worker = await browser.handle.browser.waitForTarget((target) => target.type() === 'service_worker');
  const windowId = await you.panel.evaluate(async () => (await chrome.windows.getCurrent()).id);
  const press = async (command: string, at: number | undefined) =>
    (await worker.worker())?.evaluate(
      // What the background passes on when the browser tells it of a command; see data/commands.ts.
      (data) => chrome.runtime.sendMessage({ id: 1, type: 'press', data, timestamp: Date.now() }),
      { command, windowId: at },
    );
  await press('pin-last', (windowId ?? 0) + 1);
  await press('pin-last', windowId);
  await you.sees('3 kept');
  await you.press('u');
  await you.sees('2 kept');
});

test('a note can be worded again, and the earlier wording is kept', async () => {
  await you.click('2 kept');
  await you.sees('Kept under Idempotency');
  await you.click('Edit note');
  await you.type(', also for retries');
  await hasNoViolations(you.panel);
  await you.press('Enter');
  await you.sees('earlier wording kept');
  await you.click('Close');
  const notes = await acts('note');
  expect(notes.map((note) => note.text)).toEqual([
    'Names key and unique constraint unprompted',
    'Names key and unique constraint unprompted, also for retries',
  ]);
  expect(new Set(notes.map((note) => note.noteId)).size).toBe(1);
});

test('skip, later, search and undo work by key', async () => {
  await you.sees('How do you decide what to index');
  await you.press('l');
  await you.sees('Tell me about a backend service');
  await you.press('s');
  await you.sees('An external API that you depend on');
  await you.press('/');
  await you.panel.waitForSelector('[role="combobox"]');
  await you.type('cahce');
  await you.panel.waitForSelector('[role="option"][aria-selected="true"] mark');
  await hasNoViolations(you.panel);
  await you.press('Enter');
  await you.sees('How do you decide what to cache');
  await you.press('u');
  await you.sees('An external API that you depend on');
  await you.press('u');
  await you.sees('Tell me about a backend service');
  await you.press('?');
  await you.sees('All keys');
  await hasNoViolations(you.panel);
  await you.press('Escape');
  // The next key belongs to the panel only once the sheet is gone.
  await you.losesSight('All keys');
});

test('a reload of the panel in the middle loses nothing, captions included', async () => {
  await you.press('n');
  await you.type('half a thought');
  await you.panel.waitForFunction(
    () =>
      new Promise((resolve) => {
        const opened = indexedDB.open('askside');
        opened.onsuccess = () => {
          const all = opened.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            opened.result.close();
            resolve(all.result.length > 0);
          };
        };
      }),
  );
  await Promise.all([reloadPanel(you.panel), call.say('You', 'And this was said while the panel was away.')]);
  await you.sees('said while the panel was away');
  await you.sees('Idempotency');
  await you.sees('2 kept');
  expect(await you.panel.$eval('#note', (note) => (note as HTMLTextAreaElement).value)).toBe('half a thought');
  await you.press('n');
  await you.press('Enter');
  await you.sees('3 kept');
  await you.press('Escape');
  const texts = await eventually(async () => {
    const all = (await you.rows('utterances')).map((utterance) => String(utterance.text));
    expect(all.filter((text) => text.includes('the panel was away'))).toHaveLength(1);
    return all;
  });
  expect(new Set(texts).size).toBe(texts.length);
});

test('a speaker that nothing identifies is asked about once, and never guessed', async () => {
  await call.say('Sam Becker', 'I am only listening today.');
  await you.sees('Who is Sam Becker?');
  await hasNoViolations(you.panel);
  await you.click('Other');
  await you.losesSight('Who is Sam Becker?');
  expect(await acts('name')).toMatchObject([{ speaker: 'Sam Becker', role: 'other' }]);
});

test('captions that are switched off are noticed, and come back', async () => {
  await call.page.evaluate(() => window.fixture.captionsOff());
  await you.sees('Turn on captions in the call');
  await hasNoViolations(you.panel);
  await call.page.evaluate(() => window.fixture.captionsOn());
  await call.say(NORA, 'And now you can hear me again.');
  await you.sees('you can hear me again');
  const gaps = await you.rows('gaps');
  expect(gaps.length).toBeGreaterThan(0);
  expect(gaps.every((gap) => typeof gap.length === 'number' && gap.length > 0)).toBe(true);
});

test('reloading the extension in the middle of the call goes on where it stood', async () => {
  const before = (await you.rows('acts')).length;
  await browser.handle.reloadExtension();
  call = { ...call, you: drive(await browser.handle.openPanel(call.page)) };
  you = call.you;
  await you.sees('Idempotency');
  await you.sees('3 kept');
  expect((await you.rows('acts')).length).toBe(before);
  await call.say(NORA, 'The reader was loaded again without a reload of the call.');
  await you.sees('without a reload of the call');
  await eventually(async () =>
    expect((await you.rows('gaps')).some((gap) => gap.cause === 'reader restarted')).toBe(true),
  );
});

test('quitting the browser keeps the interview, and it is taken up again', async () => {
  await browser.restart();
  const session = await browser.handle.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  call = await joinCall(browser.handle);
  you = call.you;
  await you.sees('Idempotency');
  await you.sees('3 kept');
});

test('wrap-up names the gaps, takes levels and a recommendation', async () => {
  await you.press('w');
  await you.sees('Your recommendation');
  await you.sees('Core, not asked: Indexing');
  await hasNoViolations(you.panel);
  const pickers = await you.panel.$$('.competency .levels [aria-label="Level 3"]');
  await pickers[0]?.click();
  await you.sees('1 of 6 rated');
  await you.click('Yes');
  await you.focus('textarea[aria-label="Rationale"]');
  await you.type('Solid on retries. The rest was not reached.');
  await eventually(async () =>
    expect((await acts('rationale')).at(-1)?.text).toBe('Solid on retries. The rest was not reached.'),
  );
});

async function saved(ending: string): Promise<string> {
  return eventually(() => {
    const name = readdirSync(downloads).find((each) => each.endsWith(ending));
    if (!name) throw new Error(`no ${ending} was saved`);
    return readFileSync(join(downloads, name), 'utf8');
  });
}

test('the scorecard is saved in every format, and the record holds what was done', async () => {
  await you.click('Save scorecard');
  await you.sees('Saving scorecard-');
  for (const format of ['Record', 'Text', 'Table', 'Schema']) {
    await you.click('Other formats');
    await you.panel.waitForSelector('[role="menu"]');
    await hasNoViolations(you.panel);
    await you.click(format);
  }
  const schema = JSON.parse(await saved('.schema.json'));
  const text = await eventually(() => {
    const name = readdirSync(downloads).find((each) => each.endsWith('.json') && !each.endsWith('.schema.json'));
    if (!name) throw new Error('no record was saved');
    return readFileSync(join(downloads, name), 'utf8');
  });
  const record = JSON.parse(text);
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
  expect(record).toMatchObject({
    candidate: NORA,
    interviewer: 'Lucy Tanner',
    platform: 'meet',
    recommendation: 'yes',
    rationale: 'Solid on retries. The rest was not reached.',
  });
  expect(record.questions).toHaveLength(1);
  expect(JSON.stringify(record.questions[0])).toContain('also for retries');
  expect(record.competencies.find((each: { id: string }) => each.id === 'api').rating.level).toBe(3);
  expect(record.competencies.find((each: { id: string }) => each.id === 'security').rating.level).toBe('not assessed');
  expect(record.notAsked.length).toBeGreaterThanOrEqual(5);
  expect(record.gaps.length).toBeGreaterThanOrEqual(2);

  const html = await saved('.html');
  expect(html).toContain(NORA);
  expect(html).toContain('Signed; check it in a debrief.');
  // What the build wrote in the browser is read outside of it, and is made there again byte for byte.
  const read = await Promise.all(
    [text, html].map((each) =>
      checkScorecardFile('scorecard', new TextEncoder().encode(each), { app: record.app, page: scorecardHtml }),
    ),
  );
  const signatures = read.map((file) => (file.kind === 'scorecard' ? file.signature : expect.fail(file.kind)));
  expect(signatures).toMatchObject([
    { state: 'unchanged', page: null },
    { state: 'unchanged', page: 'same bytes' },
  ]);
  const keys = signatures.map((each) => (each.state === 'unchanged' ? each.key : each.state));
  expect(keys[0]).toBe(keys[1]);
  expect(html).not.toMatch(/<script|https?:\/\//);
  expect(await saved('.md')).toContain('also for retries');
  expect(await saved('.csv')).toContain('also for retries');
});

test('for an applicant tracking system it says what could not be held, and the list can be saved', async () => {
  await you.click('Other formats');
  await you.panel.waitForSelector('[role="menu"]');
  await you.sees('For an applicant tracking system');
  await you.click('Greenhouse');
  expect(JSON.parse(await saved('.greenhouse.json'))).toMatchObject({
    overall_recommendation: 'yes',
    interviewer: { name: 'Lucy Tanner' },
  });
  await you.sees('What Greenhouse could not hold');
  await you.sees('Greenhouse cannot say “not assessed”');
  await hasNoViolations(you.panel);
  await you.click('Save this list');
  expect(await saved('.greenhouse.loss.txt')).toContain(
    '- Greenhouse has no levels: level 3 became “yes” (API design)',
  );
});
