import { PAGES, WHYS } from '../scorecard-signature';
import { z } from '../zod';
import { SIGNATURES } from './received';

// The record of a debrief, which can leave the machine. A change of shape is a new version; this one stays readable.

/** Milliseconds since 1970. */
const at = z.number();
/** A person's key, as utils/debrief/received.ts makes it; null: all candidates, or none in particular. */
const candidate = z.string().nullable();
const by = z.string();

/** A scorecard as it was given: the text of its JSON, so that its signature can be checked again. */
const givenSchema = z.strictObject({
  id: z.string().min(1),
  file: z.string(),
  /** What checking it came to when it was added. */
  signature: z.enum(SIGNATURES),
  key: z.string().nullable(),
  /** How the page agreed with its record; null: it was no page, or was changed. */
  page: z.enum(PAGES).nullable(),
  /** What did not fit; null: nothing. */
  why: z.enum(WHYS).nullable(),
  addedAt: at,
  json: z.string(),
});

export const debriefSchema = z.strictObject({
  schema: z.literal('askside/debrief'),
  version: z.literal(1),
  id: z.string().min(1),
  /** The version of Askside that began it, and when. */
  app: z.string(),
  startedAt: at,
  /** How many scorecards of a candidate are expected; the last of a candidate's own counts, null there: no longer; else the last for all. */
  expected: z.array(
    z.strictObject({ candidate, count: z.union([z.int().positive(), z.literal('not covered')]).nullable(), by, at }),
  ),
  /** Levels that were uncovered before all were in, and how many were. */
  uncovered: z.array(z.strictObject({ candidate, by, at, in: z.int().min(0), expected: z.int().positive() })),
  /** Answers to proposed matches. */
  matches: z.array(z.strictObject({ people: z.array(z.string()).min(2), same: z.boolean(), by, at })),
  /** Revisions that were chosen in place of the newest; the last one of an interview counts. */
  revisions: z.array(z.strictObject({ interviewId: z.string(), scorecard: z.string(), by, at })),
  /** One for each place: a candidate's competency, a candidate, or the debrief. */
  notes: z.array(z.strictObject({ candidate, competency: z.string().nullable(), text: z.string(), at })),
  /** The last one of a candidate stands; what was decided before stays. */
  decisions: z.array(z.strictObject({ candidate: z.string(), text: z.string(), takenBy: z.string(), at })),
  scorecards: z.array(givenSchema),
});

/** The schema of the record as JSON Schema, draft 2020-12, for other programs. */
export const debriefJsonSchema = () => ({ title: 'Askside debrief, version 1', ...z.toJSONSchema(debriefSchema) });

export type Debrief = z.infer<typeof debriefSchema>;
export type GivenScorecard = z.infer<typeof givenSchema>;
