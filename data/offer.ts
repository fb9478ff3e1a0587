import type { Ask } from '@/utils/llm/ask';
import { costOf } from '@/utils/llm/cost';
import type { ModelSettings } from '@/utils/records';
import type { Amount } from '@/utils/summary/amount';
import { guessTokens } from '@/utils/summary/fit';
import { type Plan, requestText, smaller } from '@/utils/summary/plan';
import type { Provider } from './llm/provider';

/** One text as it may leave. */
export interface OfferedText {
  title: string;
  ask: Ask;
  /** Letter by letter what is sent. */
  body: string;
}

/** An answer that is to be written of. */
export interface Asked {
  plan: Plan;
  /** How often its texts were divided, because a model could not read as much at once. */
  divided: number;
}

/** What would be written of one answer, from which texts. */
export interface OfferedAnswer extends Asked {
  texts: OfferedText[];
  /** Fingerprint of the texts, the host and the model. */
  request: string;
}

/** What would leave for a model, to be read before. */
export interface Offer extends Amount {
  host: string;
  model: string;
  answers: OfferedAnswer[];
  /** What is unusual about it, in a sentence; null: nothing. */
  note: string | null;
}

const MOST_DIVISIONS = 2;
const IN_PARTS = 'The model could not read all of it at once, so it goes in smaller parts.';

/** The same answer in smaller texts; null: it was divided often enough. */
export function dividedAgain({ plan, divided }: Asked): Asked | null {
  const parts = divided < MOST_DIVISIONS ? smaller(plan) : null;
  return parts && { plan: parts, divided: divided + 1 };
}

/** The texts of each answer as they would be sent. `titleOf` names an answer on the screen. */
export const answersOf = (
  asked: readonly Asked[],
  provider: Provider,
  titleOf: (plan: Plan) => string,
): Promise<OfferedAnswer[]> =>
  Promise.all(
    asked.map(async ({ plan, divided }) => {
      const texts = plan.parts.map(({ ask }, index) => ({
        title: plan.parts.length > 1 ? `${titleOf(plan)}, part ${index + 1}` : titleOf(plan),
        ask,
        body: provider.bodyOf(ask),
      }));
      return { plan, divided, texts, request: await fingerprint([provider.host, provider.model, requestText(plan)]) };
    }),
  );

/** Adds up what would be sent, and about what it costs. */
export function offerOf(
  answers: OfferedAnswer[],
  { host, model }: Provider,
  { price }: Pick<ModelSettings, 'price'>,
): Offer {
  const texts = answers.flatMap((answer) => answer.texts);
  const tokens = {
    in: texts.reduce((sum, { body }) => sum + guessTokens(body), 0),
    out: texts.reduce((sum, { ask }) => sum + ask.maxTokens, 0),
  };
  return {
    host,
    model,
    answers,
    note: answers.some(({ divided }) => divided > 0) ? IN_PARTS : null,
    texts: texts.length,
    bytes: texts.reduce((sum, { body }) => sum + new TextEncoder().encode(body).length, 0),
    tokens,
    price: price && { amount: costOf(tokens, price), currency: price.currency },
  };
}

async function fingerprint(parts: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
