import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Browser, Target } from 'puppeteer-core';

/** Watches every page, panel and worker of a browser, those that come later too: what they ask of the network and what they say. */
export async function watchAll(browser: Browser) {
  const requests: string[] = [];
  const said: string[] = [];
  const kinds = new Set<string>();
  const attach = async (target: Target) => {
    try {
      const session = await target.createCDPSession();
      session.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
      session.on('Network.webSocketCreated', ({ url }) => requests.push(url));
      session.on('Runtime.consoleAPICalled', (event) => said.push(JSON.stringify(event)));
      session.on('Runtime.exceptionThrown', (event) => said.push(JSON.stringify(event)));
      session.on('Log.entryAdded', (event) => said.push(JSON.stringify(event)));
      const parts = ['Network.enable', 'Runtime.enable', 'Log.enable'] as const;
      await Promise.all(parts.map((part) => session.send(part).catch(() => undefined)));
      kinds.add(target.type());
    } catch {
      // It is gone already, or is the browser itself, which has no network of its own.
    }
  };
  browser.on('targetcreated', (target) => void attach(target));
  await Promise.all(browser.targets().map(attach));
  return {
    /** Addresses, those inside of the extension included. */
    requests,
    /** Console, log and exceptions, as JSON. */
    said,
    /** Kinds of targets that were watched. */
    kinds,
  };
}

/** A server that answers nothing, and counts who comes. */
export async function countCallers() {
  const seen: string[] = [];
  const server = createServer((socket) => {
    seen.push('somebody');
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      seen.push(String(data).split('\r\n')[0] ?? '');
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    seen,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
