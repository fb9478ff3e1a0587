import { intervalOf, shareOf } from '@/scripts/eval/measure';
import { isKept, type Kept, wordsIn } from '@/scripts/eval/summary-kept';
import { type Extract, extractIn, extractsOf } from '@/utils/summary/extract';
import { weighed } from '@/utils/summary/extract-weigh';
import { type Marked, markedInterviews, tellingModel } from './telling';

/** Interviews are left out in so many parts, and what was learnt of all others is asked about them. */
const PARTS = 9;

/** What is kept of each interview by what was learnt of others: of the interview as a whole, and of each answer by itself. */
export function crossValidated(): Record<string, unknown> {
  const all = markedInterviews();
  const rows = Array.from({ length: PARTS }, (_, part) => {
    const by = tellingModel(all.filter((_, index) => index % PARTS !== part));
    return all
      .filter((_, index) => index % PARTS === part)
      .map((own) => {
        const asked = own.answers.map(({ question, said }) => ({ question, answer: weighed(question, said, by) }));
        const alone = asked.map(({ question, answer }) => extractIn(question, answer));
        return { own, interview: keptOf(extractsOf(asked)), alone: keptOf(alone) };
      });
  }).flat();
  const said = wordsIn(all.flatMap(({ answers }) => answers.flatMap((answer) => answer.said)));
  const figures = (of: 'interview' | 'alone') => ({
    most: count(rows, of, (rank) => rank === 1),
    all: count(rows, of, () => true),
    words: shareOf(wordsIn(rows.flatMap((row) => row[of])), said),
    claims: rows.flatMap((row) => row[of]).length,
  });
  return { interviews: all.length, interview: figures('interview'), alone: figures('alone') };
}

interface Row {
  own: Marked;
  interview: Kept[];
  alone: Kept[];
}

/** Marks of all readers, each counted by itself. */
function count(rows: readonly Row[], of: 'interview' | 'alone', only: (rank: number) => boolean) {
  const marks = rows.flatMap((row) =>
    row.own.readers
      .flat()
      .filter(({ rank }) => only(rank))
      .map((mark) => isKept(mark, row[of])),
  );
  const right = marks.filter(Boolean).length;
  return { n: marks.length, right, kept: shareOf(right, marks.length), interval: intervalOf(right, marks.length) };
}

const keptOf = (extracts: readonly Extract[]): Kept[] =>
  extracts.flatMap(({ claims }) =>
    claims.map(({ quote }) => ({ id: quote?.utteranceId ?? '', text: quote?.words ?? '' })),
  );
