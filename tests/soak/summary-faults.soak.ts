import { type AddressInfo, createServer } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../e2e/call';
import { drive } from '../e2e/driver';
import { grantedBuild } from '../e2e/granted';
import { interviewRows, put, remove, rowsOf } from '../e2e/seeded';
import {
  type Answer,
  answers,
  babbles,
  cutsOff,
  drips,
  fails,
  floods,
  hasNoRoom,
  keepsSilent,
  redirects,
  refuses,
  says,
  serveModel,
  stalls,
} from '../model-server';
import { percentile, QUICK, record, rounded, times } from './figures';
import { caseIn } from './generated';
import { inTurn, openPanels, showAnswer } from './panels';

// What a model does wrong, many times over, while a note is written beside it: the answer is always on screen, one sentence says what to do,
// and nothing half done stays.

const EACH = times(50, 1);
/** One that takes two minutes each: as many as there are places. */
const EACH_LONGEST = 5;
/** A browser opens six connections to a server and no more: one that never ends must not keep another from beginning. */
const PLACES = times(5, 1);
const PATIENT = 150_000;

interface Fault {
  name: string;
  /** What the server does; null: nobody listens at the address. */
  does: Answer | null;
  /** What the panel says of it. */
  says: RegExp;
  /** Requests for one text. */
  requests: number;
  /** As the ledger has it; null: the request itself went well. */
  kind: string | null;
  /** Part of the short form, where nothing is waited for. */
  quick?: true;
}

const busy = (after: string): Answer => fails(429, { message: 'Rate limit reached.' }, { 'retry-after': after });

let other: Awaited<ReturnType<typeof serveModel>>;
const FAULTS: Fault[] = [
  { name: 'byte a second', does: drips(1_000), says: /took too long/, requests: 1, kind: 'too long' },
  { name: 'stalled', does: stalls, says: /stopped coming/, requests: 2, kind: 'stalled' },
  { name: 'no first byte', does: keepsSilent, says: /did not begin/, requests: 1, kind: 'slow start' },
  { name: 'unreachable', does: null, says: /cannot be reached/, requests: 3, kind: 'unreachable' },
  { name: '401', does: fails(401), says: /does not take the key/, requests: 1, kind: 'bad key', quick: true },
  {
    name: '403 origin',
    does: answers(403, '', 'text/plain'),
    says: /refuses requests/,
    requests: 1,
    kind: 'refused origin',
  },
  {
    name: '404 model',
    does: fails(404, { message: 'The model does not exist.', code: 'model_not_found' }),
    says: /has no model small/,
    requests: 1,
    kind: 'model missing',
  },
  { name: '429 small', does: busy('1'), says: /is busy/, requests: 3, kind: 'busy' },
  { name: '429 huge', does: busy('86400'), says: /is busy.*24 hours/, requests: 1, kind: 'busy' },
  { name: '429 garbage', does: busy('soon, -5'), says: /is busy/, requests: 3, kind: 'busy' },
  { name: '500', does: fails(500), says: /failed/, requests: 3, kind: 'server' },
  { name: 'cut stream', does: cutsOff, says: /broke off/, requests: 3, kind: 'cut stream', quick: true },
  { name: 'malformed', does: babbles, says: /cannot be read/, requests: 3, kind: 'malformed' },
  {
    name: 'no claims',
    does: says('I think that she did well.'),
    says: /cannot be read/,
    requests: 1,
    kind: null,
    quick: true,
  },
  { name: 'oversized', does: floods, says: /far too much/, requests: 1, kind: 'oversized' },
  { name: 'refusal', does: refuses, says: /refused to summarise/, requests: 1, kind: 'refusal' },
  { name: 'context overflow', does: hasNoRoom, says: /too long for small/, requests: 1, kind: 'too much text' },
  {
    name: 'redirect',
    does: (request, response) => redirects(`${other.baseUrl}/chat/completions`)(request, response),
    says: /points to another address/,
    requests: 1,
    kind: 'redirected',
    quick: true,
  },
];

interface Seen {
  fault: string;
  /** ms from the press until an answer was on screen, and the longest time without one. */
  answer: number;
  without: number;
  /** ms from the press to the sentence that says what to do. */
  sentence: number;
  /** ms from Enter until the note was stored. */
  note: number;
  requests: number;
  /** Whether the note was stored before the fault was told. */
  meanwhile: boolean;
}

let browser: Awaited<ReturnType<typeof startBrowser>>;
let build: ReturnType<typeof grantedBuild>;
let model: Awaited<ReturnType<typeof serveModel>>;
let nobody = '';

/** What each interview meets now, and whether it has already. */
const now = new Map<number, { fault: Fault; asked: boolean }>();
/** ms */
const THOUGHT = 1_500;

/** Each answer names its interview, so one server can have all faults at once. */
const byAnswer: Answer = async (request, response) => {
  const met = now.get(caseIn(request.body));
  if (met && !met.asked) {
    met.asked = true;
    // As long as a model thinks before it says anything: time enough for a note.
    await new Promise((resolve) => setTimeout(resolve, THOUGHT));
  }
  return met?.fault.does?.(request, response);
};

beforeAll(async () => {
  build = grantedBuild();
  browser = await startBrowser(build.folder);
  model = await serveModel(byAnswer);
  other = await serveModel(says('{"claims": []}'));
  // A port that was free a moment ago.
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  nobody = `127.0.0.1:${(probe.address() as AddressInfo).port}`;
  await new Promise((resolve) => probe.close(resolve));
});

afterAll(async () => {
  await browser?.end();
  await model?.close();
  await other?.close();
  build?.remove();
});

/** Runs in the panel: begins to note when an answer is on screen and when not, and when the sentence comes. */
function watch() {
  (window as unknown as { watcher?: MutationObserver }).watcher?.disconnect();
  const seen = { pressed: performance.now(), answer: 0, without: 0, lost: 0, sentence: 0, words: '', busy: false };
  Object.assign(window, { seen });
  const look = () => {
    const now = performance.now();
    const sheet = document.querySelector('[role="dialog"]');
    if (!sheet) {
      // It is closed for the note.
      seen.lost = 0;
      return;
    }
    const told = sheet.querySelector<HTMLElement>('.write .strong')?.parentElement?.innerText ?? '';
    const shown = told !== '' || sheet.querySelector('.claims li, .generated li') !== null;
    if (shown && seen.answer === 0) seen.answer = now;
    if (shown && seen.lost > 0) {
      seen.without = Math.max(seen.without, now - seen.lost);
      seen.lost = 0;
    }
    if (!shown && seen.lost === 0) seen.lost = now;
    // What is told before is of the time before.
    if (sheet.querySelector('[aria-busy="true"]')) seen.busy = true;
    if (told && seen.busy && seen.sentence === 0) Object.assign(seen, { sentence: now, words: told });
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { watcher });
  look();
}

type Watched = { pressed: number; answer: number; without: number; lost: number; sentence: number; words: string };
const watched = (page: Page) => page.evaluate(() => (window as unknown as { seen: Watched }).seen);

/** Opens an interview whose answer is summed up by the device. */
async function begin(n: number, page: Page, host: string): Promise<string> {
  const id = `interview ${host} ${n}`;
  const said = [
    `We put the idempotency key and the response into one transaction (case ${n}).`,
    'It took retries from four percent to zero in 2023.',
  ];
  await put(page, interviewRows({ id, host, answers: { idempotency: said } }));
  await showAnswer(page, id);
  return id;
}

/** Oldest first. */
const requestsOf = async (page: Page, id: string) =>
  (await rowsOf(page, 'ledger', id)).sort((a, b) => Number(a.at) - Number(b.at));

/** Has the model write once more, which goes wrong in this way, and writes a note meanwhile. */
async function meet(fault: Fault, n: number, id: string, page: Page, host: string): Promise<Seen> {
  const you = drive(page);
  const before = (await rowsOf(page, 'ledger', id)).length;
  now.set(n, { fault, asked: false });
  await page.evaluate(watch);
  const sent = model.received.length;
  await you.click(before > 0 ? 'Try again' : 'Write with “small”');
  await page.waitForSelector('[role="dialog"] [aria-busy="true"]');
  await you.press('Escape');
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'), { polling: 20 });
  const note = `${fault.name}, ${n}`;
  await you.press('n');
  await you.type(note);
  const entered = Date.now();
  await you.press('Enter');
  const isNoted = async () =>
    (await rowsOf(page, 'acts', id)).some(({ kind, text }) => kind === 'note' && text === note);
  while (!(await isNoted())) {
    if (Date.now() - entered > 10_000) expect.fail(`The note beside ${id} was not saved.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const noted = Date.now() - entered;
  await you.press('Escape');
  await you.press('a');
  const sofar = (await requestsOf(page, id)).slice(before);
  const meanwhile = sofar.length < fault.requests || sofar.some(({ outcome }) => outcome === 'sent');
  await page.waitForFunction(() => (window as unknown as { seen: Watched }).seen.sentence > 0, {
    timeout: PATIENT,
    polling: 100,
  });
  const seen = await watched(page);
  expect(seen.words, id).toMatch(fault.says);
  expect(seen.words.split('\n'), id).toHaveLength(1);
  expect(await page.$$('[role="dialog"] .claims li'), id).not.toEqual([]);
  expect(await rowsOf(page, 'summaries', id), id).toEqual([]);
  const rows = (await requestsOf(page, id)).slice(before);
  for (const row of rows)
    expect(row, id).toMatchObject({ outcome: fault.kind ? 'failed' : 'answered', host, fault: fault.kind });
  if (fault.does) {
    const bodies = model.received.slice(sent).filter(({ body }) => caseIn(body) === n);
    expect(bodies.length, id).toBe(rows.length);
  }
  const left = await rowsOf(page, 'acts', id);
  expect(
    left.filter(({ kind }) => !['consent', 'ask', 'reveal', 'note'].includes(String(kind))),
    id,
  ).toEqual([]);
  // Fewer where the computer is so busy that the time for another one has passed.
  expect(rows.length, id).toBeGreaterThanOrEqual(1);
  expect(rows.length, id).toBeLessThanOrEqual(fault.requests);
  return {
    fault: fault.name,
    answer: seen.answer - seen.pressed,
    without: seen.without,
    sentence: seen.sentence - seen.pressed,
    note: noted,
    requests: rows.length,
    meanwhile,
  };
}

test('whatever a model does wrong, notes are kept, an answer stands and nothing partial stays', async () => {
  const all: Seen[] = [];
  const problems: string[] = [];
  const wanted = FAULTS.filter(({ quick }) => quick || !QUICK);
  const panels = await openPanels(browser.handle, PLACES, { baseUrl: model.baseUrl, unseen: model.host });
  const began = Date.now();
  const meetAll = (host: string, faults: readonly Fault[]) =>
    inTurn(
      Array.from({ length: EACH }, (_, n) => n),
      panels.pages,
      async (n, page) => {
        try {
          const id = await begin(n, page, host);
          for (const fault of faults)
            if (fault.kind !== 'too long' || n < EACH_LONGEST) all.push(await meet(fault, n, id, page, host));
          await remove(page, id);
        } catch (error) {
          problems.push(error instanceof Error ? error.message : String(error));
        }
      },
    );
  await meetAll(
    model.host,
    wanted.filter(({ does }) => does),
  );
  await panels.settings({ baseUrl: `http://${nobody}/v1`, unseen: nobody });
  await meetAll(
    nobody,
    wanted.filter(({ does }) => !does),
  );
  const figures = (of: (seen: Seen) => number) => {
    const values = all.map(of);
    return { p50: rounded(percentile(values, 50)), most: rounded(Math.max(...values)) };
  };
  const [answer, sentence, note, without] = [
    figures((seen) => seen.answer),
    figures((seen) => seen.sentence),
    figures((seen) => seen.note),
    figures((seen) => seen.without),
  ];
  record('summary faults', {
    faults: new Set(all.map(({ fault }) => fault)).size,
    cases: all.length,
    seconds: Math.round((Date.now() - began) / 1_000),
    msToAnAnswerP50: answer.p50,
    msToAnAnswerMost: answer.most,
    msWithoutAnAnswerMost: without.most,
    msToTheSentenceP50: sentence.p50,
    msToTheSentenceMost: sentence.most,
    msToTheNoteP50: note.p50,
    msToTheNoteMost: note.most,
    notesWhileItWrote: all.filter(({ meanwhile }) => meanwhile).length,
    requestsMost: Math.max(...all.map(({ requests }) => requests)),
    redirectsFollowed: other.received.length,
    problems: problems.length,
  });
  for (const { name } of QUICK ? [] : FAULTS) {
    const own = all.filter(({ fault }) => fault === name).map((seen) => seen.sentence);
    record(`summary fault: ${name}`, {
      cases: own.length,
      p50: rounded(percentile(own, 50)),
      most: rounded(Math.max(...own)),
    });
  }
  expect(problems).toEqual([]);
  expect(other.received).toEqual([]);
  expect(answer.most).toBeLessThanOrEqual(20_000);
  expect(without.most).toBeLessThanOrEqual(20_000);
  expect(Math.max(...all.map(({ requests }) => requests))).toBeLessThanOrEqual(3);
});
