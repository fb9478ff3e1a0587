import { count, date } from '../format';
import type { Cover } from './cover';
import type { Debrief } from './record-schema';

// What the page and the files of a debrief say of its cover. Nothing here is escaped.

/** Where a candidate's scorecards stand, and what is covered. */
export function coverSentence({ covered, in: arrived, aside, expected, lifted }: Cover): string {
  const here = `${count(arrived + aside, 'scorecard')} in.`;
  if (expected === null) return `${here} ${lifted ? 'Levels are not covered.' : 'Nobody said how many are expected.'}`;
  const stand = [
    `${arrived} of ${expected} scorecards in.`,
    ...(aside > 0 && arrived < expected ? [asideSentence(aside)] : []),
    ...(covered ? ['Levels and recommendations stay covered until all are.'] : []),
  ];
  return stand.join(' ');
}

const asideSentence = (aside: number): string =>
  `${aside} more ${aside === 1 ? 'is here and does' : 'are here and do'} not count: not finished, changed since export, or a second interview by the same person.`;

/** `offset`: minutes east of Greenwich where it is read. */
export const uncoveredSentence = (
  { by, at, in: arrived, expected }: Debrief['uncovered'][number],
  offset: number,
): string => `Uncovered by ${by} on ${date(at, offset, { year: true })}, when ${arrived} of ${expected} were in.`;

/** One sentence for each time that the expected number was changed; none where it was only set once. */
export const expectedSentences = ({ said }: Cover, offset: number): string[] =>
  said.length < 2
    ? []
    : said.map(({ count: number, by, at }) => {
        const what =
          number === null
            ? 'went back to the number for all'
            : number === 'not covered'
              ? 'lifted the cover'
              : `expected ${number}`;
        return `${by} ${what} on ${date(at, offset, { year: true })}.`;
      });
