import { count } from './format';
import type { NotAsked, Rating, Scorecard } from './scorecard-schema';
import { groundless } from './scorecard-words';

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

function ratingGap(label: string, rating: Rating): string[] {
  const { level, reason, given } = rating;
  if (level !== 'not assessed') return [];
  if (reason === 'chosen') return [`${label}: not assessed, as the interviewer chose.`];
  if (given === null || given === 'not assessed') return [`${label}: not assessed, ${reason}.`];
  return groundless(rating).map((why) => `${label}: not assessed, no evidence. ${why}`);
}

const answerGap = (title: string, rating: Rating): string[] =>
  rating.given === null ? [`${title}: asked and not rated.`] : groundless(rating).map((why) => `${title}: ${why}`);

const coreGap = ({ title, why }: NotAsked): string => `Core question not asked: ${title}${why ? `, ${why}` : ''}.`;
