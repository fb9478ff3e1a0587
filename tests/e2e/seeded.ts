import type { Page } from 'puppeteer-core';
import { kits } from '@/data/kits';
import { consentWording } from '@/utils/consent';
import type { Act, Interview, ModelSettings, Settings, Utterance } from '@/utils/records';
import type { Driver } from './driver';

/** Rows of the database, by table. */
export type Rows = Record<string, object[]>;

export interface Seed {
  id: string;
  candidate?: string;
  /** What consent names; null: nobody. */
  host: string | null;
  /** Question → what was said to it, by the candidate unless it begins with `You: `. The last one is current. */
  answers: Record<string, readonly string[]>;
  /** Covered summaries are uncovered already. */
  uncovered?: boolean;
  finished?: boolean;
}

const YOU = 'You: ';
/** Ms between two things that are said. */
const STEP = 4_000;

/** An interview as it is stored after these answers, with consent to a host: what would take minutes to speak. */
export function interviewRows({ id, host, answers, uncovered = true, finished = false, ...who }: Seed): Rows {
  const { candidate = 'Nora Lindholm' } = who;
  const utterances: Utterance[] = [];
  const acts: Act[] = [];
  const count = Object.values(answers).flat().length + Object.keys(answers).length + 2;
  const begun = Date.now() - count * STEP;
  let time = 0;
  const next = () => {
    time += STEP;
    return { time, at: begun + time };
  };
  type Fields<A> = A extends Act ? Omit<A, 'id' | 'interviewId' | 'seq' | 'at' | 'time'> : never;
  const act = (fields: Fields<Act>) =>
    acts.push({ ...fields, id: `${id} act ${acts.length}`, interviewId: id, seq: acts.length, ...next() } as Act);
  act({ kind: 'consent', answer: 'agreed', call: null, host, wording: consentWording(host) });
  for (const [questionId, said] of Object.entries(answers)) {
    act({ kind: 'ask', questionId, how: 'pressed' });
    if (uncovered) acts.push({ ...revealed(questionId), ...next() });
    for (const text of said) {
      const { time: when, at } = next();
      const place = utterances.length;
      utterances.push({
        id: `${id} utterance ${place}`,
        interviewId: id,
        place,
        speaker: text.startsWith(YOU) ? 'You' : candidate,
        text: text.replace(YOU, ''),
        at,
        time: when,
        changedAt: at,
        settled: true,
      });
    }
  }
  const last = next();
  const interview: Interview = {
    id,
    reference: id,
    candidate,
    role: '',
    interviewer: 'Lucy Tanner',
    kit: kits[0],
    platform: 'meet',
    startedAt: begun,
    elapsed: last.time,
    tickedAt: last.at,
    pausedAt: null,
    finishedAt: finished ? last.at : null,
  };
  return { interviews: [interview], acts, utterances };

  function revealed(subject: string): Act {
    const row = { id: `${id} act ${acts.length}`, interviewId: id, seq: acts.length, at: 0, time: 0 };
    return { ...row, kind: 'reveal', about: 'question', subject };
  }
}

/** Settings of somebody who has been here before, with what writes summaries. */
export const settingsRow = (model: Partial<ModelSettings>): Settings => ({
  id: 'me',
  interviewer: 'Lucy Tanner',
  tourSeen: true,
  theme: 'system',
  kits: {},
  retention: null,
  sealTo: '',
  nameInFiles: false,
  model: {
    provider: 'endpoint',
    baseUrl: '',
    model: 'small',
    rememberKey: false,
    unseen: '',
    mask: true,
    context: 8_000,
    price: null,
    limit: null,
    zeroEgress: false,
    ...model,
  },
});

/** Writes rows past the extension, which hears of them when a page of it is loaded anew. */
export const put = (page: Page, rows: Rows): Promise<void> =>
  page.evaluate(
    (tables) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('askside');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const writing = opened.result.transaction(Object.keys(tables), 'readwrite');
          for (const [table, all] of Object.entries(tables)) for (const row of all) writing.objectStore(table).put(row);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opened.result.close();
            resolve();
          };
        };
      }),
    rows,
  );

/** The rows of one interview in a table. */
export const rowsOf = (page: Page, table: string, id: string): Promise<Record<string, unknown>[]> =>
  page.evaluate(ofInterview, table, id, false);

/** Takes an interview away again with all that is stored of it, so that thousands of them are no slower than one. */
export async function remove(page: Page, id: string): Promise<void> {
  for (const table of ['interviews', 'acts', 'utterances', 'gaps', 'summaries', 'ledger'])
    await page.evaluate(ofInterview, table, id, true);
}

/** Runs in the panel. */
function ofInterview(table: string, id: string, clear: boolean): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('askside');
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const writing = opened.result.transaction(table, clear ? 'readwrite' : 'readonly');
      const all = writing.objectStore(table).getAll();
      let own: Record<string, unknown>[] = [];
      all.onsuccess = () => {
        own = all.result.filter((row) => (table === 'interviews' ? row.id : row.interviewId) === id);
        if (clear) for (const row of own) writing.objectStore(table).delete(String(row.id));
      };
      writing.oncomplete = () => {
        opened.result.close();
        resolve(own);
      };
    };
  });
}

/** Every row of every table, as text: what no act of a model may change. */
export async function dump(you: Driver, without: readonly string[] = []): Promise<Record<string, string>> {
  const names = await you.panel.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opened = indexedDB.open('askside');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const all = [...opened.result.objectStoreNames];
          opened.result.close();
          resolve(all);
        };
      }),
  );
  const entries: [string, string][] = [];
  for (const name of names) if (!without.includes(name)) entries.push([name, JSON.stringify(await you.rows(name))]);
  return Object.fromEntries(entries);
}

/** Shows an interview in a page of the panel, and waits until it can be pressed and typed in. */
export async function show(page: Page, id: string): Promise<void> {
  // A panel that opens takes up an interview that is going on, and remembers it: only then can another be chosen.
  await page.waitForFunction(() => document.body.innerText.trim() !== '');
  await page.evaluate((which) => sessionStorage.setItem('interview', which), id);
  await page.reload();
  await page.waitForSelector('.now, .wrap');
}
