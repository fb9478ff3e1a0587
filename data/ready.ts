import { maySendTo } from '@/utils/consent';
import type { ModelSettings } from '@/utils/records';
import { titleOf } from '@/utils/scorecard-evidence';
import type { SummarySource } from '@/utils/summary/assemble';
import { planFor } from '@/utils/summary/heard';
import type { Plan } from '@/utils/summary/plan';
import { lastConsent } from './consent';
import { ModelFault } from './llm/model-fault';
import { openModel } from './llm/open';
import type { Provider } from './llm/provider';
import { type Asked, answersOf, type OfferedAnswer } from './offer';
import { ANSWER_PROMPT } from './prompts';
import { takeStored } from './summaries';

/** What there is to be asked about those questions, and of which model. `named`: whether consent names its host. Throws a `ModelFault` where there is no consent. */
export async function readyFor(
  interviewId: string,
  questionIds: readonly (string | null)[],
  source: SummarySource,
  settings: ModelSettings,
): Promise<{ provider: Provider; named: boolean; asked: Asked[] }> {
  const provider = await openModel(settings);
  const consent = await lastConsent(interviewId);
  if (consent?.answer !== 'agreed') throw new ModelFault('consent');
  const named = provider.host === '' || maySendTo(consent, provider.host);
  const terms = { settings, system: ANSWER_PROMPT.text, promptName: ANSWER_PROMPT.name };
  const plans = named ? questionIds.map((id) => planFor(id, source, terms)) : [];
  const asked = plans.filter(({ parts }) => parts.length > 0).map((plan) => ({ plan, divided: 0 }));
  return { provider, named, asked };
}

/** The answers that have to be asked for, with their texts: what was answered before comes back without. */
export async function notWritten(
  interviewId: string,
  asked: readonly Asked[],
  provider: Provider,
  { questions, state }: SummarySource,
): Promise<OfferedAnswer[]> {
  const nameOf = ({ questionId }: Plan) => titleOf(questionId, questions, state);
  const answers = await answersOf(asked, provider, nameOf);
  const known = await Promise.all(answers.map(({ request }) => takeStored(interviewId, request)));
  return answers.filter((_, index) => known[index] === null);
}
