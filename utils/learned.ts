import answers from './learned/answers.json';
import asked from './learned/asked.json';
import evaded from './learned/evaded.json';
import points from './learned/points.json';
import { type Model, type ModelFile, modelOf } from './model';

/** The label of a text that leads to, asks or covers nothing. */
export const NONE = 'none';

/** A model is read when it is first needed, and once. */
const once = (file: ModelFile): (() => Model) => {
  let model: Model | null = null;
  return () => {
    model ??= modelOf(file);
    return model;
  };
};

/** Which questions of the core pack an answer leads to. */
export const answersReader = once(answers);
/** Which shipped question an interviewer asks. */
export const askedReader = once(asked);
/** Whether an answer goes past its question. */
export const evadedReader = once(evaded);

const ofPoints = new Map(Object.entries(points as Record<string, ModelFile>).map(([id, file]) => [id, once(file)]));
/** Question id → which of its points words cover; nothing for a question that was not learnt. */
export const pointsReader = (questionId: string): Model | null => ofPoints.get(questionId)?.() ?? null;
