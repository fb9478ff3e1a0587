import { type Scorecard, scorecardJsonSchema } from '../scorecard-schema';

/** The record itself, indented, as `scorecardSchema` reads it back. */
export const scorecardJson = (scorecard: Scorecard): string => `${JSON.stringify(scorecard, null, 2)}\n`;

/** The published JSON Schema of the record, indented. */
export const scorecardJsonSchemaText = (): string => `${JSON.stringify(scorecardJsonSchema(), null, 2)}\n`;
