import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { shippedQuestions } from '@/data/bank';
import { sample } from '@/data/sample';
import type { Question } from '@/utils/pack';
import type { Said } from '@/utils/said';
import { type Row, rowsOf } from './rows';

const fileSchema = z.object({
  candidate: z.string(),
  utterances: z.array(
    z.object({ speaker: z.string(), at: z.number(), text: z.string().min(1), asks: z.string().optional() }),
  ),
});
type Spoken = z.infer<typeof fileSchema>;

/** All that the candidate said while one question was current, each time that it was. */
export interface Answer {
  question: Question | null;
  said: Said[];
}

const MARKS = '.telling.jsonl';
const SAMPLE = 'sample-interview';

/** The marks of all interviews in a folder and those of further readers in folders below, each with its interview and its reader. */
export function marksIn(folder: string): Row[] {
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [...marksOf(folder, 'first'), ...below.flatMap(({ name }) => marksOf(join(folder, name), name))];
}

function marksOf(folder: string, reader: string): Row[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(MARKS));
  return files.sort().flatMap((file) => {
    const interview = basename(file, MARKS);
    return rowsOf(readFileSync(join(folder, file), 'utf8'), file).map((row) => ({ ...row, interview, folder, reader }));
  });
}

/**
 * The answers of an interview in the order in which their questions were first asked, words outside of questions first.
 *
 * @throws {Error} that names a question which is not shipped
 */
export function answersOf(folder: string, name: string): Answer[] {
  const { candidate, utterances } = interviewOf(folder, name);
  const answers = new Map<string | null, Answer>();
  let current: string | null = null;
  for (const [index, { speaker, at, text, asks }] of utterances.entries()) {
    current = asks ?? current;
    if (speaker !== candidate) continue;
    const answer: Answer = answers.get(current) ?? { question: questionOf(current), said: [] };
    answer.said.push({ id: idOf(index), text, questionId: current, time: at * 1000 });
    answers.set(current, answer);
  }
  return [...answers.values()];
}

/** The id of the utterance at that place of its interview. */
export const idOf = (index: number): string => `u${index}`;

function interviewOf(folder: string, name: string): Spoken {
  // The marks of another reader stand in a folder below the interviews.
  const file = [folder, dirname(folder)].map((place) => join(place, `${name}.json`)).find((place) => existsSync(place));
  if (file) return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (name !== SAMPLE || !sample) throw new Error(`${folder} has no interview called ${name}.`);
  return { candidate: sample.candidate, utterances: sample.turns };
}

function questionOf(id: string | null): Question | null {
  const question = shippedQuestions.find((each) => each.id === id);
  if (id !== null && !question) throw new Error(`No question that is shipped is called ${id}.`);
  return question ?? null;
}
