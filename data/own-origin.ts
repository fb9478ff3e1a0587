import { browser } from '#imports';

/** The origin of this extension, by which a server knows who asks: `chrome-extension://…`. */
export const extensionOrigin = (): string => new URL(browser.runtime.getURL('/')).origin;
