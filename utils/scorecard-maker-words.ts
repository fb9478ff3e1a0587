import { count } from './format';
import type { Scorecard } from './scorecard-schema';
import type { Model, OtherSummary } from './scorecard-summary-schema';
import { namedModel } from './summary/model-name';

/** Who made a summary, as the end of a sentence; null: no model did. */
export function makerOf(model: Pick<Model, 'name' | 'host' | 'prompt'> | null): string {
  if (!model) return 'made of the candidate’s own sentences on the interviewer’s computer, without a language model';
  const where = model.host ? `at ${model.host}` : 'the browser’s own model';
  return `written by ${namedModel(model.name)}${model.host ? ' ' : ', '}${where} (prompt ${model.prompt})`;
}

/** How many each maker made, in the order of their first. */
export function byMaker<T>(rows: readonly T[], makersOf: (row: T) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const maker of rows.flatMap((row) => [...new Set(makersOf(row))]))
    counts.set(maker, (counts.get(maker) ?? 0) + 1);
  return [...counts];
}

/** What was seen or written of single answers and is not in the summary of the record. */
export function otherSentences({ otherSummaries, summary }: Pick<Scorecard, 'otherSummaries' | 'summary'>): string[] {
  const whole = summary?.revealed.at ?? Number.POSITIVE_INFINITY;
  const alone = ({ revealed }: OtherSummary) => revealed !== null && revealed.at < whole;
  const hidden = ({ revealed }: OtherSummary) => revealed === null;
  const told = (rows: OtherSummary[], how: string) =>
    byMaker(rows, makersOf).map(([maker, number]) => `The summary of ${count(number, 'answer')} ${how}, ${maker}.`);
  return [
    ...told(otherSummaries.filter(alone), 'was uncovered by itself'),
    ...told(
      otherSummaries.filter((each) => !alone(each) && !hidden(each)),
      'was shown and is not in here',
    ),
    ...told(otherSummaries.filter(hidden), 'was not uncovered'),
  ];
}

const makersOf = ({ models }: OtherSummary): string[] => (models.length > 0 ? models.map(makerOf) : [makerOf(null)]);
