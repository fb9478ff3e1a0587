import { maySendTo } from '@/utils/consent';
import { faultOf } from '@/utils/llm/fault';
import type { ModelSettings } from '@/utils/records';
import type { SummarySource } from '@/utils/summary/assemble';
import { planFor } from '@/utils/summary/heard';
import { type Plan, smaller } from '@/utils/summary/plan';
import type { Claim } from '@/utils/summary/record';
import { lastConsent } from './consent';
import { explain } from './llm/explain';
import { ModelFault } from './llm/model-fault';
import { openModel } from './llm/open';
import type { Provider } from './llm/provider';
import { answersOf, type Offer, type OfferedAnswer, offerOf } from './offer';
import { ANSWER_PROMPT } from './prompts';
import { changeModel } from './settings';
import { takeStored } from './summaries';
import { type Replies, writeSummary } from './summarise';

type Ids = readonly (string | null)[];

/** Where the writing of summaries by a model stands. One at a time for each interview. */
export type Step =
  | { kind: 'idle' }
  /** The host must be named to the candidate first. */
  | { kind: 'consent'; host: string; questionIds: Ids }
  /** To be read before it is sent. */
  | { kind: 'offer'; offer: Offer }
  /** `at`: how many of `of` are written. `claims`: what has come of the next one, checked, but not final. */
  | {
      kind: 'writing';
      questionId: string | null;
      at: number;
      of: number;
      claims: readonly Claim[];
      /** How much of the model is downloaded, from 0 to 1; null: nothing is being downloaded. */
      download: number | null;
    }
  | { kind: 'trouble'; what: string; todo: string; questionIds: Ids };

export interface Writer {
  /** Begins with the answers to those questions: up to consent, the text to be read, or the writing itself. */
  begin(questionIds: Ids): void;
  /** Sends what was shown. `unseen`: from now on without showing it. */
  send(unseen: boolean): void;
  /** Stops, at any step. Nothing that is not finished is kept. */
  cancel(): void;
}

/** How often an answer that a model cannot read at once is divided. */
const MOST_DIVISIONS = 2;
const IN_PARTS = 'The model could not read all of it at once, so it goes in smaller parts.';

/** Writes summaries of one interview, one after the other. `now` gives its records and the settings as they stand. */
export function openWriter(
  interviewId: string,
  now: () => { source: SummarySource; settings: ModelSettings },
  show: (step: Step) => void,
): Writer {
  let offered: { offer: Offer; provider: Provider; divided: number } | null = null;
  let stopping = new AbortController();
  const replies: Replies = new Map();

  return {
    begin: (ids) => void begin(ids).catch(trouble(ids)),
    send: (unseen) => void send(unseen),
    cancel: () => {
      stopping.abort();
      offered = null;
      show({ kind: 'idle' });
    },
  };

  async function begin(questionIds: Ids): Promise<void> {
    stopping.abort();
    stopping = new AbortController();
    const { signal } = stopping;
    const { source, settings } = now();
    const provider = await openModel(settings);
    const consent = await lastConsent(interviewId);
    // Stopped, or pressed again, while that was read.
    if (signal.aborted) return;
    if (consent?.answer !== 'agreed') throw new ModelFault('consent');
    if (provider.host && !maySendTo(consent, provider.host))
      return show({ kind: 'consent', host: provider.host, questionIds });
    const terms = { settings, system: ANSWER_PROMPT.text, promptName: ANSWER_PROMPT.name };
    const plans = questionIds.map((id) => planFor(id, source, terms)).filter(({ parts }) => parts.length > 0);
    await offer(plans, provider, 0);
  }

  async function offer(plans: readonly Plan[], provider: Provider, divided: number): Promise<void> {
    const { settings, source } = now();
    const titleOf = ({ questionId }: Plan) =>
      source.questions.find(({ id }) => id === questionId)?.title ??
      (questionId === null ? 'Outside the questions' : 'Your own question');
    const note = divided > 0 ? IN_PARTS : null;
    const { signal } = stopping;
    const open = await notWritten(await answersOf(plans, provider, titleOf));
    if (signal.aborted) return;
    if (open.length === 0) return show({ kind: 'idle' });
    const made = offerOf(open, provider, settings, note);
    offered = { offer: made, provider, divided };
    if (provider.host && settings.unseen !== provider.host) show({ kind: 'offer', offer: made });
    else await write();
  }

  /** What was answered before comes back without being asked again. */
  async function notWritten(answers: readonly OfferedAnswer[]): Promise<OfferedAnswer[]> {
    const known = await Promise.all(answers.map(({ request }) => takeStored(interviewId, request)));
    return answers.filter((_, index) => known[index] === null);
  }

  async function send(unseen: boolean): Promise<void> {
    const ids = offered?.offer.answers.map(({ plan }) => plan.questionId) ?? [];
    try {
      if (unseen && offered) await changeModel({ unseen: offered.offer.host });
      await write();
    } catch (error) {
      trouble(ids)(error);
    }
  }

  async function write(): Promise<void> {
    const current = offered;
    offered = null;
    if (!current) return;
    const { signal } = stopping;
    const { offer: made, provider, divided } = current;
    for (const [at, answer] of made.answers.entries()) {
      const { questionId } = answer.plan;
      const rest = made.answers.slice(at).map(({ plan }) => plan);
      let shown: Extract<Step, { kind: 'writing' }> = {
        kind: 'writing',
        questionId,
        at,
        of: made.answers.length,
        claims: [],
        download: null,
      };
      const tell = (change: Partial<typeof shown>) => {
        shown = { ...shown, ...change };
        if (!signal.aborted) show(shown);
      };
      tell({});
      try {
        const progress = {
          onClaims: (claims: readonly Claim[]) => tell({ claims, download: null }),
          onDownload: (download: number) => tell({ download }),
        };
        await writeSummary(interviewId, answer, provider, progress, signal, replies);
      } catch (error) {
        if (signal.aborted) return;
        const parts = isOverflow(error) && divided < MOST_DIVISIONS ? smaller(answer.plan) : null;
        if (parts) return offer([parts, ...rest.slice(1)], provider, divided + 1);
        return trouble(rest.map((plan) => plan.questionId))(error);
      }
    }
    if (!signal.aborted) show({ kind: 'idle' });
  }

  function trouble(questionIds: Ids) {
    return (error: unknown): void => {
      const fault = error instanceof ModelFault ? error.fault : faultOf('not kept');
      if (fault.kind === 'cancelled') return show({ kind: 'idle' });
      show({ kind: 'trouble', ...explain(fault, now().settings), questionIds });
    };
  }
}

const isOverflow = (error: unknown): boolean => error instanceof ModelFault && error.fault.kind === 'too much text';

/** What would write by these settings, in a word or two; null: only this device does. */
export function writerName({ provider, model, zeroEgress }: ModelSettings): string | null {
  if (zeroEgress) return null;
  if (provider === 'built-in') return 'this browser’s model';
  return provider === 'endpoint' && model ? model : null;
}
