import { canonical } from '../canonical';
import type { Scorecard } from '../scorecard-schema';
import { type Signature, scorecardJsonSchema } from '../scorecard-signature';

/** The record in its canonical form, which is what a signature is made over, with the signature where it has one. */
export const scorecardJson = (scorecard: Scorecard, signature: Signature | null = null): string =>
  canonical(signature ? { ...scorecard, signature } : scorecard);

/** The published JSON Schema of the record, indented. */
export const scorecardJsonSchemaText = (): string => `${JSON.stringify(scorecardJsonSchema(), null, 2)}\n`;
