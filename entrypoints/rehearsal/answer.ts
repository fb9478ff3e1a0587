import { type Browser, browser } from '#imports';
import { actedIn } from '@/components/rehearsal/acted';
import type { ActedPlatform } from '@/utils/layouts';
import { CALL_PORT } from '@/utils/port';
import { answerPanels, type PanelPort } from '../call/answer';
import { meetPage } from '../call/meet';
import type { CallPage } from '../call/page';
import { teamsPage } from '../call/teams';
import { zoomPage } from '../call/zoom';

/** Reads this page as the one whose captions it acts. Its address is no call's, but only during a call has it the captions button. */
function rehearsalPage(win: Window): CallPage {
  const meet = meetPage(win);
  const pages: Record<ActedPlatform, CallPage> = { meet, zoom: zoomPage(win), teams: teamsPage(win) };
  const acted = () => pages[actedIn(win.document)];
  return {
    documents: () => acted().documents(),
    areas: (doc) => acted().areas(doc),
    rows: (area) => acted().rows(area),
    people: () => acted().people(),
    hasPast: (area) => acted().hasPast?.(area) ?? false,
    get elsewhere() {
      return acted().elsewhere;
    },
    get placeWithin() {
      return acted().placeWithin;
    },
    // The button is this page's own, and the same whatever is acted.
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
