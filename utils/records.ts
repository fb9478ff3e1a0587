import type { actSchema } from './act-schema';
import { kitSchema } from './kit';
import { PLATFORMS } from './platforms';
import type { kitChoiceSchema, modelSchema, retentionSchema, settingsSchema } from './settings-schema';
import { z } from './zod';

// The shape of every row in the database. Rows are checked when they are read, so that one damaged row is named
// instead of breaking the interview around it.

const id = z.string().min(1);
/** Milliseconds since 1970. */
const epoch = z.number();
/** Milliseconds of the interview's own clock. */
const time = z.number().min(0);

export const levelSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal('mixed'),
  z.literal('not assessed'),
]);
export const RECOMMENDATIONS = ['strong no', 'no', 'yes', 'strong yes', 'no decision'] as const;
export const ROLES = ['interviewer', 'candidate', 'other'] as const;

export const interviewSchema = z.object({
  id,
  /** Matches scorecards of one person; made here, or the applicant number. */
  reference: z.string(),
  candidate: z.string().min(1),
  role: z.string(),
  interviewer: z.string(),
  kit: kitSchema,
  platform: z.enum(PLATFORMS),
  startedAt: epoch,
  /** The interview's clock at `tickedAt`; see utils/clock.ts. */
  elapsed: time,
  tickedAt: epoch,
  /** When the person left it to take it up again later; null while it goes on. */
  pausedAt: epoch.nullable(),
  finishedAt: epoch.nullable(),
  /** Must not be erased, by whose decision. Missing: it may be. */
  legalHold: z.object({ at: epoch, reason: z.string() }).optional(),
});

export const utteranceSchema = z.object({
  /** Reader and count: stays the same over revisions. */
  id,
  interviewId: id,
  /** Order in the transcript, given at the first write; never derived from a clock. */
  place: z.int().min(0),
  /** As the call page shows it; empty where the page names nobody. */
  speaker: z.string(),
  text: z.string(),
  at: epoch,
  time,
  /** When its words last changed. */
  changedAt: epoch,
  /** Whether `text` is settled now, or still goes on. */
  settled: z.boolean(),
  /** What settled last, while `text` goes on from it. Missing in rows of earlier versions, where what had settled stayed so. */
  settledText: z.string().optional(),
});

export const GAP_CAUSES = [
  'reader restarted',
  'captions off',
  'captions lost',
  'consent withdrawn',
  'call page reloaded',
  'breakout room',
  'clock jumped',
  'notes only',
] as const;
export const gapSchema = z.object({
  id,
  interviewId: id,
  /** The place that the next utterance would have got. */
  place: z.int().min(0),
  at: epoch,
  time,
  /** ms; null while it lasts. */
  length: z.number().min(0).nullable(),
  cause: z.enum(GAP_CAUSES),
});

export type Level = z.infer<typeof levelSchema>;
export type Recommendation = (typeof RECOMMENDATIONS)[number];
export type Role = (typeof ROLES)[number];
export type Interview = z.infer<typeof interviewSchema>;
export type Act = z.infer<typeof actSchema>;
export type ActOf<K extends Act['kind']> = Extract<Act, { kind: K }>;
export type Utterance = z.infer<typeof utteranceSchema>;
export type Gap = z.infer<typeof gapSchema>;
export type GapCause = (typeof GAP_CAUSES)[number];
export type KitChoice = z.infer<typeof kitChoiceSchema>;
export type Retention = z.infer<typeof retentionSchema>;
export type ModelSettings = z.infer<typeof modelSchema>;
export type Settings = z.infer<typeof settingsSchema>;
