import type { Page } from 'puppeteer-core';
import type { Part } from '@/utils/summary/plan';
import type { Answer } from '../model-server';
import { says } from '../model-server';

/** A line of a list of claims as it was on screen: its quotes, and what stands around them. */
export interface Line {
  text: string;
  quotes: string[];
}

/** Begins to keep every line of every summary that is ever on screen, for however short. */
export const keepLines = (page: Page) =>
  page.evaluate(() => {
    const lines = new Map<string, Line>();
    Object.assign(window, { lines });
    const look = () => {
      for (const each of document.querySelectorAll<HTMLElement>('.claims li')) {
        const quotes = [...each.querySelectorAll('q')].map((q) => q.textContent ?? '');
        const text = [...each.childNodes]
          .filter((node) => !(node instanceof Element && node.matches('q, .cites')))
          .map((node) => node.textContent)
          .join('')
          .trim();
        lines.set(JSON.stringify([text, quotes]), { text, quotes });
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });

export const linesOf = (page: Page): Promise<Line[]> =>
  page.evaluate(() => [...(window as unknown as { lines: Map<string, Line> }).lines.values()]);

/** Waits until a summary is written, or a sentence says why not. */
export const ended = (page: Page) =>
  page.waitForFunction(
    () =>
      !document.querySelector('[role="dialog"] [aria-busy="true"]') &&
      document.querySelector('.claims, .write .strong'),
    { timeout: 60_000, polling: 50 },
  );

/** Which case a request is about: every case has its number in its last words. */
export const caseIn = (body: string): number => Number(/\(case (\d+)\)/.exec(body)?.[1] ?? Number.NaN);

/** What a server sees of a request, with the words as they were said. */
export function partOf(body: string, heard: readonly string[]): Part {
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  const own = heard.filter((text) => !text.startsWith('You: '));
  return {
    ask: { system: messages[0]?.content ?? '', user: messages[1]?.content ?? '', schema: {}, maxTokens: 0 },
    sources: own.map((text, at) => ({ cite: at + 1, utteranceId: `${at}`, text })),
  };
}

/** A server whose reply is made of the request's case. */
export const replying =
  (reply: (at: number, body: string) => string): Answer =>
  (request, response) =>
    says(reply(caseIn(request.body), request.body), { pieces: 6, every: 2 })(request, response);

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Quotes that stand in none of the texts, quotation marks inside of sentences included. */
export function notSaid(lines: readonly Line[], heard: readonly string[]): string[] {
  const all = heard.filter((text) => !text.startsWith('You: ')).map(plain);
  const stands = (words: string) => all.some((text) => text.includes(plain(words)));
  return lines.flatMap(({ text, quotes }) =>
    [...quotes, ...[...text.matchAll(/“([^”]+)”/g)].map(([, words]) => words ?? '')].filter((words) => !stands(words)),
  );
}
