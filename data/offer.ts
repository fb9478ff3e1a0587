import type { Ask } from '@/utils/llm/ask';
import { costOf, tokensIn } from '@/utils/llm/cost';
import type { ModelSettings } from '@/utils/records';
import type { Amount } from '@/utils/summary/amount';
import { type Plan, requestText } from '@/utils/summary/plan';
import type { Provider } from './llm/provider';

/** One text as it may leave. */
export interface OfferedText {
  title: string;
  ask: Ask;
  /** Letter by letter what is sent. */
  body: string;
}

/** What would be written of one answer, from which texts. */
export interface OfferedAnswer {
  plan: Plan;
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

/** The texts of each answer as they would be sent. `titleOf` names an answer on the screen. */
export const answersOf = (
  plans: readonly Plan[],
  provider: Provider,
  titleOf: (plan: Plan) => string,
): Promise<OfferedAnswer[]> =>
  Promise.all(
    plans.map(async (plan) => {
      const texts = plan.parts.map(({ ask }, index) => ({
        title: plan.parts.length > 1 ? `${titleOf(plan)}, part ${index + 1}` : titleOf(plan),
        ask,
        body: provider.bodyOf(ask),
      }));
      return { plan, texts, request: await fingerprint([provider.host, provider.model, requestText(plan)]) };
    }),
  );

/** Adds up what would be sent, and what it costs at most. */
export function offerOf(
  answers: OfferedAnswer[],
  { host, model }: Provider,
  { price }: Pick<ModelSettings, 'price'>,
  note: string | null,
): Offer {
  const texts = answers.flatMap((answer) => answer.texts);
  const tokens = {
    in: texts.reduce((sum, { body }) => sum + tokensIn(body), 0),
    out: texts.reduce((sum, { ask }) => sum + ask.maxTokens, 0),
  };
  return {
    host,
    model,
    answers,
    note,
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
