import { z } from 'zod';
import { type Extract, extractOf, extractsOf } from '@/utils/summary/extract';
import { weighed } from '@/utils/summary/extract-weigh';
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
  /** 1: tells most; 2: is good to note. Where a reader told these apart, both all marks and those of rank 1 are looked at. */
  rank: z.union([z.literal(1), z.literal(2)]).optional(),
});
type Mark = z.infer<typeof schema>;
type Way = (answers: readonly Answer[]) => Kept[];

const WAYS: Record<string, Way> = {
  'the first words': firstWords,
  'rare words': tellingByRarity,
  'ours, each answer alone': (answers) => keptOf(answers.map(({ question, said }) => extractOf(question, said))),
  ours: (answers) =>
    keptOf(extractsOf(answers.map(({ question, said }) => ({ question, answer: weighed(question, said) })))),
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
  const readings = [...readingsIn(marks), ...mostOf(readingsIn(marks))];
  for (const { name, reader, own, others, answers } of readings) {
    checkMarks(name, own, answers);
    const lines: Record<string, unknown> = { possible: shareOf(possibleOf(own, answers), own.length) };
    for (const [way, keep] of Object.entries({ ...WAYS, ...readersAsWays(others) })) {
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

/** What one reader marked in an interview, and what others did. */
interface Reading {
  name: string;
  reader: string;
  own: Mark[];
  others: Mark[];
  answers: Answer[];
}

function readingsIn(marks: readonly Mark[]): Reading[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.interview}/${mark.reader}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()].flatMap((own) => {
    const { interview: name = '', reader = '', folder = '' } = own[0] ?? {};
    const others = marks.filter((mark) => mark.interview === name && mark.reader !== reader);
    return [{ name, reader, own, others, answers: answersOf(folder, name) }];
  });
}

/** The same readings, of what tells most alone, where the reader said so. */
const mostOf = (readings: readonly Reading[]): Reading[] => {
  const isMost = ({ rank }: Mark) => rank === 1;
  return readings
    .filter(({ own }) => own.some(isMost))
    .map(({ reader, own, others, ...rest }) => ({
      ...rest,
      reader: `${reader}, most`,
      own: own.filter(isMost),
      others: others.filter(isMost),
    }));
};

/** What each of the other readers marked, as a choice. */
const readersAsWays = (others: readonly Mark[]): Record<string, Way> =>
  Object.fromEntries(
    [...new Set(others.map(({ reader }) => reader))].map((other) => [
      `what reader “${other}” marked`,
      () =>
        others
          .filter(({ reader }) => reader === other)
          .map(({ utterance, words }) => ({ id: idOf(utterance), text: words })),
    ]),
  );

const keptOf = (extracts: readonly Extract[]): Kept[] =>
  extracts.flatMap(({ claims }) =>
    claims.map(({ quote, cites }) => ({ id: quote?.utteranceId ?? cites[0] ?? '', text: quote?.words ?? '' })),
  );

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
