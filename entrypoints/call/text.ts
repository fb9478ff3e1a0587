// Controls and icons. Icon fonts write a word such as "arrow_downward" where an arrow is shown.
const NOT_TEXT =
  'button, [role="button"], i, svg, style, script, [aria-hidden="true"], .google-symbols, [class*="material-icons"]';
const LIGATURE = /^[a-z]+(_[a-z]+)+$/;
const BREAKS = /^(DIV|P|BR|LI)$/;

/** The words a person sees in an element, without its buttons and icons. */
export function textOf(element: Element): string {
  if (element.matches(NOT_TEXT)) return '';
  const text = element.childElementCount === 0 ? (element.textContent ?? '') : textWithin(element);
  const words = text.replace(/\s+/g, ' ').trim();
  return LIGATURE.test(words) ? '' : words;
}

function textWithin(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue ?? '';
    else if (isElement(child) && !child.matches(NOT_TEXT)) {
      const gap = BREAKS.test(child.tagName) ? ' ' : '';
      text += gap + textWithin(child) + gap;
    }
  }
  return text;
}

// A node of another document is no instance of this window's `Element`.
const isElement = (node: Node): node is Element => node.nodeType === 1;
