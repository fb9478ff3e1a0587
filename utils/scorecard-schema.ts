import { COMPETENCIES } from './pack';
import { PLATFORMS } from './platforms';
import { GAP_CAUSES, RECOMMENDATIONS } from './records';
import { evidenceSchema, ratingSchema } from './scorecard-rating-schema';
import { egressSchema, otherSummarySchema, summarySchema } from './scorecard-summary-schema';
import { z } from './zod';

// The record that leaves the machine. A change of shape is a new version: CONTRIBUTING.md says how.

/** Milliseconds since 1970. */
const epoch = z.number();
/** Milliseconds since the interview began. */
const time = z.number().min(0);
const competency = z.enum(COMPETENCIES);

const competencySchema = z.strictObject({
  id: competency,
  label: z.string(),
  name: z.string(),
  rating: ratingSchema,
  evidence: z.array(evidenceSchema),
  /** Its questions that were asked, each with its own level, which the competency's was never computed from. */
  questions: z.array(z.strictObject({ id: z.string(), title: z.string(), rating: ratingSchema })),
});

const questionSchema = z.strictObject({
  /** null: not in the bank. */
  number: z.int().positive().nullable(),
  id: z.string(),
  title: z.string(),
  prompt: z.string(),
  core: z.boolean(),
  competency: competency.nullable(),
  from: time,
  /** ms, all its turns added up. */
  spent: time,
  /** Minutes. */
  planned: z.number().positive().nullable(),
  /** Each time that it was asked; `words`: what was heard. */
  turns: z
    .array(z.strictObject({ from: time, spent: time, how: z.enum(['pressed', 'heard']), words: z.string().nullable() }))
    .min(1),
  /** Each once, as it was asked first. */
  probes: z.array(z.strictObject({ text: z.string(), how: z.enum(['pressed', 'heard']) })),
  /** Points that the interviewer confirmed. */
  points: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  rating: ratingSchema,
  evidence: z.array(evidenceSchema),
});

const leftSchema = z.strictObject({
  number: z.int().positive().nullable(),
  id: z.string(),
  title: z.string(),
  prompt: z.string(),
  core: z.boolean(),
  /** What was done with it instead. */
  why: z.enum(['skipped', 'put off']).nullable(),
});

const consentSchema = z.strictObject({
  answer: z.enum(['agreed', 'declined', 'withdrawn', 'not asked']),
  wording: z.string(),
  /** Host and port that the wording named, to which answers may be sent; null: it named none. */
  host: z.string().nullable(),
  time,
  at: epoch,
});

export const VERSION = 3;

export const scorecardSchema = z.strictObject({
  schema: z.literal('askside/scorecard'),
  version: z.literal(VERSION),
  /** The version of Askside that wrote it, and when. */
  app: z.string(),
  exportedAt: epoch,
  interviewId: z.string(),
  candidate: z.string(),
  reference: z.string(),
  role: z.string(),
  interviewer: z.string(),
  /** When it began, on the interviewer's wall clock, as ISO 8601; `offset`: minutes east of Greenwich. */
  date: z.string(),
  startedAt: epoch,
  offset: z.number(),
  platform: z.enum(PLATFORMS),
  finished: z.boolean(),
  /** Planned in minutes, actual in ms. */
  duration: z.strictObject({ planned: z.number().min(0), actual: time }),
  kit: z.strictObject({
    id: z.string(),
    name: z.string(),
    version: z.int().positive(),
    mode: z.enum(['structured', 'conversational']),
    /** Ids of its core questions, in its order: each stands in `questions` or in `notAsked`. */
    core: z.array(z.string()),
    /** Packs that were on beside the core one; null: not known, from a record of version 1. */
    packs: z.array(z.strictObject({ id: z.string(), name: z.string() })).nullable(),
  }),
  recommendation: z.enum(RECOMMENDATIONS).nullable(),
  rationale: z.string(),
  competencies: z.array(competencySchema),
  questions: z.array(questionSchema),
  /** Core questions of the kit that were not asked, and others that were skipped or put off and never asked. */
  notAsked: z.array(leftSchema),
  /** Evidence that belongs to none of `competencies` and `questions`. */
  general: z.array(evidenceSchema),
  /** Quotes whose words were deleted on the candidate's wish. */
  quotesDeleted: z.int().min(0),
  /** The last answer, and all answers, oldest first; null: none was recorded. */
  consent: consentSchema.extend({ history: z.array(consentSchema) }).nullable(),
  /** What was generated from the transcript; null: the summary of the interview was not uncovered. */
  summary: summarySchema.nullable(),
  /** Summaries of answers that were uncovered one by one, and others of which a language model wrote and `summary` shows nothing. */
  otherSummaries: z.array(otherSummarySchema),
  egress: egressSchema,
  /** Where the transcript has holes; a null length lasted to the end. */
  gaps: z.array(z.strictObject({ cause: z.enum(GAP_CAUSES), time, at: epoch, length: time.nullable() })),
  /** What a reader must not take as covered, one plain sentence each. */
  missing: z.array(z.string()),
});

export type Scorecard = z.infer<typeof scorecardSchema>;
export type Rating = z.infer<typeof ratingSchema>;
export type EvidenceItem = z.infer<typeof evidenceSchema>;
export type CompetencyRow = z.infer<typeof competencySchema>;
export type QuestionRow = z.infer<typeof questionSchema>;
export type NotAsked = z.infer<typeof leftSchema>;
