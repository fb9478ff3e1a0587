const MOST_LETTERS = 100_000;
const MOST_ELEMENTS = 5_000;
const LONGEST_CLASS = 40;
const DEEPEST = 200;
const LEFT_OUT = /^(script|style|link|meta|title|noscript|template)$/;
const CLASS = /^[A-Za-z_-][\w-]*$/;
const ROLE = /^[a-z]+$/;
const JSNAME = /^\w{1,12}$/;
/** Captions only: other elements carry people's names in this attribute. Names have capitals. */
const CAPTION_TID = /^(?=.*caption)[a-z0-9-]{1,60}$/;

/** The tree of a page's tags, roles and class names for a bug report: no text, no id, no address, nothing that people wrote. */
export function structureOf(doc: Document): string {
  let left = MOST_ELEMENTS;

  const linesOf = (element: Element, depth: number): string[] => {
    left -= 1;
    const own = ' '.repeat(depth) + labelOf(element);
    const isDrawing = element.localName === 'svg';
    return isDrawing || depth > DEEPEST ? [own] : [own, ...childLines(element, depth + 1)];
  };

  const childLines = (element: Element, depth: number): string[] => {
    const runs: { lines: string[]; times: number }[] = [];
    for (const child of element.children) {
      if (left <= 0) break;
      if (LEFT_OUT.test(child.localName)) continue;
      const lines = linesOf(child, depth);
      const last = runs.at(-1);
      if (last && last.lines.join('\n') === lines.join('\n')) last.times += 1;
      else runs.push({ lines, times: 1 });
    }
    return runs.flatMap(({ lines: [first = '', ...rest], times }) => [
      times > 1 ? `${first} × ${times}` : first,
      ...rest,
    ]);
  };

  return doc.documentElement ? linesOf(doc.documentElement, 0).join('\n').slice(0, MOST_LETTERS) : '';
}

function labelOf(element: Element): string {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/);
  const names = classes.filter((each) => each.length <= LONGEST_CLASS && CLASS.test(each)).map((each) => `.${each}`);
  const given = [
    attribute(element, 'role', ROLE),
    attribute(element, 'jsname', JSNAME),
    attribute(element, 'data-tid', CAPTION_TID),
  ];
  return [element.localName, ...names, ...given].join('');
}

function attribute(element: Element, name: string, allowed: RegExp): string {
  const value = element.getAttribute(name) ?? '';
  return allowed.test(value) ? `[${name}=${value}]` : '';
}
