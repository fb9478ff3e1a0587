import type { Said } from '@/utils/said';
import { unitsOf } from '@/utils/summary/extract-units';
import { isContent, wordsOf } from '@/utils/words';
import type { Answer } from './interviews';
import type { Kept } from './summary-kept';

/** Share of an answer's words that the plain ways keep. */
const SHARE = 0.2;

const size = (text: string): number => wordsOf(text).length;
const budgetOf = (said: readonly Said[]): number =>
  Math.round(SHARE * said.reduce((sum, { text }) => sum + size(text), 0));

/** The first fifth of each answer, cut where it ends. */
export function firstWords(answers: readonly Answer[]): Kept[] {
  return answers.flatMap(({ said }) => {
    let left = budgetOf(said);
    return said.flatMap(({ id, text }) => {
      const last = wordsOf(text).slice(0, Math.max(0, left)).at(-1);
      left -= size(text);
      return last ? [{ id, text: text.slice(0, last.end) }] : [];
    });
  });
}

/** Whole sentences, those first whose words are the rarest on average, by term frequency and inverse sentence frequency. */
export function tellingByRarity(answers: readonly Answer[]): Kept[] {
  const sentencesOf = ({ id, text }: Said) =>
    unitsOf(text)
      .filter(({ sentence }, index, all) => all[index - 1]?.sentence !== sentence)
      .map(({ sentence }) => {
        const units = unitsOf(text).filter((each) => each.sentence === sentence);
        return { id, text: text.slice(units[0]?.start ?? 0, units.at(-1)?.end ?? 0) };
      });
  const stemsIn = (text: string) =>
    wordsOf(text)
      .filter(isContent)
      .map(({ stem }) => stem);
  const all = answers.map(({ said }) => said.flatMap(sentencesOf));
  const rows = all.flat();
  const has = new Map<string, number>();
  for (const { text } of rows) for (const stem of new Set(stemsIn(text))) has.set(stem, (has.get(stem) ?? 0) + 1);
  const weigh = (text: string) =>
    stemsIn(text).reduce((sum, stem) => sum + Math.log(rows.length / (has.get(stem) ?? 1)), 0) / (size(text) + 3);
  return answers.flatMap(({ said }, index) => {
    let left = budgetOf(said);
    const best = (all[index] ?? []).toSorted((a, b) => weigh(b.text) - weigh(a.text));
    return best.filter(({ text }) => {
      const words = size(text);
      if (words > left) return false;
      left -= words;
      return true;
    });
  });
}
