import type { Kit } from '@/utils/kit';
import { packSchema, type Question, type Rubric, rubricsSchema } from '@/utils/pack';
import core25 from './packs/core-25.json';
import deepTechnical from './packs/deep-technical.json';
import foundations from './packs/foundations.json';
import practice from './packs/practice.json';
import rubricTexts from './packs/rubrics.json';
import stories from './packs/stories.json';
import topicSweep from './packs/topic-sweep.json';

/** The questions of the core pack, in number order. */
export const coreQuestions: Question[] = packSchema.parse(core25);

/** Every rated question that is shipped, in number order, each once. */
export const shippedQuestions: Question[] = [
  ...coreQuestions,
  ...[stories, deepTechnical, foundations, practice, topicSweep].flatMap((pack) => packSchema.parse(pack)),
].sort((a, b) => a.number - b.number);

/** The six competency rubrics, in their fixed order. */
export const rubrics: Rubric[] = rubricsSchema.parse(rubricTexts);

const CORE = 'core-25';
/** By the packs that are on: whoever keeps something for a set of questions may go by the array itself. */
const sets = new Map<string, Question[]>([[CORE, coreQuestions]]);

/** The questions that a kit has at hand: the core pack and the packs switched on, in number order, each once. Equal packs give the same array. */
export function questionsFor({ packs }: Pick<Kit, 'packs'>): Question[] {
  const on = new Set([CORE, ...packs.filter(isKnown)]);
  const key = [...on].sort().join(' ');
  const known = sets.get(key);
  if (known) return known;
  const set = shippedQuestions.filter((question) => question.packs.some((id) => on.has(id)));
  sets.set(key, set);
  return set;
}

/** A pack without rated questions, or of another version of Askside, makes no other set. */
const isKnown = (id: string): boolean => shippedQuestions.some((question) => question.packs.includes(id));
