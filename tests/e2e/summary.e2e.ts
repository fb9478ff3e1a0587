import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentWording } from '../../utils/consent';
import { says, serveModel } from '../model-server';
import { hasNoViolations } from './axe';
import { joinCall, startBrowser } from './call';
import type { Driver } from './driver';
import { eventually } from './eventually';
import { grantedBuild } from './granted';
import { pictured } from './pictured';
import { settleIn } from './summary';

// One answer from the captions to its summary, by the device and by a model on this computer, in the real side panel.
// The tests are its steps and build on one another.

const NORA = 'Nora Lindholm';
const ANSWER =
  'The client sends an idempotency key and we store it with the first response. It took retries from four percent to zero.';
const REPLY = JSON.stringify({
  claims: [
    {
      text: '[candidate] stores an idempotency key together with the first response.',
      cites: [1],
      quote: { cite: 1, words: 'we store it with the first response' },
    },
    { text: 'It was invented.', cites: [1], quote: { cite: 1, words: 'we bought a bigger database' } },
    { text: 'Without any source.', cites: [], quote: null },
  ],
});

let browser: Awaited<ReturnType<typeof startBrowser>>;
let build: ReturnType<typeof grantedBuild>;
let model: Awaited<ReturnType<typeof serveModel>>;
let you: Driver;
let say: Awaited<ReturnType<typeof joinCall>>['say'];

beforeAll(async () => {
  build = grantedBuild();
  browser = await startBrowser(build.folder);
  model = await serveModel(says(REPLY, { pieces: 12 }));
  ({ you, say } = await joinCall(browser.handle));
  await settleIn(you, { baseUrl: model.baseUrl, model: 'small' });
});

afterAll(async () => {
  await browser?.end();
  await model?.close();
  build?.remove();
});

/** The claims on screen, as they read. */
const shownClaims = () =>
  you.panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('.claims li')].map((each) => each.innerText));

/** What was said where a claim has it from, once its time was pressed. */
const shownSource = () =>
  you.panel.evaluate(() => document.querySelector<HTMLElement>('.claims .source')?.innerText ?? null);

/** Closes the sheet and waits until it is gone: keys are its own as long as it is there. */
async function closeSheet() {
  await you.press('Escape');
  await you.panel.waitForFunction(() => !document.querySelector('[role="dialog"]'));
}

const look = (name: string) => pictured(you.panel, `summary-${name}`);

const acts = async (kind: string) =>
  (await you.rows('acts')).filter((act) => act.kind === kind).sort((a, b) => Number(a.seq) - Number(b.seq));

/** All that a summary must never change, as it stands in the database. */
const decided = async () => {
  const kinds = new Set(['level', 'competency', 'recommend', 'rationale', 'consent', 'note', 'quote']);
  return JSON.stringify((await you.rows('acts')).filter(({ kind }) => kinds.has(String(kind))));
};

test('before anything is said there is no summary, and the sheet says so', async () => {
  await you.focus('#candidate');
  await you.type(NORA);
  await you.sees(model.host);
  await you.click('Agreed');
  await you.click('Start');
  await you.sees('Nobody has spoken yet.');
  expect(await acts('consent')).toMatchObject([{ host: model.host, wording: consentWording(model.host) }]);
  await you.press('Enter');
  await you.panel.waitForSelector('[aria-label="Summary of the answer"]');
  await you.press('a');
  await you.sees('Nothing of the answer has been heard yet.');
  await closeSheet();
});

test('an answer is covered until its question has a level with evidence', async () => {
  await say(NORA, ANSWER);
  await eventually(async () => expect(await you.rows('utterances')).toMatchObject([{ settled: true }]));
  await you.press('a');
  await you.sees('Covered until this question has a level with a note or a quote.');
  expect(await shownClaims()).toEqual([]);
  await look('covered');
  await hasNoViolations(you.panel);
  await closeSheet();
  await you.press('3');
  await you.press('a');
  await you.sees('Covered until');
  await closeSheet();
  await you.press('e');
  await eventually(async () => expect(await acts('quote')).toHaveLength(1));
  await you.press('a');
  await you.sees('Show the summary');
  expect(await acts('reveal')).toEqual([]);
});

test('uncovered, it is the candidate’s own sentences, and the look is recorded after the level', async () => {
  await you.click('Show the summary');
  await you.sees('The candidate’s own sentences, chosen on this computer.');
  const quotes = await you.panel.evaluate(() => [...document.querySelectorAll('.claims q')].map((q) => q.textContent));
  expect(quotes.length).toBeGreaterThan(0);
  for (const words of quotes) expect(ANSWER).toContain(words);
  expect(await acts('reveal')).toMatchObject([{ about: 'question', subject: 'idempotency' }]);
  await look('uncovered');
  await hasNoViolations(you.panel);
});

test('the exact text can be read before anything is sent, and closing it sends nothing', async () => {
  await you.click('Write with “small”');
  await you.sees(`To ${model.host}`);
  await you.sees('[1] The client sends an idempotency key');
  expect(await you.text()).toContain('up to');
  await look('sending');
  await hasNoViolations(you.panel);
  await you.press('Escape');
  await you.sees('Write with “small”');
  expect(model.received).toEqual([]);
  expect(await you.rows('ledger')).toEqual([]);
});

test('what is sent is what was shown; claims are shown that have a source, and the others are counted', async () => {
  const before = await decided();
  await you.click('Write with “small”');
  await you.click('Letter by letter as it is sent');
  const shown = await you.panel.evaluate(() => [...document.querySelectorAll('.exact')].at(-1)?.textContent ?? '');
  await you.click('Send');
  await you.sees('Written by “small” at');
  expect(model.received.map(({ body }) => body)).toEqual([shown]);
  expect(shown).not.toContain('Nora');
  const claims = await shownClaims();
  expect(claims).toHaveLength(1);
  expect(claims[0]).toContain('Nora stores an idempotency key');
  expect(claims[0]).toContain('we store it with the first response');
  await you.sees('2 claims left out');
  expect(await shownSource()).toBeNull();
  await you.click('0:');
  expect(await shownSource()).toBe(`${NORA}: ${ANSWER}`);
  expect(await you.rows('ledger')).toMatchObject([{ outcome: 'answered', host: model.host, text: shown }]);
  expect(await decided()).toBe(before);
  await look('written');
  await hasNoViolations(you.panel);
});

test('nothing is asked twice for the same words', async () => {
  expect(await you.text()).not.toContain('Write with “small”');
  await closeSheet();
});

test('one’s own words stand in its place, and the generated text stays beside them', async () => {
  await you.press('a');
  await you.click('Edit');
  await you.panel.waitForSelector('.edit-part textarea');
  await you.type(' Lucy saw the code.');
  await you.click('Save');
  await you.sees('Edited by you at');
  expect(await acts('summary')).toMatchObject([{ original: [{ text: expect.stringContaining('stores') }] }]);
  await look('edited');
  await hasNoViolations(you.panel);
  await closeSheet();
});

test('the answer before stays in reach once another question is asked', async () => {
  await you.press('Enter');
  await you.sees('Indexing');
  await you.press('a');
  await you.sees('Nothing of the answer has been heard yet.');
  await you.sees('2 of 2, being answered');
  await you.click('Previous answer');
  await you.sees('Lucy saw the code.');
  await look('earlier');
  await hasNoViolations(you.panel);
  await closeSheet();
});

test('the interview’s summary is covered until every competency is decided, and one may look before', async () => {
  await you.press('w');
  await you.sees('Hidden until API design');
  await you.panel.evaluate(() => document.querySelector('.summary')?.scrollIntoView({ block: 'end' }));
  await look('wrap-covered');
  await hasNoViolations(you.panel);
  await you.click('Look now');
  await you.sees('Lucy saw the code.');
  expect((await acts('reveal')).at(-1)).toMatchObject({ about: 'interview' });
  // Who pressed goes on at the first of what it uncovered.
  expect(await you.panel.evaluate(() => document.activeElement?.matches('.competency-summary button'))).toBe(true);
  await you.panel.evaluate(() => document.querySelector('.summary')?.scrollIntoView({ block: 'end' }));
  await look('wrap-uncovered');
  await hasNoViolations(you.panel);
});
