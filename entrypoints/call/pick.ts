import type { CallPage } from './page';
import { type Place, placeAround, rowsOfPlace } from './place';

interface Pick {
  /** The words under the pointer. */
  onUnder(words: string): void;
  /** The place that was clicked on; null when the person gave up. */
  onDone(place: Place | null): void;
}

/** A pointer that moves is answered at most this often, and a person who does nothing is waited for this long, in ms. */
const EVERY = 100;
const PATIENCE = 60_000;
const SHOWN = 200;
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'dblclick', 'contextmenu'] as const;

/**
 * Lets the person click on the captions; a click on what cannot be any changes nothing. Nothing is drawn in the page: the panel shows what is under the pointer. The page
 * does not hear of the click. Returns its stop.
 */
export function watchPick(page: CallPage, { onUnder, onDone }: Pick): () => void {
  const stopped = new AbortController();
  const options = { capture: true, signal: stopped.signal };
  let told = Number.NEGATIVE_INFINITY;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    clearTimeout(telling);
    stopped.abort();
  };
  const end = (place: Place | null) => {
    stop();
    onDone(place);
  };
  const timer = setTimeout(() => end(null), PATIENCE);
  const placeOf = ({ target }: Event) => (isElement(target) ? placeAround(target, page.elsewhere) : null);
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const tell = (place: Place | null) => {
    told = Date.now();
    onUnder(place ? wordsIn(place).slice(-SHOWN) : '');
  };
  const move = (event: Event) => {
    const place = placeOf(event);
    const wait = told + EVERY - Date.now();
    clearTimeout(telling);
    if (wait <= 0 || wait > EVERY) tell(place);
    // Where the pointer comes to rest counts most.
    else telling = setTimeout(() => tell(place), wait);
  };
  const click = (event: Event) => {
    // A page that presses its own buttons must not choose what is read.
    if (!event.isTrusted) return;
    swallow(event);
    const place = placeOf(event);
    if (place) end(place);
  };
  for (const doc of page.documents()) {
    // The window hears before whatever listens in the page.
    const target = doc.defaultView ?? doc;
    target.addEventListener('pointermove', move, options);
    for (const press of PRESSES) target.addEventListener(press, swallow, options);
    target.addEventListener('click', click, options);
    target.addEventListener(
      'keydown',
      (event) => event.isTrusted && (event as KeyboardEvent).key === 'Escape' && end(null),
      options,
    );
  }
  return stop;
}

const wordsIn = (place: Place): string =>
  rowsOfPlace(place)
    .map(({ text }) => text)
    .join(' ');

// An element of another document is no instance of this window's `Element`.
const isElement = (target: EventTarget | null): target is Element => (target as Node | null)?.nodeType === 1;
