import { isShown } from './documents';
import type { PageState } from './page';

const LEFT = /^\/wc\/leave\b/;
const HOME = /^\/wc\/home\b/;
const MOVING = '.loading-layer--bo-room';
const BEFORE = '.preview-root, .waiting-room-container, .on-hold-main';
/** Stays when the host has ended the call, so it only tells that there was one. */
const LEAVE = '.footer__leave-btn-container, #audioOptionMenu';
const CUT = '#wc-leave';
const TITLE = '.zm-modal-body-title';
const MODAL = '.zm-modal, .zm-modal-legacy, [role="dialog"]';
const CHOICE = 'button:not(.zm-modal-close), [role="button"]:not(.zm-modal-close)';

/** The words of the last dialog of a call; where they are others, the address tells soon. A number is a warning of the end. */
const ENDED =
  /^\D*(meeting|webinar|besprechung|reuni[óã]o?n?|réunion|riunione|vergadering|会議|ミーティング|会议|會議|회의|конференц)\D*(ended|beendet|finaliz|terminad|encerrad|terminée|terminata|beëindigd|終了|结束|結束|종료|заверш)\D*$/i;

/** Follows the call through Zoom's documents: it has no navigation on the way into a breakout room, and one only after the end. */
export function watchPhase(win: Window, documents: () => Document[], hasPlace: (doc: Document) => boolean) {
  let wasOn = false;

  return (): PageState['phase'] => {
    const docs = documents();
    const shows = (selector: string) => docs.some((doc) => [...doc.querySelectorAll(selector)].some(isShown));
    const paths = [win.location.pathname, ...docs.flatMap((doc) => doc.defaultView?.location?.pathname ?? [])];

    if (paths.some((path) => LEFT.test(path))) return 'over';
    // Home is where a call ends, and where a day begins.
    if (HOME.test(win.location.pathname)) return wasOn ? 'over' : 'none';
    if (shows(MOVING)) return 'moving';
    if (shows(CUT) || docs.some(saysEnded)) return 'over';
    if (shows(BEFORE)) return 'none';
    if (docs.some((doc) => doc.querySelector(LEAVE) || hasPlace(doc))) {
      wasOn = true;
      return 'on';
    }
    return 'none';
  };
}

/** A dialog that leaves nothing to choose and says so. A timeout, a consent or an invitation to a room asks, with two buttons. */
function saysEnded(doc: Document): boolean {
  return [...doc.querySelectorAll(TITLE)].some((title) => {
    const choices = title.closest(MODAL)?.querySelectorAll(CHOICE).length ?? 0;
    return choices < 2 && isShown(title) && ENDED.test(title.textContent ?? '');
  });
}
