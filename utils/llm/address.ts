import { isHere } from '../consent';
import type { ModelSettings } from '../records';

/** Host and port of an address that can be used, by which consent names it; null where it cannot. */
export const hostOf = (address: string): string | null => usable(address)?.host ?? null;

/** Scheme, host and port: what the browser grants access to, and what a key belongs to; null where it cannot be used. */
export const originOf = (address: string): string | null => usable(address)?.origin ?? null;

/**
 * The host that consent has to name, by the settings as they stand; null where nothing is sent. The browser's own model
 * runs in the browser, so it names none.
 */
export const hostToName = ({ provider, baseUrl, zeroEgress }: ModelSettings): string | null =>
  provider === 'endpoint' && !zeroEgress ? hostOf(baseUrl) : null;

/** What is wrong with an address, in words for whoever typed it; null where it can be used. */
export function problemWithAddress(address: string): string | null {
  const text = address.trim();
  if (/[<>]/.test(text)) return 'Put the name of your own resource in the place of <name>.';
  // The browser takes many a form for an address; here it says its scheme, so that nothing is guessed about where text goes.
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return 'It begins with https://, or with http:// on this computer.';
  // A browser drops or encodes these, and asks another server, or another path of it, than is read here.
  if (/[\s\\\p{Cf}\p{Cc}]/u.test(text)) return 'Leave out spaces, backslashes and letters that cannot be seen.';
  const url = parsed(text);
  if (!url) return 'This is no address of a server.';
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return 'It begins with https://, or with http:// on this computer.';
  if (url.username || url.password) return 'Leave out the name and password. A key has its own field.';
  if (/[?#]/.test(text)) return 'Leave out what follows ? or #. A key has its own field.';
  if (/\/(chat\/completions|completions|responses|models)\/*$/.test(url.pathname))
    return `Leave out ${url.pathname.match(/\/(chat\/)?\w+\/*$/)?.[0] ?? ''} at its end.`;
  if (url.protocol === 'http:') return problemWithPlain(url);
  return null;
}

/** Text that goes unencrypted may go to this computer only, and only where the extension may reach it. */
function problemWithPlain({ host }: URL): string | null {
  if (!isHere(host)) return `http:// sends text to ${host} unencrypted. Only https:// leaves this computer.`;
  return host.startsWith('[') ? 'Write localhost or 127.0.0.1 for this computer.' : null;
}

/** An address as it may be used; null where it cannot. This is the one rule of what may be sent to, consented to and granted. */
export const usable = (address: string): URL | null =>
  problemWithAddress(address) === null ? parsed(address.trim()) : null;

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
