import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserHandle, launch } from '../../scripts/launch.mjs';

/** The folder of a build, as `npm run build` leaves it; throws where there is none. */
export function buildOf(target: 'chrome-mv3' | 'firefox-mv3'): string {
  const folder = fileURLToPath(new URL(`../../.output/${target}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`))
    throw new Error(`There is no build in ${folder}: run npm test, or wxt build.`);
  return folder;
}

interface Options {
  hostRules?: Record<string, string>;
  userDataDir?: string;
  /** Another build than the one that ships. */
  extensionDir?: string;
}

/** Starts a browser without a window and with the Chrome build in it; `hostRules` as in `launch`. */
export const openBrowser = ({ extensionDir = buildOf('chrome-mv3'), ...options }: Options = {}) =>
  launch({ extensionDir, ...options });

export type { BrowserHandle };
