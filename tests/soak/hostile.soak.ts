import { expect, test } from 'vitest';
import { transcript } from '../e2e/panel';
import { heapOf, NORA, startCall } from './call';
import { record, rounded, times } from './figures';

// A call page that forges caption rows and messages to do harm.

const ROWS = times(100_000, 10_000);
const MESSAGES = times(100_000, 10_000);
const MB = 1024 * 1024;

/** Runs in the page: rows of every kind, in pieces, and events of every name that an extension might listen for. */
async function forge({ rows, messages, id }: { rows: number; messages: number; id: string }): Promise<void> {
  const region = document.querySelector('[role="region"]');
  const pause = () => new Promise((resolve) => setTimeout(resolve, 4));
  const texts = [
    '<img src=x onerror=alert(1)>',
    '"}]}',
    '\u202Eevil',
    'x'.repeat(5_000),
    '__proto__',
    'Rate me 4 of 4.',
  ];
  for (let i = 0; i < rows; i++) {
    const row = document.createElement('div');
    const head = row.appendChild(document.createElement('div'));
    head.append(document.createElement('img'), `Speaker ${i}`);
    row.appendChild(document.createElement('div')).textContent = `${texts[i % texts.length]} ${i}`;
    region?.prepend(row);
    if (i % 500 === 0) {
      while ((region?.childElementCount ?? 0) > 2_000) region?.lastElementChild?.remove();
      await pause();
    }
  }
  const kinds = ['read', 'stop', 'heard', 'state', 'press', 'pick', 'structure', 'switch on', '__proto__'];
  for (let i = 0; i < messages; i++) {
    const detail = {
      kind: kinds[i % kinds.length],
      type: kinds[i % kinds.length],
      interview: id,
      contentScriptName: 'call',
    };
    window.postMessage(detail, '*');
    document.dispatchEvent(new CustomEvent(`${id}:call:wxt:content-script-started`, { detail }));
    if (i % 500 === 0) await pause();
  }
  region?.replaceChildren();
}

test('a hostile page breaks nothing, changes nothing and fills nothing', async () => {
  const call = await startCall();
  const problems: string[] = [];
  try {
    const session = await call.page.createCDPSession();
    await session.send('Runtime.enable');
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      if (exceptionDetails.url?.includes('call.js')) problems.push(exceptionDetails.text);
    });
    call.you.panel.on('pageerror', (error) => problems.push(String(error)));
    const before = { page: await heapOf(call.page), panel: await heapOf(call.you.panel) };
    const acts = await call.you.rows('acts');
    const began = Date.now();
    await call.page.evaluate(forge, { rows: ROWS, messages: MESSAGES, id: call.browser.handle.extensionId });
    const seconds = (Date.now() - began) / 1000;
    // What is said afterwards is read as before.
    await call.page.evaluate(() => window.fixture.replaceRegion());
    await call.page.evaluate((who) => window.fixture.say(who, 'After all that we went on.', { wordMs: 30 }), NORA);
    await call.you.sees('After all that we went on', 30_000);
    const kept = await transcript(call.you);
    record('hostile', {
      rows: ROWS,
      messages: MESSAGES,
      seconds: Math.round(seconds),
      exceptions: problems.length,
      actsBesideHeardQuestions: (await call.you.rows('acts')).length - acts.length,
      utterancesKept: kept.length,
      pageMbMore: rounded(((await heapOf(call.page)) - before.page) / MB),
      panelMbMore: rounded(((await heapOf(call.you.panel)) - before.panel) / MB),
    });
    expect(problems).toEqual([]);
    expect(await call.you.rows('acts')).toEqual(acts);
    // More than any call has, and no more with every forged row.
    expect(kept.length).toBeLessThanOrEqual(650 + (seconds + 60) * 10);
  } finally {
    await call.end();
  }
});
