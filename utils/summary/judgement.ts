import { fold, isUnseen, oneKindOfMarks } from './folded';
import { TRAITS } from './traits';
import { ABOUT, VERDICTS } from './verdicts';

// What would judge the person. A dropped ordinary claim costs one sentence, which still stands in the transcript; a rating that gets through
// costs more. So in doubt these take too much, but not the words of the trade: "strong consistency", "hired a contractor", "eager loading".

const LOOKALIKES: Record<string, string> = Object.fromEntries(
  [...'аеорсухіјѕһԁԛԝӏκοραεινυτ'].map((letter, at) => [letter, [...'aeopcyxijshdqwlkopaeivut'][at] ?? letter]),
);
const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };

/** The readings of a text that are looked at: plain, spaced letters put together, digits in words as letters. */
function readings(text: string): string[] {
  const roles = text.replace(/\[\s?(?:candidate|interviewer|name|person \d+)(?:\/\d+)?\s?\]/giu, 'the candidate');
  const plain = fold(roles.normalize('NFKC'), (cluster) =>
    isUnseen(cluster)
      ? ''
      : (LOOKALIKES[cluster.toLowerCase()] ?? oneKindOfMarks(cluster.normalize('NFC').toLowerCase())),
  )
    .text.replace(/[\s_*~`|]+/gu, ' ')
    .trim();
  const joined = plain.replace(/(?<!\p{L})(?:\p{L}[ .\-*]){3,}\p{L}(?!\p{L})/gu, (letters) =>
    letters.replace(/[^\p{L}]/gu, ''),
  );
  const unleet = joined.replace(/[\p{L}\d@$]*\p{L}[\p{L}\d@$]*/gu, (word) =>
    word.replace(/[013457@$]/g, (sign) => LEET[sign] ?? sign),
  );
  return [...new Set([plain, joined, unleet])];
}

const fits = (text: string, patterns: readonly RegExp[]): boolean =>
  text !== '' && readings(text).some((reading) => patterns.some((pattern) => pattern.test(reading)));

/** Whether a text rates, recommends or praises somebody: too much also for a quote. */
export const isVerdict = (text: string): boolean => fits(text, [...VERDICTS, ...ABOUT]);

/** Whether a text says how good, how confident, how likeable somebody or an answer is, or rates or recommends somebody. */
export const judges = (text: string): boolean => fits(text, [...VERDICTS, ...ABOUT, ...TRAITS]);
