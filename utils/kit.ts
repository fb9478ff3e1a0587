import { z } from './zod';

const kitQuestion = z.strictObject({ id: z.string(), core: z.boolean() });

const sectionSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  minutes: z.number().positive(),
  /** `questions` are asked in order; `free` is the interviewer's own choice; the rest is talk around the questions. */
  kind: z.enum(['opening', 'questions', 'free', 'theirs', 'closing']),
  questions: z.array(kitQuestion),
});

/** `structured`: the kit's order, probes beside it. `conversational`: follows the answers, the core stays protected. */
export const MODES = ['structured', 'conversational'] as const;

export const kitSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.int().positive(),
  mode: z.enum(MODES),
  /** Packs of the bank that are on beside the core one. */
  packs: z.array(z.string()).default([]),
  sections: z.array(sectionSchema),
});

export type Kit = z.infer<typeof kitSchema>;
export type Mode = (typeof MODES)[number];
export type Section = z.infer<typeof sectionSchema>;

/** The planned length in minutes. */
export const minutesOf = (kit: Kit): number => kit.sections.reduce((sum, section) => sum + section.minutes, 0);

/** Every question of the kit, in order. */
export const questionsOf = (kit: Kit) => kit.sections.flatMap((section) => section.questions);

/** Ids of the core questions, in the kit's order: the ones that every candidate for the role is asked. */
export const coreOf = (kit: Kit): string[] =>
  questionsOf(kit)
    .filter((q) => q.core)
    .map((q) => q.id);

/** Interview ms at which the plan comes to the candidate's own questions; null where it never does. */
export function theirsFrom(kit: Kit): number | null {
  const index = kit.sections.findIndex((section) => section.kind === 'theirs');
  return index < 0 ? null : minutesOf({ ...kit, sections: kit.sections.slice(0, index) }) * 60_000;
}

/** Where the plan stands after `elapsed` ms: the section and the ms left in it; the last section once time is over. */
export function sectionAt(kit: Kit, elapsed: number): { section: Section; index: number; left: number } | null {
  let end = 0;
  for (const [index, section] of kit.sections.entries()) {
    end += section.minutes * 60_000;
    if (elapsed < end) return { section, index, left: end - elapsed };
  }
  const last = kit.sections.at(-1);
  return last ? { section: last, index: kit.sections.length - 1, left: 0 } : null;
}
