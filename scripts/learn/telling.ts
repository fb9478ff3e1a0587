import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Answer, answersOf, idOf, marksIn } from '@/scripts/eval/interviews';
import { contentOf, isKept } from '@/scripts/eval/summary-kept';
import { type Linear, oddsOf } from '@/utils/linear';
import type { Telling } from '@/utils/summary/extract';
import { type Read, readIn } from '@/utils/summary/extract-answer';
import { runsOf, signsOf } from '@/utils/summary/extract-runs';
import { type Case, regress } from './logistic';

const FOLDER = fileURLToPath(new URL('./examples/interviews/', import.meta.url));
const schema = z.object({
  interview: z.string(),
  utterance: z.int(),
  words: z.string(),
  rank: z.union([z.literal(1), z.literal(2)]),
});
/** What a reader marked; of rank 1 is what tells most. */
export type Mark = z.infer<typeof schema>;

/** One interview with what a reader marked in it. */
export interface Marked {
  name: string;
  marks: Mark[];
  answers: (Answer & { units: Read[] })[];
}

/** How strongly single cases are held back. */
const L2 = { units: 600, runs: 20 };
/** What tells most counts for so many of the others. */
const RANK_1 = 2;

/** All interviews of the examples. */
export function markedInterviews(): Marked[] {
  const marks = marksIn(FOLDER).map((row) => schema.parse(row));
  return [...new Set(marks.map(({ interview }) => interview))].map((name) => ({
    name,
    marks: marks.filter(({ interview }) => interview === name),
    answers: answersOf(FOLDER, name).map((answer) => ({ ...answer, units: readIn(answer.question, answer.said) })),
  }));
}

/** What a reader marks in an answer. Runs are learnt from odds that were learnt without their own interview, as they will be in use. */
export function tellingModel(interviews: readonly Marked[] = markedInterviews()): Telling {
  const units = fitUnits(interviews);
  const runs = interviews.flatMap((own) => runCases(own, fitUnits(interviews.filter((each) => each !== own))));
  return { units, runs: regress(runs, L2.runs) };
}

const fitUnits = (interviews: readonly Marked[]): Linear => regress(interviews.flatMap(unitCases), L2.units);

/** Marks by the utterance they stand in. */
const marksAt = ({ marks }: Marked, { said }: Answer, place: number): Mark[] =>
  marks.filter(({ utterance }) => idOf(utterance) === said[place]?.id);

/** Least share of a mark, and of its unit, from which the unit has something of the mark; and what is added until all counts. */
const TOUCHES = { mark: 0.25, unit: 0.2, range: 0.5 };

function unitCases(interview: Marked): Case[] {
  return interview.answers.flatMap((answer) =>
    answer.units.map(({ utterance, start, end, signs }): Case => {
      const own = new Set(contentOf(answer.said[utterance]?.text.slice(start, end) ?? ''));
      let [is, rank] = [0, 2];
      for (const mark of marksAt(interview, answer, utterance)) {
        const wanted = contentOf(mark.words);
        const shared = wanted.filter((stem) => own.has(stem)).length;
        const ofMark = shared / wanted.length;
        if (ofMark < TOUCHES.mark || (shared < 2 && ofMark < 0.6)) continue;
        const so = Math.min(1, Math.max(0, (shared / own.size - TOUCHES.unit) / TOUCHES.range));
        if (so > is || (so === is && mark.rank === 1)) [is, rank] = [so, mark.rank];
      }
      return { signs, is, weight: rank === 1 ? 1 + (RANK_1 - 1) * is : 1 };
    }),
  );
}

function runCases(interview: Marked, model: Linear): Case[] {
  return interview.answers.flatMap((answer) => {
    const units = answer.units.map((unit) => ({ ...unit, odds: oddsOf(model, unit.signs) }));
    return runsOf(units).map((run): Case => {
      const [first, last] = [units[run.first], units[run.last]];
      const { id = '', text = '' } = answer.said[first?.utterance ?? 0] ?? {};
      const kept = [{ id, text: text.slice(first?.start, last?.end) }];
      const marks = marksAt(interview, answer, first?.utterance ?? 0).filter((mark) => isKept(mark, kept));
      const weight = marks.some(({ rank }) => rank === 1) ? RANK_1 : 1;
      return { signs: signsOf(run, units), is: marks.length > 0 ? 1 : 0, weight };
    });
  });
}
