import { coreQuestions, shippedQuestions } from '@/data/bank';
import type { Kinds } from '@/utils/features';
import type { ModelFile } from '@/utils/model';
import type { Question } from '@/utils/pack';
import { examplesOf, fileOf } from './files';
import { learn, type Settings } from './softmax';
import { readTexts, type Text } from './texts';

/** The label of a text that leads to, asks or covers nothing. */
const NONE = 'none';
const SETTINGS: Settings = { l2: 0.1, least: 2, steps: 100, rate: 0.2 };

const sure = (label: string): Map<string, number> => new Map([[label, 1]]);

/** What a question says of itself; thinner than people's speech, so each line counts less. */
const linesOf = (question: Question): string[] => [
  question.prompt,
  question.purpose,
  ...question.cues,
  ...question.probes.map((probe) => probe.text),
  ...question.listenFor.flatMap(({ point, cues }) => [point, ...cues]),
  ...Object.values(question.anchors),
  ...question.redFlags,
];

const answers = examplesOf<{ text: string; current: string | null; relevant: Record<string, number> }>('answers');
const asked = examplesOf<{ text: string; id: string | null }>('asked');
const points = examplesOf<{ question: string; text: string; points: string[] }>('points');
const core = coreQuestions.map((question) => question.id);

/** What an answer leads to: answers with what a good interviewer would turn to next, and all that is said of each subject. */
export function answersModel(): ModelFile {
  const kinds: Kinds = { wording: true, letters: false };
  const texts: Text[] = [
    ...answers.map(({ text, relevant }) => ({ text, labels: sharesOf(relevant), weight: 1 })),
    ...asked.flatMap(({ text, id }) => (id && core.includes(id) ? [{ text, labels: sure(id), weight: 0.8 }] : [])),
    ...coreQuestions.flatMap((question) =>
      linesOf(question).map((text) => ({ text, labels: sure(question.id), weight: 0.3 })),
    ),
    ...points.map(({ text, question }) => ({ text, labels: sure(question), weight: 0.3 })),
  ];
  return fileOf(learn(readTexts(texts, kinds), [...core, NONE], { ...SETTINGS, l2: 0.2, least: 3 }), kinds, 0.2, 1.5);
}

/** A bridge counts by how plain it is. */
function sharesOf(relevant: Record<string, number>): Map<string, number> {
  const total = Object.values(relevant).reduce((sum, each) => sum + each, 0);
  return total === 0 ? sure(NONE) : new Map(Object.entries(relevant).map(([id, gain]) => [id, gain / total]));
}

/** Which question an interviewer asks, of all that are shipped, or none. */
export function askedModel(): ModelFile {
  const kinds: Kinds = { wording: true, letters: true };
  const texts = [
    ...asked.map(({ text, id }) => ({ text, labels: sure(id ?? NONE), weight: 1 })),
    ...shippedQuestions.map(({ prompt, id }) => ({ text: prompt, labels: sure(id), weight: 1 })),
    // A probe digs within a question: it asks none.
    ...shippedQuestions.flatMap(({ probes }) => probes.map(({ text }) => ({ text, labels: sure(NONE), weight: 1 }))),
  ];
  const labels = [...new Set(asked.flatMap(({ id }) => id ?? []))];
  return fileOf(
    learn(readTexts(texts, kinds), [...labels, NONE], { ...SETTINGS, l2: 0.05, steps: 80 }),
    kinds,
    0.2,
    0.8,
  );
}

/** Question id → which of its points a few words of an answer to it cover, or none. */
export function pointsModels(): Record<string, ModelFile> {
  const kinds: Kinds = { wording: true, letters: true };
  return Object.fromEntries(
    coreQuestions.map((question) => {
      const own = points.filter((row) => row.question === question.id);
      const texts: Text[] = [
        ...own.map(({ text, points: covered }) => ({
          text,
          labels: covered.length === 0 ? sure(NONE) : new Map(covered.map((id) => [id, 1 / covered.length])),
          weight: 1,
        })),
        ...question.listenFor.flatMap(({ id, point, cues }) =>
          [point, ...cues].map((text) => ({ text, labels: sure(id), weight: 0.5 })),
        ),
      ];
      const labels = [...question.listenFor.map((point) => point.id), NONE];
      return [
        question.id,
        fileOf(
          learn(readTexts(texts, kinds), labels, { ...SETTINGS, l2: 0.05, steps: 60, rate: 0.3 }),
          kinds,
          0.1,
          0.8,
        ),
      ];
    }),
  );
}

/** Whether an answer goes past the question that it was given to. Of those there are few, so each counts more. */
export function evadedModel(): ModelFile {
  const kinds: Kinds = { wording: true, letters: false };
  const texts: Text[] = answers.flatMap(({ text, current, relevant }) => {
    if (current === null) return [];
    const evaded = current in relevant;
    return [{ text, labels: sure(evaded ? 'evaded' : NONE), weight: evaded ? 3 : 1 }];
  });
  return fileOf(learn(readTexts(texts, kinds), ['evaded', NONE], { ...SETTINGS, l2: 0.05, least: 3 }), kinds, 0.1, 1.5);
}
