import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reloadPanel } from '../../scripts/launch.mjs';
import { hasNoViolations } from './axe';
import { joinCall, startBrowser } from './call';
import type { Driver } from './driver';
import { keeps, leave } from './panel';

// Packs beside the core, the order, and the candidate's own questions, in the real side panel.
// The tests are steps and build on one another.

const NORA = 'Nora Lindholm';
const ANSWER = 'Six people share it, each has a week. Two pages a month, seldom at night.';
const MINUTE = 60_000;
let browser: Awaited<ReturnType<typeof startBrowser>>;
let call: Awaited<ReturnType<typeof joinCall>>;
let you: Driver;

beforeAll(async () => {
  browser = await startBrowser();
  call = await joinCall(browser.handle);
  you = call.you;
});

afterAll(() => browser?.end());

/** Presses the words beside a switch or a radio. */
async function choose(words: string) {
  const found = await you.panel.waitForFunction(
    (wanted) => [...document.querySelectorAll('label')].find((label) => label.innerText.startsWith(wanted)),
    { timeout: 5_000 },
    words,
  );
  await (found as ElementHandle<Element>).click();
}

/** What sticks out of the panel at each width that it must fit. */
async function sticksOut(): Promise<string[]> {
  const before = you.panel.viewport();
  const found: string[] = [];
  for (const width of [288, 320, 360, 480]) {
    await you.panel.setViewport({ width, height: 780 });
    found.push(
      ...(await you.panel.evaluate(
        (wide) =>
          [...document.querySelectorAll('.kit-more *, .theirs *, .hits *, .form, .sheet')]
            .filter(
              (each) =>
                each.getBoundingClientRect().right > innerWidth ||
                (each.matches('.form, .sheet') && each.scrollWidth > each.clientWidth),
            )
            .map((each) => `${wide}: ${each.tagName} ${each.className} ${each.textContent}`),
        width,
      )),
    );
  }
  await you.panel.setViewport(before);
  return found;
}

/** Sets the interview's clock, as if that much of it had passed; the panel's next tick goes on from there. */
const passTo = (minute: number) =>
  you.panel.evaluate(
    (elapsed) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('askside');
        opened.onsuccess = () => {
          const writing = opened.result.transaction('interviews', 'readwrite');
          const interviews = writing.objectStore('interviews');
          const all = interviews.getAll();
          all.onsuccess = () => interviews.put({ ...all.result[0], elapsed, tickedAt: Date.now() });
          writing.oncomplete = () => {
            opened.result.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    minute * MINUTE,
  );

async function openTheirs() {
  await you.click('More');
  await you.click('Their questions');
  await you.sees('Not rated, and in no scorecard');
}

test('packs and the order are chosen at set-up, by pointer and by key', async () => {
  await you.click('Skip');
  await you.sees('25 questions, structured');
  await you.click('Packs and order');
  await you.sees('Practice and judgement');
  await choose('Deep technical');
  await you.sees('31 questions, structured');
  // The next one is a Tab away, and Space switches it.
  await you.panel.focus('.switch-row:nth-of-type(6) .switch, .switch-row:last-of-type .switch');
  await you.press('Space');
  await you.panel.waitForFunction(
    () => document.querySelectorAll('.switch-row .switch[aria-checked="true"]').length === 2,
  );
  await you.panel.focus('.radio[aria-checked="true"]');
  await you.press('ArrowDown');
  await you.sees('31 questions, conversational');
  expect(await sticksOut()).toEqual([]);
  await hasNoViolations(you.panel);
  expect(await you.rows('interviews')).toEqual([]);
});

test('their questions are prepared at set-up by keys alone', async () => {
  await you.focus('.prepare');
  await you.press('Enter');
  await you.sees('Not rated, and in no scorecard');
  // Close has the focus first, then the rows; the second is opened, and its field is the next stop.
  for (const key of ['Tab', 'Tab', 'Enter'] as const) await you.press(key);
  await you.sees('An honest answer covers');
  await you.press('Tab');
  await you.panel.waitForSelector('.honest textarea:focus');
  await you.type('A fifth of each sprint.');
  await you.sees('Saved');
  await hasNoViolations(you.panel);
  await you.press('Escape');
  await you.losesSight('Not rated, and in no scorecard');
  await you.panel.waitForSelector('.prepare:focus');
  expect(await you.rows('interviews')).toEqual([]);
});

test('they go into the interview', async () => {
  await you.focus('#candidate');
  await you.type(NORA);
  await you.click('Agreed');
  await you.click('Start');
  await you.sees('Nobody has spoken yet.');
  expect(await you.rows('interviews')).toMatchObject([
    { kit: { packs: ['deep-technical', 'candidate-questions'], mode: 'conversational' } },
  ]);
});

test('a question of a pack that is on is found, asked and shown in Now', async () => {
  await you.press('/');
  await you.panel.waitForSelector('[role="combobox"]');
  await you.sees('31 of 31 questions');
  await you.type('cap theorem');
  await you.panel.waitForSelector('[role="option"][aria-selected="true"] mark');
  await you.sees('Ask as your own');
  expect(await sticksOut()).toEqual([]);
  await hasNoViolations(you.panel);
  await you.press('Enter');
  await you.sees('Your choice');
  await you.press('Enter');
  await you.panel.waitForFunction(() => document.querySelector('.now h3')?.textContent === 'CAP theorem');
  expect((await you.rows('acts')).filter((act) => act.kind === 'ask')).toMatchObject([{ questionId: 'cap-theorem' }]);
});

test('their questions open to what to cover, and keep the team’s own answer over a reload', async () => {
  await openTheirs();
  await hasNoViolations(you.panel);
  await you.click('On-call');
  await you.sees('An honest answer covers');
  await you.sees('Pages in the last month');
  expect(await sticksOut()).toEqual([]);
  await you.focus('.honest textarea');
  await you.type(ANSWER);
  await you.sees('Saved');
  await hasNoViolations(you.panel);
  expect(await you.rows('prepared')).toContainEqual(
    expect.objectContaining({ questionId: 'their-on-call', text: ANSWER }),
  );

  await reloadPanel(you.panel);
  await you.sees('Ask next');
  await you.press('t');
  await you.sees('answer ready');
  await you.click('On-call');
  await you.panel.waitForSelector('.honest textarea');
  expect(await you.panel.$eval('.honest textarea', (field) => (field as HTMLTextAreaElement).value)).toBe(ANSWER);
  await you.press('Escape');
  await you.losesSight('Not rated, and in no scorecard');
});

test('what the candidate asks at the end is marked, what they asked before is not', async () => {
  await call.say(NORA, 'How often do you deploy, and who presses the button?');
  // Its time is that of the clock at which it is written.
  await keeps(you, 'How often do you deploy, and who presses the button?');
  await passTo(53);
  await you.sees('Their questions,', 15_000);
  await call.say(NORA, 'How does on-call work in your team?');
  await call.say('You', 'Good question, let me tell you.');
  await openTheirs();
  await you.panel.waitForSelector('.their .tag');
  const asked = await you.panel.$$eval('.their:has(.tag)', (rows) => rows.map((row) => row.textContent));
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('On-call');
  await hasNoViolations(you.panel);
  await you.press('Escape');
  await you.losesSight('Not rated, and in no scorecard');
});

test('the next set-up has the same choice', async () => {
  await leave(you);
  await you.sees('31 questions, conversational');
});
