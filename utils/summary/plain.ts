import { contactsIn } from './contacts';
import { fold, plainLetters } from './folded';

const CITATION = /\s?\[\s?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\s?\](?!\()/g;

/** A claim's words without what only decorates them: emphasis, bullets, unseen letters, numbers of lines in brackets. */
export const undecorated = (text: string): string =>
  text
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[\s\p{Cc}\p{Co}]+/gu, ' ')
    .trim()
    .replace(/^(?:[-*•>#]+|\d{1,2}[.)])\s+/, '')
    .replace(CITATION, '')
    .replace(/\*+(?=\S)|(?<=\S)\*+|`+|(?<!\w)__?(?=\w)|(?<=\w)__?(?!\w)/gu, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;!?](?:\s|$))/g, '')
    .trim();

const TAGS =
  `a|abbr|audio|b|base|blink|body|br|button|canvas|center|code|details|dialog|div|em|embed|font|form|frame|frameset|h[1-6]|head|hr|html|i|
  iframe|image|img|input|ins|isindex|keygen|label|layer|li|link|marquee|math|menu|meta|noscript|object|ol|option|p|param|picture|plaintext|portal|pre|
  s|script|section|select|slot|source|span|strong|style|sub|sup|svg|table|td|template|textarea|th|title|tr|track|u|ul|use|video|xml|xmp`.replace(
    /\s+/g,
    '',
  );

/** What a page, a viewer of Markdown or a person could take for something to load or to follow. */
const CARRIERS = [
  /!?\[[^\]]*\]\s*[([]/,
  /^\s*\[[^\]]+\]:/,
  new RegExp(`<[/!?]?(?:${TAGS})\\b`),
  /<[/!?]|<[a-z][\w-]*[\s/]+[\w:-]+\s*=/,
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bh(?:xx|tt)ps?\b\s?:/,
  /\b(?:javascript|vbscript|mailto|ftp|wss?|https?|view-source|callto)\s?:\s?\S/,
  /\b(?:data|tel|sms|blob|file|about|intent|chrome|feed|cid|jar):\S/,
  /(?:^|[^\w:])(?:\/\/|\\\\)[\w.-]+/,
  /\burl\s*\(|@import|\bimage-set\s*\(|\bexpression\s*\(|\\(?:href|url|includegraphics)\b/,
  /\b(?:srcset|src|href|xlink|poster|action|background|ping|cite|data-\w+|on(?:error|load|click|mouse\w+|focus|toggle))\s*=/,
  /\bxn--/,
  /&(?:#\w+|[a-z]+\d*);/,
  /(?:%[0-9a-f]{2}){2}/,
  /\\u[0-9a-f]{4}|\\x[0-9a-f]{2}/,
  /\[\.\]|\[dot\]|\(dot\)|\{dot\}/,
  /\[\[|\{\{|<%|\$\{/,
  /\b(?:www|ftp)\d?\./,
  /[\p{L}\p{N}-]\.\p{L}{2,}(?::\d+)?[/?#]\S/u,
];

const BASE64 = /[a-z0-9+/]{32,}={0,2}|(?:[0-9a-f]{2}[ :]?){24,}/i;

/** Whether a text carries a link, a tag or code, or an address that nothing in what is cited has. */
export function carries(text: string, cited: readonly string[]): boolean {
  const plain = fold(text.normalize('NFKC'), plainLetters).text;
  if (CARRIERS.some((carrier) => carrier.test(plain)) || BASE64.test(plain)) return true;
  const contacts = contactsIn(plain).map(({ start, length }) => plain.slice(start, start + length));
  if (contacts.length === 0) return false;
  const said = cited.map((each) => fold(each, plainLetters).text);
  const stands = (words: string) => said.some((each) => each.includes(words));
  return contacts.some((words) => !stands(words));
}

/** Letters that turn the direction of what follows, or that no screen shows. */
export const hasControls = (text: string): boolean => /[\u202a-\u202e\u2066-\u2069]|(?!\s)\p{Cc}/u.test(text);

/** Whether words mix alphabets inside of one word, or are mostly of another alphabet than English: nothing here could judge them. */
export function isForeign(text: string): boolean {
  if (/\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u.test(text)) return true;
  if (/\p{Script=Latin}{2,}\p{Script=Greek}|\p{Script=Greek}\p{Script=Latin}{2,}/u.test(text)) return true;
  const letters = text.match(/\p{L}/gu) ?? [];
  const other = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  return other.length > Math.max(3, letters.length / 4);
}
