import { MODES } from './kit';
import { z } from './zod';

/** What of a kit is chosen at set-up. */
export const kitChoiceSchema = z.object({ packs: z.array(z.string()), mode: z.enum(MODES) });

/** The employer's rule: how many months after its end an interview is due to be erased. */
export const retentionSchema = z.object({ months: z.int().min(1).max(240) });

/** What writes summaries, and on which terms. */
export const modelSchema = z.object({
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

/** As it is before anything was chosen. */
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
