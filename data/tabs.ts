import { browser } from '#imports';
import { CALL_PAGES, callOf, hostOf, type Platform, platformOf } from '@/utils/platforms';

/** Where call pages are shown, one after the other. */
export interface CallPlace {
  tabId: number;
  platform: Platform;
  host: string;
}

/** A tab that shows a call page, or the rehearsal. */
export interface CallTab extends CallPlace {
  /** Which call it is; see `callOf`. */
  call: string;
}

const rehearsal = () => browser.runtime.getURL('/rehearsal.html' as '/sidepanel.html');

function callTabFrom(tab: { id?: number | undefined; url?: string | undefined }): CallTab | null {
  if (tab.id === undefined || !tab.url) return null;
  const platform = tab.url.startsWith(rehearsal()) ? 'rehearsal' : platformOf(tab.url);
  return platform && { tabId: tab.id, platform, call: callOf(tab.url), host: hostOf(tab.url) };
}

/** The call tab of this window: the tab in front if it is one, else the only one that there is; null if none or several. */
export async function findCallTab(): Promise<CallTab | null> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  const inFront = front && callTabFrom(front);
  if (inFront) return inFront;
  const pages = await browser.tabs.query({ currentWindow: true, url: [...CALL_PAGES, `${rehearsal()}*`] });
  const calls = pages.flatMap((tab) => callTabFrom(tab) ?? []);
  return calls.length === 1 ? (calls[0] ?? null) : null;
}

/** The same tab as it is now; null once it is closed or shows something else. */
export async function sameCallTab(held: CallTab): Promise<CallTab | null> {
  const tab = await browser.tabs.get(held.tabId).catch(() => null);
  return tab && callTabFrom(tab);
}

/** Calls back whenever tabs open, close or change page; returns its stop. */
export function watchTabs(onChange: () => void): () => void {
  const onUpdated = (_id: number, change: { url?: string; status?: string }) => {
    if (change.url || change.status === 'complete') onChange();
  };
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onChange);
  return () => {
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onChange);
  };
}

/** Opens the practice call in a new tab. */
export const openRehearsal = () => browser.tabs.create({ url: rehearsal() });

/** Opens the workbench in a new tab, on its first page or another. */
export const openWorkbench = (page: '' | 'settings' = '') =>
  browser.tabs.create({ url: browser.runtime.getURL(`/workbench.html${page && `#${page}`}` as '/sidepanel.html') });

/** The id of the browser window that this panel belongs to. */
export const ownWindow = async (): Promise<number | undefined> => (await browser.windows.getCurrent()).id;
