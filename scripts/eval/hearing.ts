import { z } from 'zod';
import { coreQuestions } from '@/data/bank';
import { chances } from '@/utils/chance';
import { pointsHeard } from '@/utils/points';
import { CAPTION_ERRORS, corrupt } from './corrupt';
import { intervalOf, rounded, shareOf, timed } from './measure';
import type { Half } from './misheard-terms';
import type { Row } from './rows';
import type { Outcome } from './tasks';

const schema = z.object({ question: z.string(), text: z.string(), points: z.array(z.string()) });
type Answer = z.infer<typeof schema>;

const SEEDS = [1, 2, 3, 4, 5];
/** Times that the answers are drawn anew for the interval of a fall (bootstrap by answers; Efron, 1979). */
const DRAWS = 2000;

/** What was heard of one answer: one entry a seed. */
type Heard = string[][];

/** Which points are heard in each answer as it was said, and at each level of caption error. */
export function hearingTask(rows: readonly Row[]): Outcome {
  const answers = rows.map((row) => schema.parse(row));
  const { got: said, usPerRow } = timed(answers, (answer) => [heardIn(answer, answer.text)]);
  const levels = [said, ...CAPTION_ERRORS.map((share) => answers.map((answer) => heardAt(answer, share)))];
  const names = ['said', ...CAPTION_ERRORS.map((_, index) => `level ${index + 1}`)];
  const byLevel = Object.fromEntries(levels.map((heard, index) => [names[index], figuresOf(answers, heard)]));
  const falls = Object.fromEntries(
    levels
      .slice(1)
      .map((heard, index) => [`${names[index]} → ${names[index + 1]}`, fallOf(answers, levels[index] ?? [], heard)]),
  );
  const unseen = CAPTION_ERRORS.map((share) => answers.map((answer) => heardAt(answer, share, 'unseen')));
  return {
    got: answers.map((_, row) => Object.fromEntries(levels.map((heard, index) => [names[index], heard[row]]))),
    figures: {
      seeds: SEEDS.length,
      levels: byLevel,
      falls,
      /** The same with only those terms misheard by the table that no model has learnt from. */
      unseen: Object.fromEntries(unseen.map((heard, index) => [names[index + 1], figuresOf(answers, heard)])),
      unseenFall: fallOf(answers, unseen[0] ?? [], unseen[1] ?? []),
    },
    table: Object.fromEntries(
      levels.map((heard, index) => {
        const { intervals, ...figures } = figuresOf(answers, heard);
        return [names[index], { ...figures, interval: intervals.recall.join(' to ') }];
      }),
    ),
    usPerRow,
  };
}

function heardIn({ question: id }: Answer, text: string): string[] {
  const question = coreQuestions.find((each) => each.id === id);
  if (!question) throw new Error(`No question of the core pack is called ${id}.`);
  return [...pointsHeard(question, [{ id: 'u', text }]).keys()];
}

const heardAt = (answer: Answer, share: number, half?: Half): Heard =>
  SEEDS.map((seed) => heardIn(answer, corrupt(answer.text, share, seed, half)));

interface Counts {
  heard: number;
  labelled: number;
  right: number;
}

/** Counts of an answer, seed by seed on average. */
function countsOf({ points }: Answer, heard: Heard): Counts {
  const all = heard.flat();
  return {
    heard: all.length / heard.length,
    labelled: points.length,
    right: all.filter((id) => points.includes(id)).length / heard.length,
  };
}

const sumOf = (all: readonly Counts[], of: keyof Counts): number => all.reduce((sum, each) => sum + each[of], 0);

/** Seeds say the same answers again: they make a figure steadier, and `n` stays what one of them has. */
function figuresOf(answers: readonly Answer[], heard: readonly Heard[]) {
  const counts = answers.map((answer, row) => countsOf(answer, heard[row] ?? []));
  const [n, named, right] = [sumOf(counts, 'labelled'), sumOf(counts, 'heard'), sumOf(counts, 'right')];
  return {
    n,
    heard: rounded(named),
    right: rounded(right),
    precision: shareOf(right, named),
    recall: shareOf(right, n),
    intervals: { precision: intervalOf(right, named), recall: intervalOf(right, n) },
  };
}

/** Points of recall that are lost from one level to the next, with the 95 % interval over answers. */
function fallOf(answers: readonly Answer[], from: readonly Heard[], to: readonly Heard[]) {
  const lost = answers.map((answer, row) => ({
    labelled: answer.points.length,
    right: countsOf(answer, from[row] ?? []).right - countsOf(answer, to[row] ?? []).right,
  }));
  const draw = chances(1);
  const drawn = Array.from({ length: DRAWS }, () =>
    pointsOf(lost.map(() => lost[Math.floor(draw() * lost.length)] ?? { labelled: 0, right: 0 })),
  ).sort((a, b) => a - b);
  return { points: pointsOf(lost), interval: [drawn[Math.floor(DRAWS * 0.025)], drawn[Math.floor(DRAWS * 0.975)]] };
}

function pointsOf(lost: readonly { labelled: number; right: number }[]): number {
  const labelled = lost.reduce((sum, each) => sum + each.labelled, 0);
  return labelled === 0 ? 0 : rounded((100 * lost.reduce((sum, each) => sum + each.right, 0)) / labelled);
}
