import { COMPETENCIES } from './pack';
import { levelSchema, RECOMMENDATIONS, ROLES } from './records';
import { claimSchema } from './summary/record';
import { z } from './zod';

const id = z.string().min(1);
/** Milliseconds since 1970. */
const epoch = z.number();
/** Milliseconds of the interview's own clock. */
const time = z.number().min(0);

const act = z.object({
  id,
  interviewId: id,
  /** Order of all acts of one interview, given inside the write; never derived from a clock. */
  seq: z.int().min(0),
  at: epoch,
  time,
  undoneAt: epoch.optional(),
  /** The interview's clock then. Missing in rows of earlier versions. */
  undoneTime: time.optional(),
});
const questionId = z.string();

/** What a person did, or the panel noticed, one row each. Rows are only added; undo marks one as undone. */
export const actSchema = z.discriminatedUnion('kind', [
  /** `words` and `utteranceId`: what was heard, where `how` is `heard`. `prompt`: the words of a question of one's own. */
  act.extend({
    kind: z.literal('ask'),
    questionId,
    how: z.enum(['pressed', 'heard']),
    words: z.string().optional(),
    utteranceId: id.optional(),
    prompt: z.string().optional(),
  }),
  act.extend({ kind: z.literal('skip'), questionId }),
  act.extend({ kind: z.literal('later'), questionId }),
  /** Chosen in search: leads *Ask next* until it is asked, skipped or put off. `prompt` as in `ask`. */
  act.extend({ kind: z.literal('choose'), questionId, prompt: z.string().optional() }),
  /** `text`: the bank's words. `how` is missing where it was pressed; `utteranceId`: where it was heard. */
  act.extend({
    kind: z.literal('probe'),
    questionId,
    text: z.string(),
    how: z.enum(['pressed', 'heard']).optional(),
    utteranceId: id.optional(),
  }),
  /** Not this probe: it leads no more, and can still be pressed in *Now*. */
  act.extend({ kind: z.literal('pass'), questionId, text: z.string() }),
  act.extend({ kind: z.literal('confirm'), questionId, point: z.string(), on: z.boolean() }),
  act.extend({ kind: z.literal('level'), questionId, level: levelSchema.nullable() }),
  /** A later note with the same `noteId` is another wording of it; an empty text takes it away. */
  act.extend({ kind: z.literal('note'), noteId: id, questionId: questionId.nullable(), text: z.string() }),
  /** `text` is null once the words were deleted on the candidate's wish. */
  act.extend({
    kind: z.literal('quote'),
    questionId: questionId.nullable(),
    utteranceId: id,
    speaker: z.string(),
    text: z.string().nullable(),
  }),
  act.extend({ kind: z.literal('competency'), competency: z.enum(COMPETENCIES), level: levelSchema.nullable() }),
  act.extend({ kind: z.literal('recommend'), recommendation: z.enum(RECOMMENDATIONS).nullable() }),
  act.extend({ kind: z.literal('rationale'), text: z.string() }),
  /** A summary was uncovered; `subject`: the id of the question, competency or interview that it is about. */
  act.extend({ kind: z.literal('reveal'), about: z.enum(['question', 'competency', 'interview']), subject: id }),
  act.extend({
    kind: z.literal('consent'),
    answer: z.enum(['agreed', 'declined', 'withdrawn', 'not asked']),
    /** The call that it was given for; null when it was given before a call was found. */
    call: z.string().nullable().optional(),
    /** Host and port that the wording named, to which summaries may be sent; null or missing: it named none. */
    host: z.string().nullable().optional(),
    /** Changes the wording of an agreement that stands: the reading of captions goes on as it was. */
    amends: z.literal(true).optional(),
    wording: z.string(),
  }),
  /**
   * The summary of an answer in the person's own words; null: the generated one again. `original`: the claims that it was written over, which
   * are kept. `questionId` is null for what was said outside of all questions. Text and original go with deleted words.
   */
  act.extend({
    kind: z.literal('summary'),
    questionId: questionId.nullable(),
    text: z.string().nullable(),
    original: z.array(claimSchema),
    /** The stored summary that these claims are of; null or missing: the device's own. */
    of: id.nullable().optional(),
  }),
  /** Who a speaker is. `name`: of somebody whom the call page shows by a badge only. */
  act.extend({ kind: z.literal('name'), speaker: z.string(), role: z.enum(ROLES), name: z.string().min(1).optional() }),
]);
