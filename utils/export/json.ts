import type { Scorecard } from '../scorecard-schema';

/** The record itself, indented, as `scorecardSchema` reads it back. */
export const scorecardJson = (scorecard: Scorecard): string => `${JSON.stringify(scorecard, null, 2)}\n`;
