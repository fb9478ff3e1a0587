import { COMPETENCIES } from './pack';
import { z } from './zod';

// The parts of the record that tell of language models: what was generated, and what left the machine for it. No shape here has a
// field for a level, a verdict, a ranking, an emotion or a personality, and none may get one.

const epoch = z.number();
const time = z.number().min(0);

/** One generated sentence; every utterance that it rests on was there when this was written. */
const claimSchema = z.strictObject({
  /** Empty where the quote says it all. */
  text: z.string(),
  /** The candidate's utterances that it rests on; their words are not in the record. */
  cites: z.array(z.strictObject({ utteranceId: z.string(), time })).min(1),
  /** Words of one utterance, verbatim. */
  quote: z.strictObject({ utteranceId: z.string(), words: z.string(), time }).nullable(),
});

/** A language model that wrote something, and when. An empty host is the browser's own model. `prompt`: name and version. */
const modelSchema = z.strictObject({ name: z.string(), host: z.string(), prompt: z.string(), at: epoch, time });

/** null: what was said outside of all questions. */
const question = z.strictObject({ id: z.string(), title: z.string() }).nullable();

/** The summary of one answer. */
const partSchema = z.strictObject({
  question,
  competency: z.enum(COMPETENCIES).nullable(),
  /** `device`: chosen from the candidate's own sentences, without a language model. */
  by: z.enum(['device', 'model']),
  /** null: no model wrote it. */
  model: modelSchema.nullable(),
  /** As they were generated, also where the part was edited. */
  claims: z.array(claimSchema),
  /** Generated sentences that were left out for want of a valid source. */
  dropped: z.int().min(0),
  /** What the interviewer wrote over the claims; null: nothing. */
  edited: z.strictObject({ text: z.string(), at: epoch, time }).nullable(),
});

export const summarySchema = z.strictObject({
  /** When it was first uncovered; `early`: before every competency was decided. */
  revealed: z.strictObject({ time, at: epoch, early: z.boolean() }),
  parts: z.array(partSchema),
});

/** A summary of one answer that was seen, or written by a model, and that `summary` does not tell of. None of its words are in the record. */
export const otherSummarySchema = z.strictObject({
  question,
  /** When it was first uncovered, by itself or with that of the interview; null: never. */
  revealed: z.strictObject({ time, at: epoch }).nullable(),
  /** What wrote the words that it showed from then on, oldest first; empty: they were the candidate's own sentences. */
  models: z.array(modelSchema),
});

/** What was sent out of the extension about this interview, by the ledger. */
export const egressSchema = z.strictObject({
  requests: z.int().min(0),
  /** Length of their bodies. */
  bytes: z.int().min(0),
  /** Of the requests, those in which names, addresses and numbers were not masked, or are not known to be. */
  unmasked: z.int().min(0),
  /** Rows of the ledger that cannot be read: more may have been sent. */
  unread: z.int().min(0),
  hosts: z.array(
    z.strictObject({
      /** Host and port. */
      host: z.string(),
      requests: z.int().positive(),
      bytes: z.int().min(0),
      models: z.array(z.string()),
      /** Of the rest it is not known what became of them, or they were cancelled. */
      answered: z.int().min(0),
      failed: z.int().min(0),
    }),
  ),
});

export type Summary = z.infer<typeof summarySchema>;
export type SummaryClaim = z.infer<typeof claimSchema>;
export type SummaryRow = z.infer<typeof partSchema>;
export type Model = z.infer<typeof modelSchema>;
export type OtherSummary = z.infer<typeof otherSummarySchema>;
export type Egress = z.infer<typeof egressSchema>;
