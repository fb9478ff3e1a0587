import type { Scorecard } from '../scorecard-schema';
import { ashbyFeedback } from './ashby';
import type { Fitted } from './fitted';
import { greenhouseScorecard } from './greenhouse';
import { leverFeedback } from './lever';
import { mergeScorecard } from './merge';

export type TrackingId = 'greenhouse' | 'lever' | 'ashby' | 'merge';

/** An applicant tracking system whose fields a scorecard can be written in. */
export interface Tracking {
  id: TrackingId;
  name: string;
  write(scorecard: Scorecard): Fitted;
}

export const TRACKING: readonly Tracking[] = [
  { id: 'greenhouse', name: 'Greenhouse', write: greenhouseScorecard },
  { id: 'lever', name: 'Lever', write: leverFeedback },
  { id: 'ashby', name: 'Ashby', write: ashbyFeedback },
  { id: 'merge', name: 'Merge', write: mergeScorecard },
];
