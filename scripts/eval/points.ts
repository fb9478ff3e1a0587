import { z } from 'zod';
import { coreQuestions } from '@/data/bank';
import { pointsHeard } from '@/utils/points';
import { intervalOf, shareOf, timed } from './measure';
import type { Row } from './rows';
import type { Outcome } from './tasks';

const schema = z.object({ question: z.string(), text: z.string(), points: z.array(z.string()) });

/** Which points to listen for were heard in each answer. */
export function pointsTask(rows: readonly Row[]): Outcome {
  const answers = rows.map((row) => schema.parse(row));
  const questions = new Map(coreQuestions.map((question) => [question.id, question]));
  const { got, usPerRow } = timed(answers, ({ question: id, text }) => {
    const question = questions.get(id);
    if (!question) throw new Error(`No question of the core pack is called ${id}.`);
    return [...pointsHeard(question, [{ id: 'u', text }]).keys()];
  });
  const heard = got.reduce((sum, each) => sum + each.length, 0);
  const labelled = answers.reduce((sum, each) => sum + each.points.length, 0);
  const right = answers.reduce(
    (sum, each, index) => sum + each.points.filter((id) => got[index]?.includes(id)).length,
    0,
  );
  const figures = {
    precision: shareOf(right, heard),
    recall: shareOf(right, labelled),
    heard,
    labelled,
    intervals: { precision: intervalOf(right, heard), recall: intervalOf(right, labelled) },
  };
  const { precision, recall } = figures;
  return {
    got,
    figures,
    table: { all: { answers: rows.length, heard, labelled, right, precision, recall } },
    usPerRow,
  };
}
