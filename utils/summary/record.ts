import { z } from '../zod';

// Rows about summaries and about what left the machine for them. No shape here has a field for a level, a verdict, a ranking, an
// emotion or a personality, and none may get one.

const id = z.string().min(1);
/** Milliseconds since 1970. */
const epoch = z.number();
/** Milliseconds of the interview's own clock. */
const time = z.number().min(0);

/** One sentence of a summary with what it rests on. */
export const claimSchema = z.object({
  /** Plain words, shown as they are; empty where the quote says it all. */
  text: z.string(),
  /** Ids of the candidate's utterances that it rests on. */
  cites: z.array(id).min(1),
  /** Words of one utterance of the candidate, verbatim. */
  quote: z.object({ utteranceId: id, words: z.string().min(1) }).nullable(),
});

export const tokensSchema = z.object({ in: z.int().min(0), out: z.int().min(0) });

/** What a language model wrote about the answer to one question: kept as it came, once everything in it was checked. */
export const storedSummarySchema = z.object({
  id,
  interviewId: id,
  /** null: what was said outside of all questions. */
  questionId: id.nullable(),
  at: epoch,
  time,
  /** When it was last taken up again, which puts it before what was written since. */
  again: epoch.optional(),
  /** Fingerprint of the exact requests, so that nothing is asked twice; see utils/summary/plan.ts. */
  request: z.string().min(1),
  /** What it was written from: `<utterance id>:<length of its words>`, oldest first. */
  basis: z.array(z.string()),
  provider: z.enum(['endpoint', 'built-in']),
  /** Host and port that it was sent to; empty for the browser's own model. */
  host: z.string(),
  model: z.string(),
  /** Name and version of the prompt, such as `answer-1`. */
  prompt: z.string(),
  claims: z.array(claimSchema),
  /** Claims that were dropped, because they had no valid source or were not allowed. */
  dropped: z.int().min(0),
  tokens: tokensSchema.nullable(),
  /** The person wants the candidate's own sentences instead; kept, so that it is not asked for again. */
  aside: z.literal(true).optional(),
  /** Its words were deleted on the candidate's wish; that a model wrote, which and when, stays. */
  deleted: z.literal(true).optional(),
});

export const PURPOSES = ['summary of an answer', 'list of models', 'test of the connection'] as const;
export const OUTCOMES = ['sent', 'answered', 'cancelled', 'failed'] as const;

/** One request that left this extension. Written before it is sent, so a crash cannot hide it. */
export const ledgerSchema = z.object({
  id,
  /** null: it was about no candidate. */
  interviewId: id.nullable(),
  at: epoch,
  /** Host and port. */
  host: z.string(),
  purpose: z.enum(PURPOSES),
  model: z.string(),
  /** Length of the body. */
  bytes: z.int().min(0),
  /** The exact body; null once it was deleted on the candidate's wish. */
  text: z.string().nullable(),
  /** Whether names, addresses and numbers were masked in it; null or missing: it holds no words of a candidate. */
  masked: z.boolean().nullable().optional(),
  /** `sent`: nothing is known of what became of it. */
  outcome: z.enum(OUTCOMES),
  /** Why it failed, as a kind of utils/llm/fault.ts; null where it did not. */
  fault: z.string().nullable(),
  tokens: tokensSchema.nullable(),
  /** By the prices entered then; null where none were. */
  price: z.object({ amount: z.number().min(0), currency: z.string() }).nullable(),
});

/** What erased interviews had used of one host in one month: sums for the month's limit, from which nothing leads to a person or a text. */
export const spentSchema = z.object({
  id,
  /** `2026-11`, by the wall clock. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  host: z.string(),
  /** Of `amount`; null: no prices were entered, so tokens count by the prices now. */
  currency: z.string().nullable(),
  tokens: tokensSchema,
  amount: z.number().min(0),
});

export type Claim = z.infer<typeof claimSchema>;
export type Tokens = z.infer<typeof tokensSchema>;
export type StoredSummary = z.infer<typeof storedSummarySchema>;
export type LedgerRow = z.infer<typeof ledgerSchema>;
export type SpentRow = z.infer<typeof spentSchema>;
export type Purpose = LedgerRow['purpose'];
