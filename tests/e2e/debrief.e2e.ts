import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSealingKeys } from '../../data/sealing';
import { type Debrief, debriefSchema } from '../../utils/debrief/record-schema';
import { scorecardJson } from '../../utils/export/json';
import { cardOf } from '../fixtures/debrief';
import { badFiles, scorecardFiles, sealedTo } from '../fixtures/debrief-files';
import { signedJson } from '../fixtures/signed';
import { hasNoViolations } from './axe';
import { type BrowserHandle, openBrowser } from './browser';
import { type Driver, drive } from './driver';

// A debrief of the shipped samples in the full tab, from the first file to erasing it. The tests are steps and build on one another.

let handle: BrowserHandle;
let you: Driver;
let folder = '';
const keys = await newSealingKeys();

const path = (name: string) => join(folder, name);
const save = (name: string, content: string | Uint8Array) => {
  writeFileSync(path(name), content);
  return path(name);
};

async function open(): Promise<Driver> {
  const page = await handle.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(handle.urlOf('workbench.html#debrief'));
  return drive(page);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'askside-debrief-'));
  handle = await openBrowser();
  const session = await handle.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: path('saved') });
  you = await open();
  await you.sees('Drop scorecards here');
  await put('sealing', { id: 'own', ...keys });
  await put('settings', {
    id: 'me',
    interviewer: 'Petra Novak',
    tourSeen: true,
    theme: 'system',
    kits: {},
    retention: null,
  });
  await you.panel.reload();
  await you.sees('Drop scorecards here');
});

afterAll(async () => {
  await handle?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a row into a table of the extension. */
const put = (table: string, row: object) =>
  you.panel.evaluate(
    (where, what) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('askside');
        opened.onsuccess = () => {
          const writing = opened.result.transaction(where, 'readwrite');
          writing.objectStore(where).put(what);
          writing.oncomplete = () => {
            opened.result.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    table,
    row,
  );

/** Chooses files with the button. */
async function add(...paths: string[]) {
  const field = (await you.panel.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(...paths);
}

/** Drops files on the page. */
const drop = (...paths: string[]) =>
  you.panel.evaluate(
    (files) => {
      const data = new DataTransfer();
      for (const { name, content } of files) {
        data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
      }
      document
        .querySelector('.deb')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    paths.map((each) => ({ name: basename(each), content: readFileSync(each).toString('base64') })),
  );

/** Fails where the page cannot be read, or sticks out at a width that it must fit. */
async function looksRight() {
  await hasNoViolations(you.panel);
  const wide: number[] = [];
  for (const width of [640, 1024, 1280, 1600]) {
    await you.panel.setViewport({ width, height: 800 });
    if (await you.panel.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(width);
  }
  await you.panel.setViewport({ width: 1280, height: 800 });
  expect(wide, 'widths that are too narrow').toEqual([]);
}

/** The cells of one competency's row, in words. */
const row = (competency: string) =>
  you.panel.$$eval(
    '.deb-levels tbody tr',
    (rows, wanted) =>
      rows
        .filter((each) => each.querySelector('th')?.textContent === wanted)
        .flatMap((each) =>
          [...each.querySelectorAll('td')].map((cell) => cell.innerText.replaceAll('\u00A0', ' ').trim()),
        ),
    competency,
  );

/** The one debrief that is kept. */
async function kept(): Promise<Debrief> {
  const [only, ...more] = await you.rows('debriefs');
  expect(more).toEqual([]);
  return debriefSchema.parse(only);
}

test('an empty debrief says what to do', async () => {
  await you.sees('nothing is sent anywhere');
  await looksRight();
});

test('the samples are dropped and chosen, signed or not, as record, page or sealed, and stand side by side', async () => {
  const files = await scorecardFiles(path('cards'));
  const sealed = save('leah-lucy.age', await sealedTo(keys.publicKey, cardOf('Leah', 'Lucy')));
  const rest = files.filter((each) => !each.includes('leah-lucy'));
  await drop(sealed, ...rest.slice(0, 5));
  await you.sees('6 scorecards of 3 candidates');
  await add(...rest.slice(5));
  await you.sees('19 scorecards of 5 candidates');
  expect(await you.text()).not.toContain('could not be opened');
  await you.sees('levels are not added up');
  const names = await you.panel.$$eval('.deb-sides thead button', (each) => each.map(({ innerText }) => innerText));
  expect(names).toEqual(['Jonas Mbeki', 'Leah Cohen', 'Martin Hruby', 'Nora Lindholm', 'Wei Zhang']);
  await looksRight();
});

test('the audit says which core question was asked of whom', async () => {
  const asked = await you.panel.$$eval('.deb-audit tbody tr', (rows) =>
    rows.map((each) =>
      [each.querySelector('th')?.innerText, each.querySelector<HTMLElement>('.end')?.innerText].join(': '),
    ),
  );
  expect(asked).toContain('Third-party failure: 4 of 5');
  expect(asked).toContain('Idempotency: 5 of 5');
  expect(await you.panel.$$eval('.deb-audit .not', (each) => each.length)).toBe(2);
});

test('two levels or more apart stand out, and not assessed is not the same as missing', async () => {
  await you.click('Nora Lindholm');
  await you.sees('4 scorecards, reference BE-2041');
  const apart = await you.panel.$$eval('.deb-levels .apart', (rows) =>
    rows.map((each) => [
      each.querySelector('th')?.innerText,
      each.querySelector<HTMLElement>('.by')?.innerText.replaceAll('\u00A0', ' '),
    ]),
  );
  expect(apart).toEqual([
    ['Databases', 'by 3'],
    ['Collaboration', 'by 2'],
  ]);
  expect(await row('Collaboration')).toEqual(['1', 'not assessed', 'mixed', '3', 'by 2']);
  await you.click('Leah Cohen');
  await you.sees('3 scorecards, reference BE-2045');
  expect(await row('Security')).toEqual(['not assessed', 'no scorecard', 'not assessed', 'not assessed', '–']);
  await looksRight();
});

test('evidence is one click away', async () => {
  await you.click('Nora Lindholm');
  await you.click('Databases, Petra Novak');
  await you.sees('Notes of the debrief on Databases');
  const pieces = await you.panel.$$eval('.deb-voice', (voices) =>
    voices.map((each) => each.querySelectorAll('.deb-kept').length),
  );
  expect(pieces).toHaveLength(4);
  expect(Math.min(...pieces)).toBeGreaterThan(0);
  await looksRight();
  await you.click('Close the evidence');
  await you.losesSight('Notes of the debrief on Databases');
});

test('evidence is reached, read and left with the keyboard alone', async () => {
  const focused = () => you.panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await you.panel.evaluate(() => document.querySelector<HTMLElement>('.deb-people button[aria-pressed=true]')?.focus());
  for (let i = 0; i < 20 && !(await focused()).startsWith('API design'); i++) await you.press('Tab');
  expect(await focused()).toBe('API design, Amir Haddad: Level\u00A04. Show the evidence');
  await you.press('Enter');
  await you.sees('Notes of the debrief on API design');
  await you.press('Escape');
  await you.losesSight('Notes of the debrief on API design');
  expect(await focused()).toContain('API design, Amir Haddad');
});

test('levels are covered until as many are in as are expected', async () => {
  await you.click('All candidates');
  await you.focus('.deb-expected input');
  await you.type('4');
  await you.press('Enter');
  await you.sees('Levels of 1 of 5 are covered until all are in.');
  expect(
    await you.panel.$$eval('.deb-sides td', (cells) => cells.filter((each) => each.innerText === 'covered').length),
  ).toBe(6);
  await looksRight();
  await you.click('Leah Cohen');
  await you.sees('3 of 4 scorecards in. Levels and recommendations stay covered until all are.');
  expect(await you.panel.$('.deb-levels')).toBeNull();
  await looksRight();
});

test('a scorecard of the same name is matched only after somebody says so, and then uncovers the levels', async () => {
  const late = cardOf('Jonas', 'Daniel', { candidate: 'Leah Cohen', reference: 'L-7', interviewId: 'late' });
  await add(save('late.json', await signedJson(late)));
  await you.sees('Are they one candidate? They are kept apart until you say so.');
  await you.sees('3 of 4 scorecards in.');
  await looksRight();
  await you.click('One candidate');
  await you.sees('4 of 4 scorecards in.');
  await you.sees('read as one candidate, as confirmed by Petra Novak');
  await looksRight();
  await you.click('Take the match back');
  await you.sees('3 of 4 scorecards in.');
  await put('debriefs', { ...(await kept()), matches: (await kept()).matches.filter(({ same }) => same) });
  await you.panel.reload();
  await you.click('Leah Cohen');
  await you.sees('4 of 4 scorecards in.');
  expect(await row('Security')).toHaveLength(5);
});

test('a wrong file is removed, and comes back with undo', async () => {
  await you.click('Remove: late.json');
  await you.sees('3 of 4 scorecards in.');
  await looksRight();
  await you.click('Undo');
  await you.sees('4 of 4 scorecards in.');
  await you.click('Remove: late.json');
  await you.sees('3 of 4 scorecards in.');
  await you.click('Close');
  await you.losesSight('Undo');
});

test('uncovering before all are in goes on record, with who and when', async () => {
  await you.click('Uncover now');
  await you.sees('Uncovered by Petra Novak on');
  await you.sees('when 3 of 4 were in.');
  expect(await you.panel.$('.deb-levels')).not.toBeNull();
  expect((await kept()).uncovered).toMatchObject([{ by: 'Petra Novak', in: 3, expected: 4 }]);
});

test('of two revisions the newest stands, the older one can be read instead, and the same again is noted', async () => {
  const first = cardOf('Wei', 'Petra');
  const mended = { ...first, exportedAt: first.exportedAt + 3_600_000, recommendation: 'no' as const };
  await add(save('wei-again.json', scorecardJson(first)), save('wei-mended.json', await signedJson(mended)));
  await you.click('Wei Zhang');
  await you.sees('2 versions of one scorecard.');
  await you.sees('says the same again');
  const heads = () =>
    you.panel.$$eval('.deb-levels thead th', (each) => each.map(({ innerText }) => innerText.replace('\n', ': ')));
  expect(await heads()).toContain('Petra Novak: No');
  await looksRight();
  await you.click('Read this one');
  await you.sees('as chosen, though a newer one is there');
  expect(await heads()).not.toContain('Petra Novak: No');
  expect((await kept()).revisions).toMatchObject([{ interviewId: first.interviewId, by: 'Petra Novak' }]);
  await you.click('Read this one: wei-mended.json');
  await you.losesSight('as chosen, though a newer one is there');
});

test('files that are no scorecard are named with what is wrong, and the rest still opens', async () => {
  const others = await newSealingKeys();
  const bad = await badFiles(others.publicKey);
  const before = (await kept()).scorecards;
  const good = save('jonas-again.json', await signedJson(cardOf('Jonas', 'Amir')));
  await add(...bad.map(({ name, content }) => save(name, content)), good);
  await you.sees('12 files could not be opened. The other 2 are in.');
  const said = new Map(
    await you.panel.$$eval('.deb-refused li', (each) =>
      each.map((li): [string, string] => [
        li.querySelector('b')?.innerText ?? '',
        li.querySelector('span')?.innerText ?? '',
      ]),
    ),
  );
  for (const { name, says } of bad) {
    if (says === null) expect(said.has(name), name).toBe(false);
    else expect(said.get(name), name).toContain(says);
  }
  const after = (await kept()).scorecards;
  expect(after.length).toBe(before.length + 2);
  expect(after.find(({ file }) => file === 'tampered.json')?.signature).toBe('changed');
  await looksRight();
  await you.click('Close');
  await you.click('All candidates');
  await you.losesSight('could not be opened');
});

test('notes and the decision outlive the tab', async () => {
  await you.click('Nora Lindholm');
  await you.focus('.deb-left textarea');
  await you.type('Strong on interfaces, ask about locks.');
  await you.click('Databases, Lucy Tanner');
  await you.focus('.deb-drawer textarea');
  await you.type('Three saw it, one did not ask.');
  await you.focus('.deb-decide input');
  await you.type('Offer.');
  await you.press('Enter');
  await you.sees('Offer. (taken by Petra Novak');
  await expect.poll(async () => (await kept()).notes.length).toBe(2);
  await you.sees('Saved');
  await you.panel.reload();
  await you.click('Nora Lindholm');
  await you.sees('Offer. (taken by Petra Novak');
  await you.click('Databases, Lucy Tanner');
  const written = await you.panel.$$eval('textarea', (each) => each.map(({ value }) => value));
  expect(written).toEqual(['Strong on interfaces, ask about locks.', 'Three saw it, one did not ask.']);
});

test('another tab shows what is written here, and neither loses what the other wrote', async () => {
  const other = await open();
  await other.click('Nora Lindholm');
  const note = () => other.panel.$eval('.deb-left textarea', (field) => field.value);
  expect(await note()).toBe('Strong on interfaces, ask about locks.');
  await you.panel.bringToFront();
  await you.click('All candidates');
  await you.focus('.deb-left textarea');
  await you.type('All were present.');
  await other.panel.bringToFront();
  await other.focus('.deb-left textarea');
  await other.panel.keyboard.press('End');
  await other.type(' Start in May.');
  await expect
    .poll(async () => (await kept()).notes.map(({ text }) => text).sort())
    .toEqual([
      'All were present.',
      'Strong on interfaces, ask about locks. Start in May.',
      'Three saw it, one did not ask.',
    ]);
  await other.panel.close();
  await you.panel.bringToFront();
  await you.click('Nora Lindholm');
  await expect
    .poll(() => you.panel.$eval('.deb-left textarea', (field) => field.value))
    .toBe('Strong on interfaces, ask about locks. Start in May.');
});

/** The file with this ending that the browser saved, once all of it is there. */
async function saved(ending: string): Promise<string> {
  const found = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
      (each) => each.startsWith('saved') && each.endsWith(ending) && statSync(path(each)).size > 0,
    );
  await expect.poll(found).toBeDefined();
  return path(found() ?? '');
}

test('the debrief is saved as text and as a record, and goes on from the record', async () => {
  await you.click('Save as file');
  await you.click('Text');
  const text = readFileSync(await saved('.md'), 'utf8');
  expect(text).toContain('# Debrief');
  expect(text).toContain('Offer. (taken by Petra Novak');
  expect(text).toContain('Uncovered by Petra Novak');
  await you.click('Save as file');
  await you.click('Record');
  const file = await saved('.json');
  const record = JSON.parse(readFileSync(file, 'utf8'));
  expect(record).toEqual(await kept());
  await you.click('Erase');
  await you.sees('cannot be brought back');
  await looksRight();
  await you.panel.evaluate(() =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .find((each) => each.innerText === 'Erase')
      ?.click(),
  );
  await you.sees('Drop scorecards here');
  expect(await you.rows('debriefs')).toEqual([]);
  await add(file);
  await you.sees('Nora Lindholm');
  await you.sees('Saved');
  expect(await kept()).toEqual(record);
  await add(file);
  await you.sees('Saved');
  expect(await kept()).toEqual(record);
  await you.click('Nora Lindholm');
  await you.sees('Offer. (taken by Petra Novak');
});

test('what comes along with a saved debrief goes into it, and what is wrong beside it is told', async () => {
  await you.panel.select('.deb-choose', '');
  await you.sees('Drop scorecards here');
  await add(
    await saved('.json'),
    save('more.json', scorecardJson(cardOf('Nora', 'Amir', { interviewId: 'more' }))),
    path('paper.pdf'),
  );
  await you.sees('1 file could not be opened. The other 2 are in.');
  await you.sees('This is a PDF, which carries no record.');
  const held = (await you.rows('debriefs')).map((each) => (each.scorecards as unknown[]).length);
  const before = JSON.parse(readFileSync(await saved('.json'), 'utf8')).scorecards.length;
  expect(held.sort()).toEqual([before, before + 1]);
  await you.panel.select('.deb-choose', '');
  await you.sees('Drop scorecards here');
});

test('names of any length and with any letters are words, and the page holds them', async () => {
  const long = {
    candidate: `${'Wolfeschlegel'.repeat(30)} <img src=x onerror=alert(1)>`,
    interviewer: 'W'.repeat(300),
    reference: 'R'.repeat(200),
  };
  const rtl = { candidate: 'نورا ليندهولم \u202Etxt.exe', interviewer: '<script>alert(1)</script>', reference: '=1+1' };
  const name = `${'long'.repeat(50)}.json`;
  await add(
    save(name, scorecardJson(cardOf('Nora', 'Amir', long))),
    save('rtl.json', scorecardJson(cardOf('Wei', 'Amir', rtl))),
  );
  await you.sees('2 scorecards of 2 candidates');
  await looksRight();
  await you.click('Wolfeschlegel');
  await you.sees('1 scorecard, reference RRR');
  await you.click('API design, WWW');
  await looksRight();
  const wide = await you.panel.$$eval('.deb-people, .deb-drawer, .wb-bar, .deb-left', (each) =>
    each.filter((part) => part.scrollWidth > part.clientWidth).map(({ className }) => className),
  );
  expect(wide).toEqual([]);
  expect(await you.panel.$$eval('.deb img, .deb script', (each) => each.length)).toBe(0);
});
