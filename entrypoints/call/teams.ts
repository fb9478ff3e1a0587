import { documentsOf, inOrder, isShown } from './documents';
import type { CallPage, PageState } from './page';
import { shownBy, switchOnIn } from './teams-button';
import { rowsOf } from './teams-rows';

// The only place that knows Teams' page, with teams-button.ts and teams-rows.ts. Lists stand in order of steadiness.

const WRAPPERS = [
  '[data-tid="closed-caption-renderer-wrapper"]',
  '[data-tid="closed-caption-v2-window-wrapper"]',
  '[data-tid="closed-caption-v2-virtual-list-content"]',
  '[data-tid="closed-captions-renderer"]',
];
/** Controls for captions are named like this too, so it must hold a text of a caption. */
const NAMED_ALIKE = '[data-tid*="closed-caption"]';
const TEXT = '[data-tid="closed-caption-text"]';
const HANG_UP =
  '#hangup-button, [data-tid="hangup-main-btn"], [data-tid="hangup-button"], [data-tid="hangup-leave-button"], [data-tid="hangup-end-meeting-button"], [data-tid="anon-hangup-button"], [data-tid="call-hangup"]';
const LOBBY = '#prejoin-join-button, [data-tid="lobby-screen"], [data-tid="lobby-waiting-screen"]';
const ENDED =
  '[data-tid="call-ended-screen"], [data-tid="post-call-screen"], [data-tid="rejoin-button"], [data-tid="anon-meeting-end-screen-rejoin-button"]';
/** People, chat, menus: places with names and text that are not captions. */
const ELSEWHERE =
  'form, [role="tree"], [role="treegrid"], [role="menu"], [role="toolbar"], [role="status"], [role="alert"], #chat-pane-list, [data-tid*="chat-pane"], [data-tid*="message-pane"], [data-tid*="roster"], [data-tid^="participantsInCall-"], [data-tid^="attendeesInMeeting-"]';

/** Microsoft Teams' call page, signed in or as a guest. */
export function teamsPage(win: Window): CallPage {
  let wasOn = false;
  const documents = () => documentsOf(win);
  const hasPlace = () => documents().some((doc) => areasOf(doc).length > 0);
  const captions = () => shownBy(win.document, hasPlace());

  // The address stays the same from the calendar to the end of a call.
  const phase = (): PageState['phase'] => {
    const shows = (selector: string) => [...win.document.querySelectorAll(selector)].some(isShown);
    if (shows(HANG_UP) && !shows(LOBBY)) {
      wasOn = true;
      return 'on';
    }
    // The way into the next call begins in a lobby, at the same address.
    if (shows(ENDED) || (wasOn && shows(LOBBY))) return 'over';
    return !shows(LOBBY) && hasPlace() ? 'on' : 'none';
  };

  return {
    state: () => ({ phase: phase(), captions: captions() }),
    documents,
    areas: areasOf,
    rows: rowsOf,
    elsewhere: ELSEWHERE,
    // The wrapper comes with the first word.
    placeWithin: null,
    people: () => [],
    get switchOn() {
      return switchOnIn(win.document, () => captions() === 'on');
    },
  };
}

function areasOf(doc: Document): Element[] {
  const known = inOrder(doc, WRAPPERS, ELSEWHERE);
  const alike = inOrder(doc, [NAMED_ALIKE], ELSEWHERE).filter(
    (each) => each.querySelector(TEXT) && !known.includes(each),
  );
  return [...known, ...alike];
}
