import { type Browser, browser, defineUnlistedScript } from '#imports';
import { CALL_PORT } from '@/utils/call-port';
import { platformOf } from '@/utils/platforms';
import { answerPanels, type PanelPort } from './answer';
import { meetPage } from './meet';
import type { CallPage } from './page';
import { teamsPage } from './teams';
import { zoomPage } from './zoom';

/** Milliseconds within which a copy whose extension was reloaded or removed notices it. */
const NOTICE = 1_000;

const PAGES: Record<string, (win: Window) => CallPage> = { meet: meetPage, zoom: zoomPage, teams: teamsPage };

/** Where a copy leaves its end for the next one. A page cannot see it: content scripts have a global object of their own. */
interface Here {
  asksideEnd?: () => void;
}

// Listed as a content script in wxt.config.ts instead of by WXT, whose content scripts tell the page of themselves, and stop
// when the page says so.
export default defineUnlistedScript(() => {
  const platform = platformOf(location.href);
  const page = platform && PAGES[platform]?.(window);
  if (!platform || !page || window !== window.top) return;
  const here = globalThis as Here;
  here.asksideEnd?.();

  const calls = answerPanels(page, platform);
  const answer = (port: Browser.runtime.Port) => {
    if (port.name === CALL_PORT && port.sender?.id === browser.runtime.id) calls.answerPanel(port as PanelPort);
  };
  browser.runtime.onConnect.addListener(answer);
  const noticing = setInterval(() => {
    if (!browser.runtime?.id) end();
  }, NOTICE);

  function end(): void {
    clearInterval(noticing);
    calls.close();
    if (browser.runtime?.id) browser.runtime.onConnect.removeListener(answer);
    if (here.asksideEnd === end) delete here.asksideEnd;
  }
  here.asksideEnd = end;
});
