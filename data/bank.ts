import { packSchema, type Question, type Rubric, rubricsSchema } from '@/utils/pack';
import core25 from './packs/core-25.json';
import rubricTexts from './packs/rubrics.json';

/** The questions of the core pack, in number order. */
export const coreQuestions: Question[] = packSchema.parse(core25);

/** The six competency rubrics, in their fixed order. */
export const rubrics: Rubric[] = rubricsSchema.parse(rubricTexts);
