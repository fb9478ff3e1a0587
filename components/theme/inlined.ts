import tokens from './tokens.css?raw';

/** Browsers that do not know `light-dark()` get the light colours. */
const plainColours = (css: string): string =>
  `@supports not (color: light-dark(#000, #fff)) { :root { color-scheme: light; ${[
    ...css.matchAll(/(--[\w-]+):\s*light-dark\(([^,()]+),/g),
  ]
    .map(([, name, light]) => `${name}: ${light};`)
    .join(' ')} } }`;

const squeezed = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');

/** The styles of a file that stands alone: the tokens first, all without comments and line breaks. */
export const inlined = (styles: string): string => squeezed(`${tokens}\n${plainColours(tokens)}\n${styles}`);
