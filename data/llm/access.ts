import { browser } from '#imports';

/** Whether the browser lets this extension reach that origin. */
export const hasAccess = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] });

/** Asks the person, by the browser's own prompt, for access to that origin alone. To be called in a click, before anything is awaited. */
export const askForAccess = (origin: string): Promise<boolean> =>
  browser.permissions.request({
    origins: [patternOf(origin)],
    // Firefox has a permission of its own for words that leave the computer.
    ...(import.meta.env.FIREFOX && { data_collection: ['personalCommunications'] }),
  });

/** Gives access to an earlier origin back; false where the browser keeps it, or where that of the one in use would go with it. */
export async function dropAccess(origin: string, inUse: string | null): Promise<boolean> {
  if (inUse !== null && patternOf(inUse) === patternOf(origin)) return false;
  return browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
}

/** Firefox knows no ports in patterns: there, access is to the host. */
function patternOf(origin: string): string {
  const { protocol, hostname, host } = new URL(origin);
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
}
