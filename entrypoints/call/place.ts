import { initialsBadge } from '@/utils/badge';
import type { PageRow } from './page';
import { badgeOf, blockAbove, isAlike, isInitials, labelAmong, type Part, partsByShape, partsIn } from './shape';
import { textOf } from './text';

// The place of captions that a person pointed at. Nothing of it is known, so all is told by what stands beside what.

/** The element whose children are the rows, and within a row, as a selector, what is said; null where each row is that alone. */
export interface Place {
  area: Element;
  text: string | null;
}

const NEWEST = 60;
/** Characters that the port lets through. */
const LONGEST_PATH = 1_000;
/** Stands in a path for any row. */
const ANY_ROW = ' > * > ';

/** The place around what was clicked on; null for what is or has something of `elsewhere`. */
export function placeAround(clicked: Element, elsewhere: string): Place | null {
  if (clicked.closest(elsewhere)) return null;
  const around = chainOf(clicked, elsewhere);
  if (around.length === 0) return null;
  const listed = around.find(hasAlike) ?? null;
  const block = listed ? null : blockAbove(clicked, elsewhere);
  const row = listed ?? block ?? around.find((each) => partsIn(each).length > 1);
  if (row?.parentElement && row !== around.at(-1)) {
    const said = block && partsByShape(block)?.from;
    return { area: row.parentElement, text: said ? stepsTo(said, row) : textIn(row) };
  }
  const area = clicked.childElementCount === 0 ? (clicked.parentElement ?? clicked) : clicked;
  return { area, text: null };
}

/** The rows of such a place, oldest first; nobody's where no label stands beside what is said. */
export function rowsOfPlace({ area, text }: Place): PageRow[] {
  const nodes = area.childElementCount > 0 ? [...area.children].slice(-NEWEST) : [area];
  return nodes.flatMap((node) => {
    const from = text === null ? node : textAt(node, text);
    const words = from ? textOf(from) : '';
    return from && words ? [{ node, speaker: from === node ? '' : speakerBeside(from), text: words, from }] : [];
  });
}

/**
 * A path by which the place is found again in another call: by what seems to be named by people, else by where it stands.
 * Null where none leads to it alone, or it is too long to be told.
 */
export function pathOf({ area, text }: Place): string | null {
  const { documentElement: top } = area.ownerDocument;
  let path = '';
  for (let each: Element | null = area; each && each !== top; each = each.parentElement) {
    path = path ? `${stepOf(each)} > ${path}` : stepOf(each);
    if (area.ownerDocument.querySelectorAll(path).length === 1) break;
  }
  const whole = text === null ? path : path + ANY_ROW + text;
  return whole.length <= LONGEST_PATH && area.ownerDocument.querySelectorAll(path).length === 1 ? whole : null;
}

/** The place to which a path leads in a document, if any. */
export function placeAt(doc: Document, path: string): Place | null {
  const [start = '', text = null] = path.split(ANY_ROW);
  try {
    const area = doc.querySelector(start);
    return area && { area, text };
  } catch {
    // A selector that this page's browser does not understand.
    return null;
  }
}

/** An element and those around it, up to where there is more than captions. */
function chainOf(clicked: Element, elsewhere: string): Element[] {
  const chain: Element[] = [];
  let each: Element | null = clicked;
  while (each && each !== clicked.ownerDocument.body && !each.querySelector(elsewhere)) {
    chain.push(each);
    each = each.parentElement;
  }
  return chain;
}

/** Whether it stands in a list: beside another one of its kind with words. Pieces of one sentence are alike too. */
function hasAlike(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
  if (display.startsWith('inline')) return false;
  const others = [...(element.parentElement?.children ?? [])].filter((each) => each !== element);
  return others.some((each) => isAlike(each, element) && textOf(each));
}

/** What is said in a row: of its parts the one with the most letters over all rows, for a label is short or comes again. */
function textIn(row: Element): string | null {
  const level = levelOf(row);
  const parts = partsIn(level);
  const [first] = parts;
  if (first && parts.length === 1) return stepsTo(first.child, row);
  const isOneText = parts.every(({ child }) => first && isAlike(child, first.child));
  if (isOneText) return level === row ? null : stepsTo(level, row);
  const letters = ({ child }: Part) => {
    const path = stepsTo(child, row);
    const rows = [...(row.parentElement?.children ?? [])];
    return rows.reduce((sum, each) => sum + (textAt(each, path)?.textContent?.length ?? 0), 0);
  };
  const [most] = parts.toSorted((a, b) => letters(b) - letters(a));
  return most ? stepsTo(most.child, row) : null;
}

/** The element within a row, or the row, that holds more than one text. */
function levelOf(row: Element): Element {
  const [only, ...more] = partsIn(row);
  return only && more.length === 0 && only.child.childElementCount > 0 ? levelOf(only.child) : row;
}

function speakerBeside(text: Element): string {
  const siblings = [...(text.parentElement?.children ?? [])].filter((each) => each !== text);
  const label = labelAmong(siblings.map((child) => ({ child, text: textOf(child) })).filter((part) => part.text));
  if (label) return isInitials(label) ? initialsBadge(label) : label;
  return siblings.map(badgeOf).find(Boolean) ?? '';
}

const textAt = (row: Element, path: string): Element | null => row.querySelector(`:scope > ${path}`);

function stepsTo(element: Element, from: Element): string {
  const steps: string[] = [];
  for (let each: Element | null = element; each && each !== from; each = each.parentElement)
    steps.unshift(stepOf(each));
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
