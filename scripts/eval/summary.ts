import { z } from 'zod';
import { extractOf } from '@/utils/summary/extract';
import { unitsOf } from '@/utils/summary/extract-units';
import { isContent, wordsOf } from '@/utils/words';
import { type Answer, answersOf, idOf } from './interviews';
import { intervalOf, shareOf } from './measure';
import type { Row } from './rows';
import { firstWords, type Kept, tellingByRarity } from './summary-baselines';
import type { Outcome } from './tasks';

const schema = z.object({
  interview: z.string(),
  folder: z.string(),
  utterance: z.int().min(0),
  words: z.string().min(1),
  point: z.string(),
});
type Mark = z.infer<typeof schema>;

/** Least share of a mark's content words that must stand in one kept claim of the same utterance. */
const COUNTS_AS_KEPT = 0.6;

const WAYS: Record<string, (answers: readonly Answer[]) => Kept[]> = {
  'the first words': firstWords,
  'rare words': tellingByRarity,
  ours: (answers) => answers.flatMap(({ question, said }) => keptOf(extractOf(question, said).claims)),
};

/** How much of what a reader marked as telling is kept, and in how many of the candidate's words, beside two plain ways of choosing. */
export function summaryTask(rows: readonly Row[]): Outcome {
  const marks = rows.map((row) => schema.parse(row));
  const interviews = [...new Set(marks.map(({ interview }) => interview))].map((name) => {
    const own = marks.filter(({ interview }) => interview === name);
    return { name, marks: own, answers: answersOf(own[0]?.folder ?? '', name) };
  });
  for (const { name, marks, answers } of interviews) checkMarks(name, marks, answers);
  const figures: Record<string, Record<string, unknown>> = {};
  const table: Outcome['table'] = {};
  const got = new Map<Mark, boolean>();
  let ms = 0;
  for (const [way, keep] of Object.entries(WAYS)) {
    for (const { name, marks, answers } of interviews) {
      const start = performance.now();
      const kept = keep(answers);
      if (way === 'ours') ms += performance.now() - start;
      checkVerbatim(name, kept, answers);
      const found = marks.map((mark) => isKept(mark, kept));
      if (way === 'ours') for (const [index, mark] of marks.entries()) got.set(mark, found[index] ?? false);
      const [n, right] = [marks.length, found.filter(Boolean).length];
      const [words, all] = [count(kept), count(answers.flatMap(({ said }) => said))];
      const carries = kept.filter((one) => marks.some((mark) => isKept(mark, [one]))).length;
      const line = { n, kept: shareOf(right, n), words: shareOf(words, all), claims: kept.length };
      table[`${name}: ${way}`] = line;
      figures[name] = {
        ...figures[name],
        possible: shareOf(possibleOf(marks, answers), n),
        [way]: { ...line, right, interval: intervalOf(right, n), claimsWithMark: shareOf(carries, kept.length) },
      };
    }
  }
  return { got: marks.map((mark) => got.get(mark)), figures, table, usPerRow: Math.round((ms * 1000) / marks.length) };
}

const keptOf = (claims: ReturnType<typeof extractOf>['claims']): Kept[] =>
  claims.map(({ quote, cites }) => ({ id: quote?.utteranceId ?? cites[0] ?? '', text: quote?.words ?? '' }));

function isKept({ utterance, words }: Mark, kept: readonly Kept[]): boolean {
  const wanted = contentOf(words);
  return kept.some(({ id, text }) => {
    if (id !== idOf(utterance)) return false;
    const there = new Set(contentOf(text));
    return wanted.filter((stem) => there.has(stem)).length >= COUNTS_AS_KEPT * wanted.length;
  });
}

/** As many marks as whole clauses in a fifth of the words could keep, if one knew the marks: those that cost fewest words first. */
function possibleOf(marks: readonly Mark[], answers: readonly Answer[]): number {
  const said = answers.flatMap((answer) => answer.said);
  const costs = marks.map((mark) => {
    const { text = '', id = '' } = said.find((each) => each.id === idOf(mark.utterance)) ?? {};
    const units = unitsOf(text);
    const runs = units.flatMap(({ start, leans }, first) =>
      leans ? [] : units.slice(first).map(({ end }) => ({ id, text: text.slice(start, end) })),
    );
    return Math.min(...runs.filter((run) => isKept(mark, [run])).map((run) => count([run])));
  });
  let left = 0.2 * count(said);
  const kept = costs
    .sort((a, b) => a - b)
    .findIndex((cost) => {
      left -= cost;
      return left < 0;
    });
  return kept < 0 ? costs.length : kept;
}

/** Of words that are all small, all count. */
function contentOf(text: string): string[] {
  const words = wordsOf(text);
  const content = words.filter(isContent);
  return [...new Set((content.length > 0 ? content : words).map(({ stem }) => stem))];
}

const count = (texts: readonly { text: string }[]): number =>
  texts.reduce((sum, { text }) => sum + wordsOf(text).length, 0);

/** @throws {Error} that names the mark whose words the candidate did not say there */
function checkMarks(name: string, marks: readonly Mark[], answers: readonly Answer[]): void {
  for (const { utterance, words } of marks) {
    const isThere = answers.some(({ said }) =>
      said.some(({ id, text }) => id === idOf(utterance) && text.includes(words)),
    );
    if (!isThere) throw new Error(`${name}: utterance ${utterance} of the candidate does not have “${words}”.`);
  }
}

/** @throws {Error} that names the claim whose words were not said there */
function checkVerbatim(name: string, kept: readonly Kept[], answers: readonly Answer[]): void {
  const texts = new Map(answers.flatMap(({ said }) => said.map(({ id, text }) => [id, text])));
  for (const { id, text } of kept) {
    if (!text || !texts.get(id)?.includes(text)) throw new Error(`${name}: ${id} does not have “${text}”.`);
  }
}
