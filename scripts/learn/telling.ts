import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Answer, answersOf, idOf, marksIn } from '@/scripts/eval/interviews';
import { contentOf, isKept } from '@/scripts/eval/summary-kept';
import type { Signs } from '@/utils/linear';
import { type Read, readIn } from '@/utils/summary/extract-answer';
import { runsOf, signsOf } from '@/utils/summary/extract-runs';
import { placedIn, type Telling } from '@/utils/summary/extract-weigh';
import { type Case, regress } from './logistic';

const FOLDER = fileURLToPath(new URL('./examples/interviews/', import.meta.url));
const schema = z.object({
  interview: z.string(),
  reader: z.string(),
  utterance: z.int(),
  words: z.string(),
  rank: z.union([z.literal(1), z.literal(2)]),
});
/** What a reader marked; of rank 1 is what tells most. */
export type Mark = z.infer<typeof schema>;

/** One interview with what each of its readers marked in it. */
export interface Marked {
  name: string;
  readers: Mark[][];
  answers: (Answer & { units: Read[] })[];
}

/** How strongly single cases are held back. */
const L2 = { units: 300, runs: 20 };
/** What tells most counts for so much of what a run is worth, what else is good to note for the rest. */
const MOST = 0.9;

/** All interviews of the examples. */
export function markedInterviews(): Marked[] {
  const marks = marksIn(FOLDER).map((row) => schema.parse(row));
  return [...new Set(marks.map(({ interview }) => interview))].map((name) => {
    const own = marks.filter(({ interview }) => interview === name);
    const readers = [...new Set(own.map(({ reader }) => reader))];
    return {
      name,
      readers: readers.map((reader) => own.filter((mark) => mark.reader === reader)),
      answers: answersOf(FOLDER, name).map((answer) => ({ ...answer, units: readIn(answer.question, answer.said) })),
    };
  });
}

type Units = Telling['units'];

/** Parts in which the interviews are left out in turn. */
const PARTS = 9;

/** What readers mark in an answer. Runs are learnt from odds that were learnt without their own interview, as they will be in use. */
export function tellingModel(interviews: readonly Marked[] = markedInterviews()): Telling {
  const cases = new Map(interviews.map((each) => [each, unitCases(each)]));
  const learnt = (of: readonly Marked[]): Units => {
    const all = of.flatMap((each) => cases.get(each) ?? []);
    const by = (rank: 'any' | 'most') => all.map(({ signs, ...is }) => ({ signs, is: is[rank], weight: 1 }));
    return { any: regress(by('any'), L2.units), most: regress(by('most'), L2.units) };
  };
  const runs = Array.from({ length: Math.min(PARTS, interviews.length) }, (_, part) => {
    const isIn = (index: number) => index % PARTS === part;
    const units = learnt(interviews.filter((_, index) => !isIn(index)));
    return interviews.filter((_, index) => isIn(index)).flatMap((own) => runCases(own, units));
  });
  return { units: learnt(interviews), runs: regress(runs.flat(), L2.runs) };
}

/** Marks by the utterance they stand in. */
const marksAt = (marks: readonly Mark[], { said }: Answer, place: number): Mark[] =>
  marks.filter(({ utterance }) => idOf(utterance) === said[place]?.id);

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Least share of a mark, and of its unit, from which the unit has something of the mark; and what is added until all counts. */
const TOUCHES = { mark: 0.25, unit: 0.2, range: 0.5 };

/** Of each unit how much it has of what readers marked, and of what they said tells most, from 0 to 1. */
function unitCases({ answers, readers }: Marked): { signs: Signs; any: number; most: number }[] {
  return answers.flatMap((answer) =>
    answer.units.map(({ utterance, start, end, signs }) => {
      const own = new Set(contentOf(answer.said[utterance]?.text.slice(start, end) ?? ''));
      const marked = readers.map((marks) => marksAt(marks, answer, utterance));
      const most = marked.map((marks) => marks.filter(({ rank }) => rank === 1));
      const hasOf = (marks: readonly Mark[]) => Math.max(0, ...marks.map((mark) => shareIn(mark, own)));
      return { signs, any: meanOf(marked.map(hasOf)), most: meanOf(most.map(hasOf)) };
    }),
  );
}

/** How much of a unit is of a mark. */
function shareIn({ words }: Mark, own: ReadonlySet<string>): number {
  const wanted = contentOf(words);
  const shared = wanted.filter((stem) => own.has(stem)).length;
  const ofMark = shared / wanted.length;
  if (ofMark < TOUCHES.mark || (shared < 2 && ofMark < 0.6)) return 0;
  return Math.min(1, Math.max(0, (shared / own.size - TOUCHES.unit) / TOUCHES.range));
}

function runCases({ answers, readers }: Marked, models: Units): Case[] {
  return answers.flatMap((answer) => {
    const units = placedIn(answer.units, models);
    return runsOf(units).map((run): Case => {
      const [first, last] = [units[run.first], units[run.last]];
      const { id = '', text = '' } = answer.said[first?.utterance ?? 0] ?? {};
      const kept = [{ id, text: text.slice(first?.start, last?.end) }];
      const is = readers.map((all) => {
        const marks = marksAt(all, answer, first?.utterance ?? 0).filter((mark) => isKept(mark, kept));
        return marks.some(({ rank }) => rank === 1) ? 1 : marks.length > 0 ? 1 - MOST : 0;
      });
      return { signs: signsOf(run, units), is: meanOf(is), weight: 1 };
    });
  });
}
