/** What a file that Askside wrote may do: show its inlined styles and icon, and nothing else. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const POLICY = PAGE_POLICY.replaceAll("'", '&#x27;');
const ICON = /^data:image\/svg\+xml,/;
const NAMES = /^(viewport|referrer|robots|generator)$/;

/** The elements that the renderer of scorecards writes, each with its attributes beside those that any may have. */
const ELEMENTS: Record<string, string> = {
  html: 'lang',
  meta: 'charSet name content http-equiv',
  link: 'rel href',
  img: 'src alt width height',
  th: 'scope',
  td: 'colSpan',
  svg: 'width height viewBox focusable',
  text: 'x y text-anchor',
  g: 'transform',
  rect: 'x y width height rx fill',
  pattern: 'width height patternUnits',
  path: 'd stroke-width stroke-linecap shape-rendering',
  circle: 'cx cy r',
};
const BARE =
  'head title style body main p h1 h2 h3 h4 dl div dt dd bdi section span table thead tbody tr defs ul li time b footer template';
const ANY = 'class id dir role aria-label aria-labelledby aria-hidden';

const known = new Map(
  [...BARE.split(' ').map((name) => [name, ''] as const), ...Object.entries(ELEMENTS)].map(([name, own]) => [
    name,
    new Set(`${ANY} ${own}`.split(' ')),
  ]),
);

/** What an attribute may hold, where not any words would do. */
const VALUES: Record<string, (value: string) => boolean> = {
  src: (value) => ICON.test(value),
  href: (value) => ICON.test(value),
  rel: (value) => value === 'icon',
  name: (value) => NAMES.test(value),
  alt: (value) => value === '',
  'http-equiv': (value) => value === 'Content-Security-Policy',
};

type Attributes = ReadonlyMap<string, string>;

/** Whether the renderer writes such a tag. Nothing in it runs, sends, or takes the place of words. */
export const isOurs = (name: string, attributes: Attributes): boolean => {
  const own = known.get(name);
  return (
    own !== undefined &&
    [...attributes].every(([key, value]) => own.has(key) && (VALUES[key]?.(value) ?? true)) &&
    (!attributes.has('http-equiv') || isPolicy(attributes))
  );
};

export const isPolicy = (attributes: Attributes): boolean =>
  attributes.has('http-equiv') && attributes.get('content') === POLICY;
