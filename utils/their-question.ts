import { z } from './zod';

const line = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A question that candidates like to ask at the end, as it stands in the pack file. It is never rated. */
export const theirQuestionSchema = z.strictObject({
  id: slug,
  number: z.int().positive(),
  home: slug,
  packs: z.array(slug).min(1),
  /** The short name on screen: "On-call". */
  title: line.max(24),
  /** As a candidate may ask it. */
  prompt: line,
  /** What the candidate wants to find out. */
  purpose: line,
  /** What an honest answer tells, one line each. */
  cover: z.array(line).min(3).max(6),
  /** Words by which it is asked, mis-hearings included. Never shown. */
  cues: z.array(line).min(25),
});

export const theirPackSchema = z.array(theirQuestionSchema).min(1);

export type TheirQuestion = z.infer<typeof theirQuestionSchema>;

/** What the team answers to one of them; kept on this machine, for every interview. */
export const preparedSchema = z.object({ questionId: z.string().min(1), text: z.string(), at: z.number() });

export type Prepared = z.infer<typeof preparedSchema>;
