import { isSendable } from '@/utils/llm/key-letters';
import { hasAccess } from './access';
import { keyFor } from './key';
import { ModelFault } from './model-fault';

/** What the SDK may name an address by. */
export const addressOf = (url: string | URL | Request): string =>
  typeof url === 'string' ? url : url instanceof URL ? url.href : url.url;

/** A body that is no text could not be compared with what was approved. */
export function textOf(body: RequestInit['body']): string | null {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return body;
  throw new ModelFault('other text');
}

/** Everything else that an SDK adds tells of this computer, and makes servers ask before they answer. The key comes from here, never from the SDK. */
export async function headersFor(url: string, init: RequestInit): Promise<Headers> {
  const { origin } = new URL(url);
  if (!(await hasAccess(origin))) throw new ModelFault('not allowed');
  const headers = new Headers();
  if (init.mode === 'no-cors') return headers;
  const given = new Headers(init.headers);
  for (const name of ['accept', 'content-type']) {
    const value = given.get(name);
    if (value !== null) headers.set(name, value);
  }
  const key = await keyFor(origin);
  // Beyond these letters it can be no key, and a header that cannot be made would put it into an error.
  if (!isSendable(key)) throw new ModelFault('bad key');
  // A server on this computer mostly has none. Azure's v1 addresses take a key in this header too.
  if (key !== '') headers.set('authorization', `Bearer ${key}`);
  return headers;
}
