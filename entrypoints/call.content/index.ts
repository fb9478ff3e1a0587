import { type Browser, browser, defineContentScript } from '#imports';
import { CALL_PORT } from '@/utils/call-port';
import { CALL_PAGES, platformOf } from '@/utils/platforms';
import { answerPanels, type PanelPort } from './answer';
import { meetPage } from './meet';
import { unreadPage } from './page';

/** Milliseconds within which a copy whose extension was reloaded or removed notices it. */
const NOTICE = 1_000;

export default defineContentScript({
  matches: [...CALL_PAGES],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const platform = platformOf(location.href);
    if (!platform || window !== window.top) return;
    const calls = answerPanels(platform === 'meet' ? meetPage(window) : unreadPage, platform);
    const answer = (port: Browser.runtime.Port) => {
      if (port.name === CALL_PORT && port.sender?.id === browser.runtime.id) calls.answerPanel(port as PanelPort);
    };
    browser.runtime.onConnect.addListener(answer);
    // Aborts when a newer copy starts in this page, or when the timer below finds the extension gone.
    ctx.onInvalidated(() => {
      calls.close();
      if (browser.runtime?.id) browser.runtime.onConnect.removeListener(answer);
    });
    ctx.setInterval(() => {}, NOTICE);
  },
});
