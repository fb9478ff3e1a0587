import { browser } from '#imports';

/** The origin of this extension, by which servers know it, such as `chrome-extension://…`; Firefox gives each installation its own. */
export const extensionOrigin = (): string => browser.runtime.getURL('/').replace(/\/+$/, '');
