import { initialsBadge } from '@/utils/badge';
import type { PageRow } from './page';
import { badgeOf } from './shape';
import { textOf } from './text';

/** Zoom gives every line the same id, so it is matched as an attribute and never looked up. */
const LINE = '[id="live-transcription-subtitle"]';
const ORIGINAL = '.live-transcription-subtitle__item';
const TRANSLATION = '.live-transcription-subtitle__yellowitem';
const ICON = '.zmu-data-selector-item__icon';
const ITEM = '.lt-full-transcript__item';
const NAME = '.lt-full-transcript__display-name';
const MESSAGE = '.lt-full-transcript__message';
const NEWEST = 60;
/** Some scripts write initials without capitals; a longer word is a name. */
const LONGEST_INITIALS = 4;

/** The rows of Zoom's captions, whichever of its two lists `area` is. Lines that went out of sight stay rows until they are removed. */
export const rowsOf = (area: Element): PageRow[] =>
  area.querySelector(ITEM) ? transcriptRows(area) : overlayRows(area);

interface Line extends PageRow {
  translated: boolean;
}

function overlayRows(box: Element): PageRow[] {
  const nodes = new Set([...box.querySelectorAll(`${ORIGINAL}, ${TRANSLATION}`)].map((item) => lineOf(item, box)));
  const lines = [...nodes].slice(-NEWEST).flatMap((node) => toLine(node) ?? []);
  // A translation is read only where nothing else tells what that person said: a quote is in the words that were spoken.
  const inOriginal = new Set(lines.flatMap(({ translated, speaker }) => (translated ? [] : [speaker])));
  return lines
    .filter(({ translated, speaker }) => !translated || !inOriginal.has(speaker))
    .map(({ translated: _, ...row }) => ({ ...row, line: true }));
}

/** Older clients make one element both line and text; where the line is unknown, it is what the box holds. */
function lineOf(item: Element, box: Element): Element {
  const line = item.closest(LINE);
  if (line && box.contains(line)) return line;
  return item.parentElement && item.parentElement !== box ? item.parentElement : item;
}

function toLine(node: Element): Line | null {
  const items = [node, ...node.querySelectorAll(`${ORIGINAL}, ${TRANSLATION}`)].filter((each) =>
    each.matches(`${ORIGINAL}, ${TRANSLATION}`),
  );
  const said = items.filter((each) => textOf(each));
  const from = said.find((each) => !each.matches(TRANSLATION)) ?? said[0];
  if (!from) return null;
  return {
    node,
    speaker: avatarOf(node.querySelector(ICON)),
    text: textOf(from),
    from,
    translated: from.matches(TRANSLATION),
  };
}

/** Zoom hides its avatars from screen readers, so `textOf` would not read them. */
export function avatarOf(icon: Element | null): string {
  const badge = icon ? badgeOf(icon) : '';
  const letters = icon?.textContent?.trim() ?? '';
  if (badge || !letters) return badge;
  return [...letters].length <= LONGEST_INITIALS ? initialsBadge(letters) : letters;
}

/** A name stands above the first row of a run only; above the first row on show it may have scrolled away. */
function transcriptRows(list: Element): PageRow[] {
  let speaker = '';
  const items = [...list.querySelectorAll(ITEM)].flatMap((node) => {
    const name = node.querySelector(NAME);
    if (name) speaker = textOf(name);
    const from = node.querySelector(MESSAGE);
    const text = from ? textOf(from) : '';
    return from && text ? [{ node, speaker, text, from }] : [];
  });
  return items.slice(-NEWEST);
}
