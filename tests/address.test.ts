import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHere } from '@/utils/consent';
import { hostOf, originOf, problemWithAddress } from '@/utils/llm/address';
import { endpointOf, isAt } from '@/utils/llm/origin';

test.each([
  ['https://api.openai.com/v1', 'api.openai.com', 'https://api.openai.com'],
  ['https://openrouter.ai/api/v1/', 'openrouter.ai', 'https://openrouter.ai'],
  ['  https://api.example.com:8443/v1 ', 'api.example.com:8443', 'https://api.example.com:8443'],
  ['https://API.OpenAI.com:443/v1', 'api.openai.com', 'https://api.openai.com'],
  ['http://localhost:11434/v1', 'localhost:11434', 'http://localhost:11434'],
  ['http://127.0.0.1:1234/v1', '127.0.0.1:1234', 'http://127.0.0.1:1234'],
  ['https://bücher.example/v1', 'xn--bcher-kva.example', 'https://xn--bcher-kva.example'],
])('%s is named %s and granted as %s', (address, host, origin) => {
  expect(problemWithAddress(address)).toBeNull();
  expect(hostOf(address)).toBe(host);
  expect(originOf(address)).toBe(origin);
  // What consent names is what requests are held to.
  expect(endpointOf(address)).toMatchObject({ host, origin });
});

test.each([
  ['', 'begins with https://'],
  ['api.openai.com/v1', 'begins with https://'],
  ['localhost:11434', 'begins with https://'],
  ['https:api.openai.com', 'begins with https://'],
  ['ftp://api.openai.com', 'begins with https://'],
  ['https://', 'no address'],
  ['https://<name>.openai.azure.com/openai/v1', 'your own resource'],
  ['https://me:secret@api.openai.com/v1', 'name and password'],
  ['https://api.openai.com/v1?key=secret', 'what follows ?'],
  ['https://api.openai.com/v1#x', 'what follows ?'],
  ['https://api.openai.com/v1?', 'what follows ?'],
  ['https://api.openai.com/v1/chat/completions', 'Leave out /chat/completions'],
  ['https://api.openai.com/v1/models', 'Leave out /models'],
  ['http://api.openai.com/v1', 'unencrypted'],
  ['http://192.168.1.20:11434/v1', 'unencrypted'],
  ['http://localhost.example.com/v1', 'unencrypted'],
  ['http://localhost@evil.example/v1', 'name and password'],
  ['http://[::1]:11434/v1', 'Write localhost'],
  ['https://api.open ai.com/v1', 'spaces'],
  ['https://api.openai.com\\@evil.example/v1', 'backslashes'],
  ['http://localhost:11434/v1\u200b', 'cannot be seen'],
  ['https://api.openai.com/v1\u202e/x', 'cannot be seen'],
])('%s cannot be used, and the words say why', (address, words) => {
  expect(problemWithAddress(address)).toContain(words);
  expect(hostOf(address)).toBeNull();
  expect(originOf(address)).toBeNull();
  expect(endpointOf(address)).toBeNull();
});

test('whatever is entered, requests go exactly where consent and the browser’s access name it, or nowhere', () => {
  const piece = fc.constantFrom(
    ...[
      'https:',
      'http:',
      'HTTPS:',
      'ftp:',
      'data:',
      '//',
      '/',
      '\\\\',
      '\\',
      '@',
      ':',
      '?',
      '#',
      ' ',
      '\t',
      '\n',
      '%2f',
      '%40',
    ],
    ...[
      'localhost',
      '127.0.0.1',
      '127.1',
      '0x7f.1',
      '2130706433',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
      '192.168.1.2',
    ],
    ...[
      'example.com',
      'EXAMPLE.com',
      'bücher.example',
      'xn--bcher-kva.example',
      'localhost.',
      'localhost.example',
      'a',
      '。',
      '..',
    ],
    ...[
      'me:secret',
      ':443',
      ':80',
      ':11434',
      ':99999',
      '/v1',
      '/v1/',
      '/v1/models',
      '/v1/chat/completions',
      '/V1//',
      '/../',
      '<name>',
    ],
    ...['\u200b', '\u00ad', '\ufeff', '\u202e', '\ud800', '.'],
  );
  const odd = fc
    .tuple(
      fc.constantFrom('', 'https://', 'http://', 'https:', 'http://localhost', 'https://example.com/'),
      fc.array(piece, { maxLength: 6 }),
    )
    .map(([start, rest]) => start + rest.join(''));
  let usable = 0;
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: odd }, fc.webUrl({ withQueryParameters: true }), fc.string()),
      (address) => {
        const endpoint = endpointOf(address);
        const [host, origin] = [hostOf(address), originOf(address)];
        expect({ host: endpoint?.host ?? null, origin: endpoint?.origin ?? null }).toEqual({ host, origin });
        expect(problemWithAddress(address) === null).toBe(endpoint !== null);
        if (!endpoint) return;
        usable++;
        // What is asked for below the base stays at that origin, and so is what the ledger names.
        for (const path of ['models', 'chat/completions']) {
          const asked = new URL(`${endpoint.base}/${path}`);
          expect([asked.origin, asked.host, asked.search, asked.hash, asked.username]).toEqual([
            origin,
            host,
            '',
            '',
            '',
          ]);
          expect(isAt(asked.href, endpoint)).toBe(true);
        }
        // Entered anew as it was understood, it is the same.
        expect(endpointOf(endpoint.base)?.origin).toBe(origin);
        expect(endpoint.origin.startsWith('https://') || isHere(endpoint.host)).toBe(true);
      },
    ),
    { numRuns: 5_000 },
  );
  expect(usable).toBeGreaterThan(200);
});
