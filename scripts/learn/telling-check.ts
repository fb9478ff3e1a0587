import { intervalOf, shareOf } from '@/scripts/eval/measure';
import { isKept, type Kept, wordsIn } from '@/scripts/eval/summary-kept';
import { extractOf, type Telling } from '@/utils/summary/extract';
import { type Marked, markedInterviews, tellingModel } from './telling';

/** What is kept of each interview by what was learnt of all the others. */
export function crossValidated(): Record<string, unknown> {
  const all = markedInterviews();
  const rows = all.map((own) => ({ own, kept: keptOf(own, tellingModel(all.filter((each) => each !== own))) }));
  const count = (only: (rank: number) => boolean) => {
    const marks = rows.flatMap(({ own, kept }) =>
      own.marks.filter(({ rank }) => only(rank)).map((mark) => isKept(mark, kept)),
    );
    const right = marks.filter(Boolean).length;
    return { n: marks.length, right, kept: shareOf(right, marks.length), interval: intervalOf(right, marks.length) };
  };
  const claims = rows.flatMap(({ kept }) => kept);
  const said = all.flatMap(({ answers }) => answers.flatMap((answer) => answer.said));
  return {
    interviews: all.length,
    most: count((rank) => rank === 1),
    all: count(() => true),
    words: shareOf(wordsIn(claims), wordsIn(said)),
    claims: claims.length,
  };
}

const keptOf = ({ answers }: Marked, by: Telling): Kept[] =>
  answers.flatMap(({ question, said }) =>
    extractOf(question, said, by).claims.map(({ quote }) => ({
      id: quote?.utteranceId ?? '',
      text: quote?.words ?? '',
    })),
  );
