import { type Figure, figuresIn } from './figures';
import { MULTIPLES } from './number-words';
import { numberAt } from './read-number';
import { tokensOf } from './tokens';

/** Whether every figure of a claim was said in what it cites: in digits or in words, and of the same unit where it names one. */
export function figuresStand(text: string, cited: readonly string[]): boolean {
  const own = figuresIn(text).filter(counts);
  if (own.length === 0) return true;
  const said = cited.flatMap(figuresIn);
  return own.every((figure) => said.some((other) => isSame(figure, other)) || isNamed(figure, cited));
}

/** "Two ways" and "one of them" are a writer's own words; from a dozen on, or with a unit, numbers in words are figures too. */
const counts = ({ written, value, unit, token }: Figure): boolean =>
  written === 'digits' || (value !== null && !MULTIPLES.has(token) && (value > 12 || (unit !== null && value > 1)));

function isSame(figure: Figure, said: Figure): boolean {
  if (figure.value === null) return figure.token === said.token;
  if (figure.value !== said.value) return false;
  if (/\p{L}/u.test(figure.token) && figure.written === 'digits') return figure.token === said.token;
  return figure.unit === null || figure.unit === said.unit;
}

/** A name with digits in it, however its parts are written: "S3" is "s three", "p99" the ninety-ninth percentile. */
function isNamed({ token, value }: Figure, cited: readonly string[]): boolean {
  if (!/\p{L}/u.test(token) || !/\d/.test(token)) return false;
  return cited.some((text) => {
    const squeezed = squeeze(text);
    if (squeezed.includes(` ${token.replace(/[^\p{L}\d]/gu, '')} `)) return true;
    const percentile = /^p\d/.test(token) && /percentile/i.test(text);
    return percentile && figuresIn(text).some((other) => other.value === value);
  });
}

/** All stretches of up to three neighbouring words, numbers in digits, written together, with space between them. */
function squeeze(text: string): string {
  const tokens = tokensOf(text).filter((token) => /[\p{L}\d]/u.test(token.text));
  const words: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = numberAt(tokens, at);
    const plain = read && read.written === 'words' && read.value !== null;
    words.push(plain ? String(read.value) : (tokens[at]?.text ?? '').replace(/[^\p{L}\d]/gu, ''));
    at = plain ? read.next : at + 1;
  }
  const joined = words.flatMap((_, at) => [1, 2, 3].map((count) => words.slice(at, at + count).join('')));
  return ` ${joined.join(' ')} `;
}
