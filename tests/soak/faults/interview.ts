import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { drive } from '../../e2e/driver';
import { interviewRows, put, rowsOf } from '../../e2e/seeded';
import { showAnswer } from '../panels';

/** Opens an interview whose answer is summed up by the device. */
export async function begin(n: number, page: Page, host: string): Promise<string> {
  const id = `interview ${host} ${n}`;
  const said = [
    `We put the idempotency key and the response into one transaction (case ${n}).`,
    'It took retries from four percent to zero in 2023.',
  ];
  await put(page, interviewRows({ id, host, answers: { idempotency: said } }));
  await showAnswer(page, id);
  return id;
}

/** Rows of the ledger, oldest first. */
export const requestsOf = async (page: Page, id: string) =>
  (await rowsOf(page, 'ledger', id)).sort((a, b) => Number(a.at) - Number(b.at));

/** Closes the sheet, writes a note, and opens it again; resolves with the ms until the note was stored. */
export async function noteBeside(page: Page, id: string, note: string): Promise<number> {
  const you = drive(page);
  await page.waitForSelector('[role="dialog"] [aria-busy="true"]');
  await you.press('Escape');
  await page.waitForFunction(() => !document.querySelector('[role="dialog"]'), { polling: 20 });
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
  return noted;
}
