import type { Scorecard } from '../scorecard-schema';
import type { TrackingId } from './tracking';

type Format = 'html' | 'json' | 'json.age' | 'md' | 'csv' | `${TrackingId}.json` | `${TrackingId}.loss.txt`;
type Named = Pick<Scorecard, 'candidate' | 'reference' | 'interviewId' | 'date'>;

/**
 * A file name that Windows, macOS and Linux take: `scorecard-<reference>-<yyyy-mm-dd>.<extension>`. The candidate's name
 * is in it only where the user wants it. A reference that had to be changed is followed by the start of the interview's
 * id, so that two references never share a name.
 */
export function fileNameOf(scorecard: Named, extension: Format, { withName = false } = {}) {
  const reference = plain(scorecard.reference, 40);
  const parts = [
    'scorecard',
    reference,
    reference === scorecard.reference && reference ? '' : plain(scorecard.interviewId, 8),
    withName ? letters(scorecard.candidate, 40) : '',
    plain(scorecard.date.slice(0, 10), 10),
  ];
  return `${parts.filter(Boolean).join('-')}.${extension}`;
}

/** Latin letters without accents, digits and single hyphens. */
const plain = (text: string, longest: number): string =>
  joined(text.normalize('NFKD').replace(/\p{M}/gu, ''), /[^A-Za-z0-9]+/g, longest);

/** Letters of every script, in their composed form; nothing that is invisible or turns the direction. */
const letters = (text: string, longest: number): string =>
  joined(text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFC'), /[^\p{L}\p{M}\p{N}]+/gu, longest);

const joined = (text: string, others: RegExp, longest: number): string =>
  [...text.replace(others, '-').replace(/^-+/, '')].slice(0, longest).join('').replace(/-+$/, '');
