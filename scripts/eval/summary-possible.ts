import { unitsOf } from '@/utils/summary/extract-units';
import { type Answer, idOf } from './interviews';
import { isKept, wordsIn } from './summary-kept';

/** As many marks as whole clauses in a fifth of the words could keep, if one knew the marks: those that cost fewest words first. */
export function possibleOf(marks: readonly { utterance: number; words: string }[], answers: readonly Answer[]): number {
  const said = answers.flatMap((answer) => answer.said);
  const costs = marks.map((mark) => {
    const { text = '', id = '' } = said.find((each) => each.id === idOf(mark.utterance)) ?? {};
    const units = unitsOf(text);
    const runs = units.flatMap(({ start, leans }, first) =>
      leans ? [] : units.slice(first).map(({ end }) => ({ id, text: text.slice(start, end) })),
    );
    return Math.min(...runs.filter((run) => isKept(mark, [run])).map((run) => wordsIn([run])));
  });
  let left = 0.2 * wordsIn(said);
  const kept = costs
    .sort((a, b) => a - b)
    .findIndex((cost) => {
      left -= cost;
      return left < 0;
    });
  return kept < 0 ? costs.length : kept;
}
