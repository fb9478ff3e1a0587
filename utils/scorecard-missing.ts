import { count, levelName } from './format';
import type { NotAsked, Rating, Scorecard } from './scorecard-schema';

type Facts = Omit<Scorecard, 'missing'>;

/** What a reader must not take as covered, one plain sentence each, the weightiest first. `damaged`: records that are not in it. */
export const missingOf = (facts: Facts, damaged: number): string[] => [
  ...(damaged > 0
    ? [`${count(damaged, 'record')} of this interview cannot be read and ${damaged === 1 ? 'is' : 'are'} not in here.`]
    : []),
  ...(facts.finished ? [] : ['The interview was not finished when this was written.']),
  ...(facts.recommendation === null ? ['No recommendation was chosen.'] : []),
  ...facts.competencies.flatMap(({ label, rating }) => ratingGap(label, rating)),
  ...facts.notAsked.filter((each) => each.core).map(coreGap),
  ...facts.questions.flatMap(({ title, rating }) => answerGap(title, rating)),
];

function ratingGap(label: string, { level, reason, given }: Rating): string[] {
  if (level !== 'not assessed') return [];
  if (reason === 'chosen') return [`${label}: not assessed, as the interviewer chose.`];
  if (given === null || given === 'not assessed') return [`${label}: not assessed, ${reason}.`];
  return [`${label}: not assessed, no evidence. ${levelName(given)} was given without a note or quote.`];
}

function answerGap(title: string, { level, given }: Rating): string[] {
  if (given === null) return [`${title}: asked and not rated.`];
  return given === level ? [] : [`${title}: ${levelName(given)} was given without a note or quote.`];
}

const coreGap = ({ title, why }: NotAsked): string => `Core question not asked: ${title}${why ? `, ${why}` : ''}.`;
