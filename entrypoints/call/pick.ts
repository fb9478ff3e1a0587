import type { CallPage } from './page';
import { blockAbove } from './shape';
import { textOf } from './text';

interface Pick {
  /** The words under the pointer. */
  onUnder(words: string): void;
  /** The element that was clicked on; null when the person gave up. */
  onDone(area: Element | null): void;
}

/** A pointer that moves is answered at most this often, and a person who does nothing is waited for this long, in ms. */
const EVERY = 100;
const PATIENCE = 60_000;
const SHOWN = 200;
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'dblclick', 'contextmenu'] as const;

/**
 * Lets the person click on the captions. Nothing is drawn in the page: the panel shows what is under the pointer. The page
 * does not hear of the click. Returns its stop.
 */
export function watchPick(page: CallPage, { onUnder, onDone }: Pick): () => void {
  const stopped = new AbortController();
  const options = { capture: true, signal: stopped.signal };
  let told = Number.NEGATIVE_INFINITY;
  const end = (area: Element | null) => {
    stop();
    onDone(area);
  };
  const timer = setTimeout(() => end(null), PATIENCE);
  const stop = () => {
    clearTimeout(timer);
    stopped.abort();
  };
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const doc of page.documents()) {
    doc.addEventListener(
      'pointermove',
      ({ target }) => {
        if (Math.abs(Date.now() - told) < EVERY) return;
        told = Date.now();
        onUnder(target ? textOf(areaAround(target as Element)).slice(-SHOWN) : '');
      },
      options,
    );
    for (const press of PRESSES) doc.addEventListener(press, swallow, options);
    doc.addEventListener(
      'click',
      (event) => {
        // A page that presses its own buttons must not choose what is read.
        if (!event.isTrusted) return;
        swallow(event);
        end(event.target ? areaAround(event.target as Element) : null);
      },
      options,
    );
    doc.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && end(null), options);
  }
  return stop;
}

/** The list around what was clicked on: around rows of a name and a text, else the element itself. */
export function areaAround(clicked: Element): Element {
  const block = blockAbove(clicked);
  if (block?.parentElement && block.parentElement !== clicked.ownerDocument.body) return block.parentElement;
  return clicked.childElementCount === 0 ? (clicked.parentElement ?? clicked) : clicked;
}

/** A selector by which the element is found again in another call: by what seems to be named by people, else by its place. */
export function pathOf(element: Element): string {
  const doc = element.ownerDocument;
  const steps: string[] = [];
  let each: Element | null = element;
  while (each && each !== doc.documentElement) {
    steps.unshift(stepOf(each));
    const path = steps.join(' > ');
    if (doc.querySelectorAll(path).length === 1) return path;
    each = each.parentElement;
  }
  return steps.join(' > ');
}

function stepOf(element: Element): string {
  const tag = element.localName;
  const named = ['data-tid', 'jsname', 'id'].find((name) => isSteady(element.getAttribute(name)));
  if (named) return `${tag}[${named}="${element.getAttribute(named)}"]`;
  const names = [...element.classList].filter(isSteady).map((name) => `.${name}`);
  if (names.length > 0) return tag + names.join('');
  const alike = [...(element.parentElement?.children ?? [])].filter((other) => other.localName === tag);
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}

/** Letters and dashes: a number in a name is made anew at each call. */
const isSteady = (name: string | null): boolean => name !== null && /^[A-Za-z][A-Za-z_-]{1,60}$/.test(name);
