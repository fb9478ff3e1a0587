import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browser.mjs';

/** A plain browser, as a hiring manager has it, whose every way out leads to a proxy that only writes down what is asked for. */
export async function openReader() {
  const asked: string[] = [];
  const proxy = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      asked.push(String(data).split('\r\n')[0] ?? '');
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const folder = mkdtempSync(join(tmpdir(), 'askside-sheet-'));
  const browser = await puppeteer.launch({
    executablePath: await findChromium(),
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      `--proxy-server=127.0.0.1:${port}`,
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  const page = await browser.newPage();
  const ran: string[] = [];
  const requests: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  // A script that the file's policy stops is one that should not have been there.
  page.on('console', (message) => ran.push(message.text()));
  page.on('pageerror', (error) => ran.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:image/svg+xml,') && !request.isNavigationRequest())
      requests.push(request.url());
  });
  return {
    page,
    /** Scripts that ran or were stopped, and requests that a page made beside its own file. */
    ran,
    requests,
    /** How many elements of the page could run or load something, and all elements in order. */
    shape: () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('*')];
        const active = 'script, iframe, object, embed, form, a, base, link[rel=stylesheet], video, audio';
        return {
          active: all.filter(
            (each) => each.matches(active) || each.getAttributeNames().some((name) => name.startsWith('on')),
          ).length,
          tags: all.map((each) => each.tagName).join(' '),
        };
      }),
    /** First lines of the requests for a host, such as `GET http://x.example/ HTTP/1.1`. */
    askedFor: (host: string) => asked.filter((line) => line.includes(host)),
    /** Opens a page as a file. */
    async open(text: string): Promise<void> {
      const path = join(folder, 'scorecard.html');
      writeFileSync(path, text);
      await page.goto(pathToFileURL(path).href);
    },
    async close() {
      await browser.close();
      proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
