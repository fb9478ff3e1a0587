import { kitSchema, MODES } from './kit';
import { COMPETENCIES } from './pack';
import { PLATFORMS } from './platforms';
import { claimSchema } from './summary/record';
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

/** What of a kit is chosen at set-up. */
const kitChoiceSchema = z.object({ packs: z.array(z.string()), mode: z.enum(MODES) });

/** The employer's rule: how many months after its end an interview is due to be erased. */
const retentionSchema = z.object({ months: z.int().min(1).max(240) });

/** What writes summaries, and on which terms. */
const modelSchema = z.object({
  /** `none`: summaries are made of the candidate's own sentences, on this machine. */
  provider: z.enum(['none', 'endpoint', 'built-in']),
  /** Of an OpenAI-compatible endpoint, such as `https://api.openai.com/v1`; empty: none entered. */
  baseUrl: z.string(),
  model: z.string(),
  /** Keeps the key beyond this start of the browser, encrypted. */
  rememberKey: z.boolean(),
  /** The host and port to which text is sent without being shown first; empty: none. */
  unseen: z.string(),
  /** Names become roles; e-mail addresses, phone numbers and links are masked. */
  mask: z.boolean(),
  /** Tokens that the model reads at once, what it writes included. */
  context: z.int().min(1_000).max(2_000_000),
  /** For a million tokens; null: not entered. */
  price: z.object({ in: z.number().min(0), out: z.number().min(0), currency: z.string() }).nullable(),
  /** What may be used in a calendar month; null: no limit. `money`: in the currency of `price`. */
  limit: z.object({ unit: z.enum(['tokens', 'money']), amount: z.number().positive() }).nullable(),
  /** No request leaves the extension at all, whatever else is set. */
  zeroEgress: z.boolean(),
  /** Optional parts of a request that were refused, by endpoint and model; see data/llm/refused-parts.ts. Missing: none were. */
  refused: z.array(z.object({ by: z.string(), parts: z.array(z.string()) })).optional(),
});

export const noModel: z.infer<typeof modelSchema> = {
  provider: 'none',
  baseUrl: '',
  model: '',
  rememberKey: false,
  unseen: '',
  mask: true,
  context: 8_000,
  price: null,
  limit: null,
  zeroEgress: false,
};

export const settingsSchema = z.object({
  id: z.literal('me'),
  interviewer: z.string(),
  tourSeen: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  /** The last choice, by the kit's id. Missing in rows of earlier versions; damage to it must not cost the rest. */
  kits: z.record(z.string(), kitChoiceSchema).default({}).catch({}),
  /** null: no rule was entered. Missing in rows of earlier versions. */
  retention: retentionSchema.nullable().default(null).catch(null),
  /** The public key that a scorecard was sealed to last. */
  sealTo: z.string().default('').catch(''),
  /** Whether names of saved files carry the candidate's. */
  nameInFiles: z.boolean().default(false).catch(false),
  /** Missing in rows of earlier versions. Damage to it means that nothing is sent. */
  model: modelSchema.default(noModel).catch(noModel),
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
