import { browser } from '#imports';

/** The version of this extension, as its manifest says it. */
export const appVersion = (): string => browser.runtime.getManifest().version;
