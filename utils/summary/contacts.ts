/** A stretch of folded text that is to be masked. */
export interface Stretch {
  kind: 'email' | 'phone' | 'link';
  start: number;
  length: number;
}

const listed = (words: string): string => words.trim().split(/\s+/).join('|');

/** Ends of addresses; those that are English words as well ("it", "in", "me") are left out, as captions lose spaces behind full stops. */
const ENDS = listed(`
  com org net io dev app ai co uk de fr nl eu edu gov info biz xyz tech cloud online site page ch se dk fi pl es pt cz ca au nz jp cn ru br
  example test invalid
`);
/** Technologies that are written like addresses. */
const NOT_ADDRESSES =
  /^(?:(?:socket|draw|java|system|fly)(?:\.| dot )io|(?:asp|vb|ado|java|system|ml)(?:\.| dot )net)$/;
/** In front of "at example dot com" they are no part of an address. */
const NOT_LOCAL = new RegExp(
  `^(?:${listed(`
    work worked working was am is are were been be started start job engineer engineers developer developers look looked looking team people
    hosted live lives available here there stay stayed intern years time months it running runs deployed them back joined page site docs
    published us me found see seen arrive stop stopped good not and or but
  `)})$`,
);

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const DOMAIN = `(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62}[\\p{L}\\p{N}])?\\.){1,8}`;
const re = (source: string) => new RegExp(source, 'gu');

const LINKS = [
  re('(?<![\\p{L}\\p{N}])[a-z][a-z0-9+.-]{1,20}://[^\\s<>"]+'),
  re('(?<![\\p{L}\\p{N}])(?:mailto|tel|data|javascript):[^\\s<>"]+'),
  re('(?<![\\p{L}\\p{N}])www\\.[^\\s<>"]+'),
  re(`(?<![\\p{L}\\p{N}@./-])${DOMAIN}(?:${ENDS})${END}(?!-[\\p{L}\\p{N}])(?:[/:?#][^\\s<>"]*)?`),
  re(
    `${EDGE}[\\p{L}\\p{N}]{1,63}(?: (?:dot|dash) [\\p{L}\\p{N}]{1,63}){0,4} dot (?:${ENDS})${END}(?: (?:forward )?slash [\\p{L}\\p{N}-]+){0,5}`,
  ),
];

const EMAILS = [
  re(`[\\p{L}\\p{N}._%+'-]{1,64}(?:@| @ )[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}`),
  re(
    `${EDGE}[\\p{L}\\p{N}._-]{1,64}(?: (?:dot|underscore|dash|hyphen|minus|plus) [\\p{L}\\p{N}._-]{1,64}){0,4} (?:at|at sign|@) [\\p{L}\\p{N}-]+(?: (?:dot|dash) [\\p{L}\\p{N}-]+){0,4} dot (?:${ENDS}|it|in|me|at|us|be|no|ie|to)${END}`,
  ),
  re(
    `(?<=${EDGE}(?:e-?mail|mail|address|reach me|write|contact|send)[^.!?]{0,30} )[\\p{L}\\p{N}._-]+ at ${DOMAIN}(?:${ENDS})${END}`,
  ),
];

const GAP = '[ .\\-/()]{0,2}';
const FREE = '(?<![\\p{L}\\p{N}+_.:/#-]|\\d,)';
const AFTER = '(?![\\p{L}\\p{N}_]|[.,:-]\\d)';
const DIGIT = 'zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|\\d';

const PHONES = [
  re(`(?<![\\p{L}\\p{N}+])\\+\\d(?:${GAP}\\d){6,14}${AFTER}`),
  re(`${FREE}00[1-9]\\d?(?:[ \\-]\\(?\\d{1,8}\\)?){2,6}${AFTER}|${FREE}00[1-9]\\d{9,12}${AFTER}`),
  re(`${FREE}\\(?0\\d{1,4}\\)?(?:[ \\-/.]?\\d{2,8}){1,5}${AFTER}`),
  re(`${FREE}(?:1[ .-])?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ .-])\\d{3}[ .-]\\d{4}${AFTER}`),
  re(`${FREE}[2-9]\\d{2}[2-9]\\d{6}${AFTER}`),
  re(
    `(?<=${EDGE}(?:my number|number is|number's|phone number|call me|reach me|text me|ring me|mobile|whats ?app|cell ?phone|telephone)[^\\d+.!?]{0,25})\\d(?:${GAP}\\d){5,14}${AFTER}`,
  ),
  re(`${EDGE}(?:(?:double|triple) )?(?:${DIGIT})(?:[ -](?:(?:double|triple) )?(?:${DIGIT})){6,}${END}`),
];

const LIMITS = new Set(['2147483647', '2147483648', '4294967295', '4294967296']);
const IS_DATE = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d|[./-]\d)/;
const UNIT =
  /^ ?(?:%|percent|thousand|million|billion|k\b|m\b|ms\b|us\b|ns\b|micro|milli|nano|seconds?|minutes?|hours?|bytes?|[kmgt]i?b\b|requests?|rows?|records?|events?|messages?|users?|customers?|orders?|times\b|per\b|a (?:second|minute|day|month))/u;

/** Figures of an interview about backends are no telephone numbers: years, limits, dates, amounts, addresses of machines. */
function isPhone(words: string, behind: string): boolean {
  const digits = words.replace(/\D/g, '');
  if (/[a-z]/.test(words)) return true;
  if (words.startsWith('+')) return digits.length >= 8 && digits.length <= 15;
  if (digits.length < 6 || digits.length > 15 || LIMITS.has(digits)) return false;
  if (IS_DATE.test(words) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(words) || /^0\.\d+$/.test(words)) return false;
  if (words.startsWith('0') && digits.length < 9) return false;
  return !UNIT.test(behind);
}

/** E-mail addresses, telephone numbers and links in a folded text, written or spoken. */
export function contactsIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: words, index } of all(EMAILS, text)) {
    const local = /^[\p{L}\p{N}]+(?= at )/u.exec(words)?.[0];
    if (!local || !NOT_LOCAL.test(local)) found.push({ kind: 'email', start: index, length: words.length });
  }
  for (const { 0: words, index } of all(LINKS, text)) {
    const link = words.replace(/[.,;:!?)\]'"]+$/, '');
    if (!NOT_ADDRESSES.test(link)) found.push({ kind: 'link', start: index, length: link.length });
  }
  for (const { 0: words, index } of all(PHONES, text)) {
    if (isPhone(words, text.slice(index + words.length, index + words.length + 20))) {
      found.push({ kind: 'phone', start: index, length: words.length });
    }
  }
  return found;
}

const all = (patterns: readonly RegExp[], text: string): RegExpExecArray[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
