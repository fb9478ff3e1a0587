import { afterAll, beforeAll, expect, test } from 'vitest';
import { coreQuestions } from '../../data/bank';
import { GONE_PAST } from '../fixtures/answers';
import { hasNoViolations } from './axe';
import { joinCall, startBrowser } from './call';
import type { Driver } from './driver';
import { eventually } from './eventually';
import { begin, leave } from './panel';

// What leads Ask next while the candidate answers, in the real side panel beside an acted call.
// The tests are steps and build on one another.

const NORA = 'Nora Lindholm';
const PAST = 'The answer may have gone past the question.';
const KEYS = 'The client sends an idempotency key and we store it with the first response.';
const STALE = 'At the end the cache kept stale prices for an hour and nobody had thought of it.';
const [idempotency, indexing] = ['idempotency', 'indexing'].map((id) => coreQuestions.find((each) => each.id === id));
const probes = idempotency?.probes.map(({ text }) => text) ?? [];

let browser: Awaited<ReturnType<typeof startBrowser>>;
let call: Awaited<ReturnType<typeof joinCall>>;
let you: Driver;

beforeAll(async () => {
  browser = await startBrowser();
  call = await joinCall(browser.handle);
  you = call.you;
});

afterAll(() => browser?.end());

const textOf = (selector: string) =>
  you.panel.$eval(selector, (element) => (element as HTMLElement).innerText.replaceAll('\u00A0', ' '));

/** Waits until this is the prompt that leads *Ask next*. */
const leads = (prompt: string | undefined) => eventually(async () => expect(await textOf('.ask .prompt')).toBe(prompt));

/** The acts of a kind that were not undone, newest last. */
const acts = async (kind: string) =>
  (await you.rows('acts'))
    .filter((act) => act.kind === kind && act.undoneAt === undefined)
    .sort((a, b) => Number(a.seq) - Number(b.seq));

test('before anything is said a question leads', async () => {
  await begin(you, NORA, 'Agreed');
  await leads(idempotency?.prompt);
  await you.press('Enter');
  await leads(indexing?.prompt);
});

test('an answer that goes past the question brings up a probe, which says why and is not shown twice', async () => {
  await call.say(NORA, GONE_PAST);
  await leads(probes[0]);
  expect(await textOf('.ask .why')).toBe(PAST);
  expect(await textOf('.ask .more')).toContain(indexing?.title);
  expect(await textOf('.now')).not.toContain(probes[0]);
  expect(await textOf('.ask .acts')).not.toContain('Later');
  await hasNoViolations(you.panel);
});

test('the skip key passes a probe, which stays in Now; once none is left the next question leads', async () => {
  expect(probes.length).toBeGreaterThan(1);
  for (const [index, probe] of probes.entries()) {
    await leads(probe);
    await you.press('s');
    await leads(probes[index + 1] ?? indexing?.prompt);
  }
  expect((await acts('pass')).map(({ text }) => text)).toEqual(probes);
  expect(await acts('skip')).toEqual([]);
  expect(await textOf('.now')).toContain(probes[0]);
  await hasNoViolations(you.panel);
});

test('undo brings back what was passed last, and the ask key asks it', async () => {
  await you.press('u');
  await leads(probes.at(-1));
  expect(await textOf('.ask .why')).toBe(PAST);
  await you.press('Enter');
  await leads(indexing?.prompt);
  expect(await acts('probe')).toMatchObject([{ questionId: 'idempotency', text: probes.at(-1) }]);
});

test('in a conversational kit something that the candidate says brings up another question, with the words said', async () => {
  await leave(you);
  await you.click('Packs and order');
  await you.panel.focus('.radio[aria-checked="true"]');
  await you.press('ArrowDown');
  await you.sees('conversational');
  await begin(you, NORA, 'Agreed');
  await leads(idempotency?.prompt);
  await you.press('Enter');
  await leads(indexing?.prompt);
  await call.say(NORA, `${KEYS} ${STALE}`);
  await leads(coreQuestions.find(({ id }) => id === 'caching')?.prompt);
  const [, heard = ''] = (await textOf('.ask .why')).match(/^Heard “(.+)”\. /) ?? [];
  expect(heard).not.toBe('');
  expect(STALE).toContain(heard);
  await hasNoViolations(you.panel);
});

test('it waits to be asked', async () => {
  expect((await acts('ask')).at(-1)).toMatchObject({ questionId: 'idempotency' });
  // A press that comes sooner than anybody reads is taken for one that meant what was there before.
  await new Promise((read) => setTimeout(read, 400));
  await you.press('Enter');
  await eventually(async () => expect((await acts('ask')).at(-1)).toMatchObject({ questionId: 'caching' }));
});
