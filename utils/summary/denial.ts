import { oneKindOfMarks } from './folded';

/** What denies the words behind it, even where somebody stops for a moment between. */
const STRONG =
  "(?:not|never|neither|nor|without|hardly|cannot|\\w+n't|(?:do|did|wo|is|does|was|are|were|ca|could|have|has|had|would|should)nt)";
const DENIAL = `\\b(?:${STRONG}|no|none|nothing|nobody)\\b`;
const WORD = "[\\w'-]+";
/** Where the quoted words begin. */
const HERE = '\u0001';
/** What begins another clause, for which the denial no longer holds. */
const ANEW =
  '(?:i|we|you|he|she|they|it|there|but|and|so(?! far\\b)|because|since|which|who|when|where|if|then|instead|though|although|while|unless)\\b';
/** The same at the head of an aside, which may well be "I think" or "if I remember right". */
const OTHER = '(?:we|he|she|they|it|there|but|and|so|because|which|who|where|then|instead|though|although|while)\\b';
const GOES_ON = `(?= (?!${HERE}?${ANEW}))`;

const FILLERS = /\b(?:um|uh|uhm|er|erm|hmm|you know|i mean)\b,?/g;
/** No denials of what follows. */
const NO_DENIAL = /\bnot only\b|\bno matter\b|\bno problem\b/g;
/** "would not, honestly, use" and "never - to be fair - lost". */
const ASIDE = new RegExp(
  `(\\b${STRONG}(?: ${WORD})?)(?:,| -+) (?!${HERE}?${OTHER})[^,.!?;:]{1,40}(?:,| -+)${GOES_ON}`,
  'g',
);
/** "we never ... lost". */
const PAUSE = new RegExp(`(\\b${STRONG})(?:,|\\.{2,}| \\.{2,}| -+)${GOES_ON}`, 'g');

/** Between a denial and what it denies: up to two words; behind "no" none such as "it's", which is an answer and then something else, */
const NEAR = `(?:(?<=\\b${STRONG})(?: ${WORD}){0,2}|(?: \\w+){0,2})`;
/** a time or a place, if no other clause begins behind it, */
const WHEN = `(?: ${WORD})? (?:in|at|on|for|by|during|back|from|until)(?: (?!${ANEW})${WORD}){1,5}`;
/** or that somebody says, knows or remembers it. */
const SAID = `(?: (?!${ANEW})${WORD}){0,6} (?:say|claim|think|believe|know|remember|recall|sure|certain|pretend|promise|guarantee)(?: ${WORD})?`;
const DENIED = new RegExp(`${DENIAL}(?:${NEAR}|${WHEN}(?= ?${HERE}(?!${ANEW}))|${SAID}) ?${HERE}`);

/** Whether the words from there on stand behind a denial, so that quoting them turns what was said around. */
export function isTornFromDenial(text: string, start: number): boolean {
  const [before, words] = [text.slice(0, start), text.slice(start)].map((part) => part.replaceAll(HERE, ' '));
  const plain = oneKindOfMarks(`${before}${HERE}${words}`.replace(/[–—―]/g, ' - '))
    .toLowerCase()
    .replace(FILLERS, '')
    .replace(NO_DENIAL, ' ')
    .replace(/\s+/g, ' ')
    // An aside within which the quoted words begin is one as well.
    .replace(ASIDE, (all: string, denial: string) => (all.includes(HERE) ? `${denial} ${HERE}` : denial))
    .replace(PAUSE, '$1');
  const clause = plain.split(/[.!?;:,](?=\s|$)/).find((each) => each.includes(HERE)) ?? '';
  return DENIED.test(clause);
}
