import type { Ask } from '../llm/ask';
import { guessTokens } from './fit';
import { dealt, flat, type Line, shown } from './lines';
import { type Mask, maskFor, noMask } from './mask';
import type { People } from './people';
import { REPLY_SCHEMA } from './schema';

/** An utterance of the candidate under the number that a reply may cite. */
export interface Source {
  cite: number;
  utteranceId: string;
  /** The candidate's words as in the transcript; of an utterance that goes in several parts only what this part has. */
  text: string;
}

/** One request and what its reply may cite. */
export interface Part {
  ask: Ask;
  sources: Source[];
}

/** What is asked about one answer. `parts` is empty where the candidate said nothing. */
export interface Plan {
  questionId: string | null;
  /** As in a stored summary. */
  basis: string[];
  /** Name and version of the system prompt. */
  prompt: string;
  parts: Part[];
  mask: Mask;
  /** Whether the mask takes anything out. */
  masked: boolean;
  /** What `smaller` divides again. */
  material: { system: string; head: string; lines: Line[]; fits: number; maxTokens: number };
}

interface Heard {
  id: string;
  text: string;
  role: 'candidate' | 'interviewer' | 'other' | null;
}

/** Letters of an answer below which a request is not worth what surrounds it. */
const LEAST = 400;
/** What six claims with quotes take, with room for models that talk at length. */
const REPLY_TOKENS = 1_200;

/** Decides everything that is sent about one answer: which words, masked how, in how many requests. `heard`: oldest first. */
export function planSummary(input: {
  questionId: string | null;
  question: { title: string; prompt: string; listenFor: { point: string }[] } | null;
  heard: readonly Heard[];
  people: People;
  settings: { mask: boolean; context: number };
  system: string;
  promptName: string;
}): Plan {
  const { settings, system } = input;
  const mask = settings.mask ? maskFor(input.people) : noMask(input.people);
  const lines = linesOf(input.heard, mask);
  const head = headOf(input.question, mask);
  const maxTokens = Math.min(REPLY_TOKENS, Math.floor(settings.context / 4));
  const left = settings.context - maxTokens - guessTokens(`${system}${head}${JSON.stringify(REPLY_SCHEMA)}`);
  const letters = Math.floor((left * lettersPerToken(lines)) / 1.05);
  const candidates = lines.filter((line) => line.cite !== null);
  return withParts({
    questionId: input.questionId,
    basis: candidates.map(({ utteranceId, words }) => `${utteranceId}:${words.length}`),
    prompt: input.promptName,
    mask,
    masked: settings.mask,
    material: { system, head, lines, fits: Math.max(letters, LEAST), maxTokens },
  });
}

/** The same in requests half as large, for a model that could not read that much at once; null: they would become too small. */
export function smaller(plan: Plan): Plan | null {
  const longest = Math.max(0, ...plan.parts.map((part) => answerLength(part, plan)));
  const fits = Math.ceil(Math.min(longest, plan.material.fits) / 2);
  return fits < LEAST ? null : withParts({ ...plan, material: { ...plan.material, fits } });
}

/** Everything that is sent, as one text that is the same for the same requests. */
export const requestText = (plan: Plan): string =>
  JSON.stringify([
    plan.prompt,
    ...plan.parts.map(({ ask }) => [ask.system, ask.user, JSON.stringify(ask.schema), ask.maxTokens]),
  ]);

function withParts(plan: Omit<Plan, 'parts'>): Plan {
  const { system, head, lines, fits, maxTokens } = plan.material;
  const parts = dealt(lines, fits, plan.mask).map((part): Part => {
    const answer = part.map((line) => shown(line)).join('\n');
    return { ask: { system, user: `${head}\n${answer}`, schema: REPLY_SCHEMA, maxTokens }, sources: sourcesOf(part) };
  });
  return { ...plan, parts };
}

const sourcesOf = (part: readonly Line[]): Source[] =>
  part.flatMap(({ cite, utteranceId, words }) => (cite === null ? [] : [{ cite, utteranceId, text: words }]));

/** Others than the two are left out: their words are no part of the answer. */
function linesOf(heard: readonly Heard[], mask: Mask): Line[] {
  let cite = 0;
  return heard.flatMap(({ id, text, role }): Line[] => {
    if (flat(text) === '' || (role !== 'candidate' && role !== 'interviewer')) return [];
    return [{ cite: role === 'candidate' ? ++cite : null, utteranceId: id, words: text, masked: mask.mask(text) }];
  });
}

/** What is the same however long the answer is; it stands first, so that a server need not read it again. */
function headOf(
  question: { title: string; prompt: string; listenFor: { point: string }[] } | null,
  mask: Mask,
): string {
  if (!question) return 'Question: none; this was said outside of the prepared questions.\n\nAnswer:';
  const line = (text: string) => flat(mask.mask(text));
  const points = question.listenFor.map(({ point }) => `- ${line(point)}`);
  return [
    `Question: ${line(question.title)}. ${line(question.prompt)}`,
    ...(points.length > 0 ? ['Points to listen for:', ...points] : []),
    '',
    'Answer:',
  ].join('\n');
}

const lettersPerToken = (lines: readonly Line[]): number => {
  const text = lines.map((line) => line.masked).join(' ');
  return text === '' ? 1 : text.length / guessTokens(text);
};

const answerLength = (part: Part, plan: Plan): number => part.ask.user.length - plan.material.head.length;
