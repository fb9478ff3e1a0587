import { type TheirQuestion, theirPackSchema } from '@/utils/their-question';
import { shippedQuestions } from './bank';
import candidateQuestions from './packs/candidate-questions.json';

/** What candidates like to ask, in number order. */
export const theirQuestions: TheirQuestion[] = theirPackSchema.parse(candidateQuestions);

/** The pack of these; it adds no question that is rated. */
export const THEIR_PACK = 'candidate-questions';

/** A pack that a kit can have beside the core. */
export interface Pack {
  id: string;
  name: string;
  /** How many questions belong to it; a shared one counts in each of its packs. */
  size: number;
}

const NAMES = {
  stories: 'Stories',
  'deep-technical': 'Deep technical',
  foundations: 'Foundations',
  practice: 'Practice and judgement',
  'topic-sweep': 'Topic sweep',
  [THEIR_PACK]: 'The candidate’s questions',
} as const;

/** The packs beside the core, in the order in which they are offered. */
export const packs: readonly Pack[] = Object.entries(NAMES).map(([id, name]) => ({
  id,
  name,
  size: [...shippedQuestions, ...theirQuestions].filter((question) => question.packs.includes(id)).length,
}));
