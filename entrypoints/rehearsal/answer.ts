import { type Browser, browser } from '#imports';
import { CALL_PORT } from '@/utils/port';
import { answerPanels, type PanelPort } from '../call/answer';
import { meetPage } from '../call/meet';
import type { CallPage } from '../call/page';

/** Reads this page as Meet's. Its address is no call's, but only during a call does it have the captions button. */
function rehearsalPage(win: Window): CallPage {
  const meet = meetPage(win);
  return {
    ...meet,
    get switchOn() {
      return meet.switchOn;
    },
    state() {
      const { captions } = meet.state();
      return { phase: captions === 'unknown' ? 'none' : 'on', captions };
    },
  };
}

/** Answers panels from the page itself: no content script runs on a page of the extension. */
export function answerHere(): void {
  const calls = answerPanels(rehearsalPage(window), 'rehearsal');
  browser.runtime.onConnect.addListener((port: Browser.runtime.Port) => {
    if (port.name === CALL_PORT && port.sender?.id === browser.runtime.id) calls.answerPanel(port as PanelPort);
  });
}
