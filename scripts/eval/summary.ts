import { z } from 'zod';
import { extractOf } from '@/utils/summary/extract';
import { type Answer, answersOf, idOf } from './interviews';
import { intervalOf, shareOf } from './measure';
import type { Row } from './rows';
import { firstWords, tellingByRarity } from './summary-baselines';
import { isKept, type Kept, wordsIn } from './summary-kept';
import { possibleOf } from './summary-possible';
import type { Outcome } from './tasks';

const schema = z.object({
  interview: z.string(),
  folder: z.string(),
  reader: z.string(),
  utterance: z.int().min(0),
  words: z.string().min(1),
  point: z.string(),
});
type Mark = z.infer<typeof schema>;
type Way = (answers: readonly Answer[]) => Kept[];

const WAYS: Record<string, Way> = {
  'the first words': firstWords,
  'rare words': tellingByRarity,
  ours: (answers) => answers.flatMap(({ question, said }) => keptOf(extractOf(question, said).claims)),
};

/**
 * How much of what a reader marked as telling is kept, and in how many of the candidate's words, beside plain ways of choosing, and
 * beside what other readers of the same interview marked, as if their words were the summary.
 */
export function summaryTask(rows: readonly Row[]): Outcome {
  const marks = rows.map((row) => schema.parse(row));
  const figures: Record<string, unknown> = {};
  const table: Outcome['table'] = {};
  const got = new Map<Mark, boolean>();
  let ms = 0;
  for (const { name, reader, own, answers } of readingsIn(marks)) {
    checkMarks(name, own, answers);
    const lines: Record<string, unknown> = { possible: shareOf(possibleOf(own, answers), own.length) };
    const others = marks.filter(({ interview }) => interview === name);
    for (const [way, keep] of Object.entries({ ...WAYS, ...readersAsWays(others, reader) })) {
      const start = performance.now();
      const kept = keep(answers);
      if (way === 'ours') ms += performance.now() - start;
      checkVerbatim(name, kept, answers);
      const found = own.map((mark) => isKept(mark, kept));
      if (way === 'ours') for (const [index, mark] of own.entries()) got.set(mark, found[index] ?? false);
      const [n, right] = [own.length, found.filter(Boolean).length];
      const words = shareOf(wordsIn(kept), wordsIn(answers.flatMap(({ said }) => said)));
      const carries = kept.filter((one) => own.some((mark) => isKept(mark, [one]))).length;
      const line = { n, kept: shareOf(right, n), words, claims: kept.length };
      table[`${name}, ${reader}: ${way}`] = line;
      lines[way] = { ...line, right, interval: intervalOf(right, n), claimsWithMark: shareOf(carries, kept.length) };
    }
    figures[`${name}, ${reader}`] = lines;
  }
  return { got: marks.map((mark) => got.get(mark)), figures, table, usPerRow: Math.round((ms * 1000) / marks.length) };
}

/** The marks by interview and reader. */
function readingsIn(marks: readonly Mark[]): { name: string; reader: string; own: Mark[]; answers: Answer[] }[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.interview}/${mark.reader}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()].flatMap((own) => {
    const { interview: name = '', reader = '', folder = '' } = own[0] ?? {};
    return [{ name, reader, own, answers: answersOf(folder, name) }];
  });
}

/** What each of the other readers marked, as a choice. */
function readersAsWays(marks: readonly Mark[], reader: string): Record<string, Way> {
  const others = new Set(marks.map((mark) => mark.reader).filter((each) => each !== reader));
  return Object.fromEntries(
    [...others].map((other) => [
      `what reader “${other}” marked`,
      () =>
        marks
          .filter((mark) => mark.reader === other)
          .map(({ utterance, words }) => ({ id: idOf(utterance), text: words })),
    ]),
  );
}

const keptOf = (claims: ReturnType<typeof extractOf>['claims']): Kept[] =>
  claims.map(({ quote, cites }) => ({ id: quote?.utteranceId ?? cites[0] ?? '', text: quote?.words ?? '' }));

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
