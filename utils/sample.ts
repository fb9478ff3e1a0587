import { COMPETENCIES } from './pack';
import { levelSchema, RECOMMENDATIONS } from './records';
import { z } from './zod';

/** The interviewer's name in captions, as a call page shows it to them. */
export const SELF = 'You';

const turnSchema = z.strictObject({
  /** Seconds of the call at which the first word is said. */
  at: z.number().min(0),
  speaker: z.string().min(1).max(100),
  /** Words with one space between them. */
  text: z.string().regex(/^\S+( \S+)*$/),
  /** The bank's question that the interviewer asks in this turn. */
  asks: z.string().optional(),
});

/** Index of the turn that a move follows. */
const after = z.int().min(0);
const text = z.string().min(1);

/** What the interviewer of the sample does in the panel. */
const moveSchema = z.discriminatedUnion('do', [
  z.strictObject({ after, do: z.literal('pin') }),
  z.strictObject({ after, do: z.literal('note'), text }),
  z.strictObject({ after, do: z.literal('level'), level: levelSchema }),
  z.strictObject({ after, do: z.literal('competency'), competency: z.enum(COMPETENCIES), level: levelSchema }),
  z.strictObject({ after, do: z.literal('recommend'), recommendation: z.enum(RECOMMENDATIONS), rationale: text }),
]);

/** An interview that can be acted: what is said and when, and what is kept of it. */
export const sampleSchema = z
  .strictObject({
    id: text,
    candidate: text,
    role: text,
    minutes: z.number().positive(),
    turns: z.array(turnSchema).min(1),
    moves: z.array(moveSchema),
  })
  .refine(({ turns }) => rises(turns.map((turn) => turn.at)), { message: 'each turn begins after the one before' })
  .refine(({ turns, candidate }) => turns.every(({ speaker }) => speaker === SELF || speaker === candidate), {
    message: 'only the interviewer and the candidate speak',
  })
  .refine(({ turns }) => turns.every(({ asks, speaker }) => !asks || speaker === SELF), {
    message: 'the interviewer asks the questions',
  })
  .refine(({ turns, moves }) => moves.every((move) => move.after < turns.length), {
    message: 'a move follows a turn',
  })
  .refine(({ moves }) => moves.every((move, i) => i === 0 || move.after >= (moves[i - 1]?.after ?? 0)), {
    message: 'moves stand in the order of the call',
  });

const rises = (times: readonly number[]): boolean => times.every((at, i) => i === 0 || at > (times[i - 1] ?? 0));

export type Sample = z.infer<typeof sampleSchema>;
export type Turn = z.infer<typeof turnSchema>;
