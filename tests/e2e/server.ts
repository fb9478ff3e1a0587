import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificateFor } from './certificate';

/**
 * Serves HTML pages by path over https on loopback, with a throw-away certificate for `host`; `hostRules` is what
 * sends a browser there when it is asked for the real host.
 */
export async function servePages(host: string, pages: Record<string, string>) {
  const server = createServer(certificateFor([host]), (request, response) => {
    const page = pages[new URL(request.url ?? '/', 'https://any').pathname];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? 'Not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    hostRules: { [host]: `127.0.0.1:${port}` },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
