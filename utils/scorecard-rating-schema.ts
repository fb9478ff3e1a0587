import { levelSchema, ROLES } from './records';
import { z } from './zod';

// What the record says of a level, and of what it rests on.

const epoch = z.number();
const time = z.number().min(0);

/** A level as it counts, beside what was given and when. */
export const ratingSchema = z.strictObject({
  level: levelSchema,
  /** Why the level is `not assessed`; `chosen`: the person said so, with evidence at hand. null: it has a level. */
  reason: z.enum(['no evidence', 'not rated', 'chosen']).nullable(),
  /** What the person chose, with or without evidence; null: nothing. */
  given: levelSchema.nullable(),
  /** The words of the rubric for `level`. */
  anchor: z.string().nullable(),
  /** When `given` came about, also by taking a level back; null: there never was one. */
  time: time.nullable(),
  at: epoch.nullable(),
  /** What was chosen before, oldest first; a null level was taken back. */
  earlier: z.array(z.strictObject({ level: levelSchema.nullable(), time, at: epoch })),
  /** When its summary was first uncovered; `early`: before there was a level with evidence. null: never. */
  revealed: z.strictObject({ time, at: epoch, early: z.boolean() }).nullable(),
});

const kept = { id: z.string(), time, question: z.strictObject({ id: z.string(), title: z.string() }).nullable() };
/** A note or a quote. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  /** `earlier`: how many wordings it had before this one. */
  z.strictObject({ kind: z.literal('note'), ...kept, at: epoch, text: z.string(), earlier: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('quote'),
    ...kept,
    utteranceId: z.string(),
    speaker: z.string(),
    role: z.enum(ROLES).nullable(),
    text: z.string(),
  }),
]);
