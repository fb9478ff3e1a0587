import { documentsOf, inOrder } from './documents';
import type { CallPage } from './page';
import { shownBy, switchOnIn } from './zoom-button';
import { peopleIn } from './zoom-people';
import { watchPhase } from './zoom-phase';
import { rowsOf } from './zoom-rows';

// The only place that knows Zoom's page, with the other zoom files. Lists stand in order of steadiness.

const FRAME = 'iframe#webclient, iframe.pwa-webclient__iframe';
const OVERLAY = ['.live-transcription-subtitle__box', '.live-transcription-subtitle__content'];
const TRANSCRIPT = ['.new-lt-list-container', '#full-transcription', '.lt-full-transcript'];
/** Other lists are like these, so they must hold a row. */
const LIKE_TRANSCRIPT = ['[class*="lt-full-transcript__"]', '.ReactVirtualized__Grid'];
const ITEM = '.lt-full-transcript__item';
/** People, chat, dialogs, names on pictures: places with names and text that are not captions. */
const ELSEWHERE =
  'form, dialog, .zm-modal, [role="status"], [role="alert"], #aria-notify-area, .participants-section-container, #participants-ul, #participants-unified-list, .chat-container, [class^="chat-"], [class^="new-chat-"], [class^="video-avatar__"]';

/** Zoom's web client. It may live in a frame of the page, and names nobody beside its captions. */
export function zoomPage(win: Window): CallPage {
  const documents = () => documentsOf(win, FRAME);
  const captions = () => shownBy(documents(), hasPlace);
  const phase = watchPhase(win, documents, hasPlace);
  const overlays = new WeakMap<Document, Element>();

  return {
    state: () => ({ phase: phase(), captions: captions() }),
    documents,
    areas(doc) {
      // The overlay has all words and no names, the full transcript has both: reading one alone says nothing twice. A
      // transcript that is opened later shows minutes that were said before, so it does not take the overlay's place.
      const known = overlays.get(doc);
      if (known?.isConnected) return [known];
      const found = inOrder(doc, OVERLAY, ELSEWHERE);
      const lists = inOrder(doc, [...TRANSCRIPT, ...LIKE_TRANSCRIPT], ELSEWHERE);
      const filled = lists.filter((each) => each.querySelector(ITEM));
      if (filled.length > 0) return filled;
      // Open and empty, before the first word: it will have the names.
      if (!found.some((each) => rowsOf(each).length > 0)) {
        const empty = inOrder(doc, TRANSCRIPT, ELSEWHERE);
        if (empty.length > 0) return empty;
      }
      if (found[0]) overlays.set(doc, found[0]);
      return found;
    },
    rows: rowsOf,
    hasPast: (area) => area.querySelector(ITEM) !== null,
    elsewhere: ELSEWHERE,
    // The overlay comes with the first word.
    placeWithin: null,
    people: () => peopleIn(documents()),
    get switchOn() {
      return switchOnIn(documents(), () => captions() === 'on');
    },
  };
}

const hasPlace = (doc: Document): boolean => doc.querySelector([...OVERLAY, ITEM].join()) !== null;
