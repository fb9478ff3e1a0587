import { afterAll, beforeAll, expect, test } from 'vitest';
import { reloadPanel } from '../../scripts/launch.mjs';
import { axe } from './axe';
import { joinCall, MEET, startBrowser } from './call';
import { type Driver, drive } from './driver';
import { eventually } from './eventually';
import { begin, leave } from './panel';

// What goes wrong in a real week: odd names, refusals, second windows, other pages, damaged records.

const HOSTILE = '<img src=x onerror=alert(1)>';
let browser: Awaited<ReturnType<typeof startBrowser>>;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.end());

const fits = (you: Driver) => you.panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('a hostile or very long name is only text, and nothing overflows at any width', async () => {
  const { you, page } = await joinCall(browser.handle);
  await begin(you, `${HOSTILE} ${'Maximiliana-Theodora '.repeat(4)}`.trim());
  expect(await you.panel.$('img')).toBeNull();
  for (const [width, height] of [
    [288, 560],
    [320, 640],
    [360, 780],
    [480, 900],
  ] as const) {
    await you.panel.setViewport({ width, height });
    expect(await fits(you), `${width} px`).toBe(true);
    expect(await axe(you.panel), `${width} px`).toEqual([]);
  }
  await leave(you);
  await page.close();
});

test('with consent declined, no word is read and everything else works', async () => {
  const { you, say, page } = await joinCall(browser.handle);
  await begin(you, 'Jonas Meyer', 'Declined');
  await you.sees('Jonas declined captions');
  await say('Jonas Meyer', 'Nobody may read this sentence.');
  await you.press('Enter');
  await you.sees('of 7 min');
  await you.press('n');
  await you.type('Notes work');
  await you.press('Enter');
  await you.sees('1 kept');
  expect(await you.rows('utterances')).toEqual([]);
  expect(await axe(you.panel)).toEqual([]);
  await leave(you);
  await page.close();
});

test('withdrawing consent is one press, and the words that were read can be deleted', async () => {
  const { you, say, page } = await joinCall(browser.handle);
  await begin(you, 'Aisha Bello', 'Agreed');
  await say('Aisha Bello', 'These are words that will be withdrawn.');
  await you.sees('words that will be withdrawn');
  await eventually(async () => expect(await you.rows('utterances')).toHaveLength(1));
  await you.press('e');
  await you.click('Consent withdrawn');
  await you.sees('Reading stopped');
  await say('Aisha Bello', 'This comes after the withdrawal.');
  expect(await axe(you.panel)).toEqual([]);
  // Whatever is answered next, the offer to delete stays while words are there.
  await you.click('Change');
  await you.click('Not asked yet');
  await you.click('Declined');
  await you.sees('Delete words');
  await you.click('Delete words');
  await you.sees('Aisha declined captions');
  expect(await you.rows('utterances')).toEqual([]);
  expect(JSON.stringify(await you.rows('acts'))).not.toContain('will be withdrawn');
  expect(await you.text()).not.toContain('after the withdrawal');
  await leave(you);
  await page.close();
});

test('captions in another language are told, in words that help', async () => {
  const { you, say, page } = await joinCall(browser.handle);
  await begin(you, 'Nora Lindholm', 'Agreed');
  await say(
    'Nora Lindholm',
    'Also das Erste, was wir gemacht haben, war ein Cache davor zu setzen, und dann hat sich herausgestellt, dass die meiste Zeit in einer Abfrage steckte, die seit zwei Jahren niemand angeschaut hatte.',
  );
  await you.sees('Captions are not in English');
  expect(await axe(you.panel)).toEqual([]);
  await leave(you);
  await page.close();
});

test('a call page that changes under the reader is noticed, and its captions found again', async () => {
  const { you, say, page } = await joinCall(browser.handle);
  await begin(you, 'Nora Lindholm', 'Agreed');
  await say('Nora Lindholm', 'Before the page changed.');
  await you.sees('Before the page changed');
  await page.evaluate(() => window.fixture.replaceRegion());
  await say('Nora Lindholm', 'After the page changed.');
  await you.sees('After the page changed');
  await eventually(async () => {
    const texts = (await you.rows('utterances')).map((utterance) => utterance.text);
    expect(texts.filter((text) => text === 'Before the page changed.')).toHaveLength(1);
    expect(texts).toContain('After the page changed.');
  });
  await page.evaluate(() => window.fixture.leave());
  await you.sees('The call has ended');
  await leave(you);
  await page.close();
});

test('consent to one call is not consent to the next one in the same tab', async () => {
  const { you, say, page } = await joinCall(browser.handle);
  await begin(you, 'Nora Lindholm', 'Agreed');
  await say('Nora Lindholm', 'This is the call of the interview.');
  await you.sees('call of the interview');
  await page.goto(MEET.replace('abc-defg-hij', 'xyz-wxyz-xyz'));
  await page.evaluate(() => window.fixture.captionsOn());
  await you.sees('This is another call');
  await say('Somebody Else', 'A meeting that is nobody’s business here.');
  expect(await axe(you.panel)).toEqual([]);
  await page.goto(MEET);
  await page.evaluate(() => window.fixture.captionsOn());
  await you.losesSight('This is another call');
  await you.sees('call of the interview');
  await you.losesSight('Looking for captions.');
  await you.panel.waitForFunction(() => document.body.innerText.includes('Captions on, no word yet'));
  await say('Nora Lindholm', 'Back in the interview.');
  await you.sees('Back in the interview');
  expect(JSON.stringify(await you.rows('utterances'))).not.toContain('nobody’s business');
  await leave(you);
  await page.close();
});

test('a second panel on the same interview says so, keeps its notes, and takes over when the first closes', async () => {
  const { you, page } = await joinCall(browser.handle);
  await begin(you, 'Nora Lindholm', 'Agreed');
  const second = await browser.handle.browser.newPage();
  await second.goto(browser.handle.urlOf('sidepanel.html'));
  const other = drive(second);
  await other.sees('Going on');
  await other.click('Continue: Nora Lindholm');
  await other.sees('Open in another window too');
  expect(await axe(second)).toEqual([]);
  await other.press('n');
  await other.type('From the second window');
  await other.press('Enter');
  await other.sees('1 kept');
  await you.sees('1 kept');
  await leave(you);
  await other.losesSight('Open in another window too');
  await leave(other);
  await second.close();
  await page.close();
});

test('a damaged record is told, and everything around it is shown', async () => {
  const { you, page } = await joinCall(browser.handle);
  await begin(you, 'Nora Lindholm');
  await you.press('n');
  await you.type('Whole');
  await you.press('Enter');
  await you.sees('1 kept');
  await you.press('Escape');
  await you.panel.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opened = indexedDB.open('askside');
      opened.onsuccess = () => resolve(opened.result);
    });
    const acts = db.transaction('acts', 'readwrite').objectStore('acts');
    const all = await new Promise<{ interviewId: string; text?: string }[]>((resolve) => {
      const got = acts.getAll();
      got.onsuccess = () => resolve(got.result);
    });
    const whole = all.find((act) => act.text === 'Whole');
    const done = db.transaction('acts', 'readwrite');
    done.objectStore('acts').put({ id: 'broken', interviewId: whole?.interviewId, seq: 900, kind: 'note', text: 7 });
    await new Promise((resolve) => {
      done.oncomplete = resolve;
    });
    db.close();
  });
  await reloadPanel(you.panel);
  await you.sees('1 record cannot be read');
  await you.sees('1 kept');
  expect(await axe(you.panel)).toEqual([]);
  await leave(you);
  await page.close();
});

test('on any other page, or on none, an interview runs without captions', async () => {
  const page = await browser.handle.browser.newPage();
  await page.goto(MEET.replace('abc-defg-hij', 'landing'));
  await page.goto('about:blank');
  const you = drive(await browser.handle.openPanel(page));
  await you.sees('No call in this window');
  expect(await axe(you.panel)).toEqual([]);
  await begin(you, 'On paper');
  await you.sees('No call is followed');
  await you.press('Enter');
  await you.sees('of 7 min');
  await you.press('2');
  await you.sees('Shown as not assessed until a note or quote is kept');
  await leave(you);
});
