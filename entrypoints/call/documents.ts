/** The page and what it shows elsewhere, the likeliest place of captions first: the small window, then `frames`, then the page. */
export function documentsOf(win: Window, frames = ''): Document[] {
  const { documentPictureInPicture: small } = win as { documentPictureInPicture?: { window?: Window | null } };
  const within = frames ? [...win.document.querySelectorAll(frames)].map(documentIn) : [];
  return [small?.window?.document, ...within, win.document].flatMap((each) => each ?? []);
}

/** A frame of another origin keeps its document to itself: browsers give null, or throw. */
function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The elements in `doc` that match, in the order of the selectors, each once; none that lie in `elsewhere`. */
export function inOrder(doc: Document, selectors: readonly string[], elsewhere: string): Element[] {
  const found = selectors.flatMap((selector) => [...doc.querySelectorAll(selector)]);
  return [...new Set(found)].filter((each) => !each.closest(elsewhere));
}

/** Whether an element takes room on the page. A page that is `aria-hidden` behind a dialog is still seen. */
export function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (each.hasAttribute('hidden') || view?.getComputedStyle(each).display === 'none') return false;
  }
  return element.isConnected;
}
