import { documentsOf, inOrder } from './documents';
import { captionButton, shownBy } from './meet-button';
import { rowsOf } from './meet-rows';
import type { CallPage, PageState } from './page';
import { press, until } from './press';

// The only place that knows Meet's page, with meet-button.ts and meet-rows.ts. Lists stand in order of steadiness; labels
// are localised, so none is needed, and where one helps it is the last resort.

const CODE = /^\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/;
const SHOWN_REGION = ['div[role="region"][tabindex="0"]', '[role="region"][aria-label*="aption" i]'];
const REGION = [...SHOWN_REGION, 'div[jscontroller="KPn5nb"]', '[jsname="dsyhDe"]', '.a4cQT', '.vNKgIf.UDinHf'];
const FAREWELL = 'h1.roSPhc';
/** People, chat, dialogs: places with names and text that are not captions. */
const ELSEWHERE =
  'aside, form, dialog, [role="dialog"], [role="complementary"], [role="list"], [role="listitem"], [role="status"], [role="alert"], [data-panel-id], [data-panel-container-id], [data-message-id], [data-participant-id]';
const FIELD = 'input, textarea, [contenteditable="true"], [role="textbox"]';
/** Meet puts the region up with the captions, before anybody speaks. */
const PLACE_WITHIN = 3_000;

/** Google Meet's call page. */
export function meetPage(win: Window): CallPage {
  const button = () => documentsOf(win).map(captionButton).find(Boolean) ?? null;
  const region = () => documentsOf(win).some((doc) => candidates(doc, SHOWN_REGION).length > 0);
  const captions = () => shownBy(button(), region());

  // The lobby has a button to hang up, but none for captions.
  const phase = (): PageState['phase'] => {
    if (CODE.test(win.location.pathname) && (button() || region())) return 'on';
    return documentsOf(win).some((doc) => doc.querySelector(FAREWELL)) ? 'over' : 'none';
  };

  return {
    state: () => ({ phase: phase(), captions: captions() }),
    documents: () => documentsOf(win),
    areas: (doc) => candidates(doc, REGION),
    rows: rowsOf,
    elsewhere: ELSEWHERE,
    placeWithin: PLACE_WITHIN,
    people: () => [],
    get switchOn() {
      const control = button();
      if (!control) return null;
      return async () => {
        // A press is a toggle, so without a state it could as well switch them off.
        if (captions() === 'off') press(control);
        return (await until(() => captions() === 'on')) === true;
      };
    },
  };
}

/** A region of the steadiest kind comes first; one with a field of its own is a chat. */
const candidates = (doc: Document, selectors: readonly string[]): Element[] =>
  inOrder(doc, selectors, ELSEWHERE).filter((each) => !each.querySelector(FIELD));
