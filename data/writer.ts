import { faultOf } from '@/utils/llm/fault';
import type { ModelSettings } from '@/utils/records';
import { noModel } from '@/utils/settings-schema';
import type { SummarySource } from '@/utils/summary/assemble';
import { explain } from './llm/explain';
import { barToUse, watchBar } from './llm/may-use';
import { ModelFault } from './llm/model-fault';
import type { Provider } from './llm/provider';
import { type Asked, type Offer, type OfferedAnswer, offerOf } from './offer';
import { notWritten, readyFor } from './ready';
import { changeModel, modelSettings } from './settings';
import type { Replies } from './summarise';
import { type Progressing, writeAnswers } from './writing';

type Ids = readonly (string | null)[];

/** Where the writing of summaries by a model stands. One at a time for each interview. */
export type Step =
  | { kind: 'idle' }
  /** The host must be named to the candidate first. */
  | { kind: 'consent'; host: string; questionIds: Ids }
  /** To be read before it is sent. */
  | { kind: 'offer'; offer: Offer }
  | ({ kind: 'writing' } & Progressing)
  | { kind: 'trouble'; what: string; todo: string; questionIds: Ids };

export interface Writer {
  /** Begins with the answers to those questions: up to consent, the text to be read, or the writing itself. */
  begin(questionIds: Ids): void;
  /** Sends what was shown. `unseen`: from now on without showing it. */
  send(unseen: boolean): void;
  /** Stops, at any step. Nothing that is not finished is kept. */
  cancel(): void;
}

/** Writes summaries of one interview, one after the other. `now` gives its records as they stand. */
export function openWriter(
  interviewId: string,
  now: () => { source: SummarySource },
  show: (step: Step) => void,
): Writer {
  let offered: { offer: Offer; provider: Provider } | null = null;
  let stopping = new AbortController();
  let settings: ModelSettings = noModel;
  /** Anew once they may no longer be held, so that a reply on its way is put where nobody looks. */
  let replies: Replies = new Map();
  let unwatch = () => {};

  return {
    begin: (ids) => begin(ids),
    send: (unseen) => void send(unseen),
    cancel: () => {
      stopping.abort();
      done();
    },
  };

  /** Whatever comes of an earlier run is of no account from here on. */
  function begin(questionIds: Ids): void {
    stopping.abort();
    stopping = new AbortController();
    const { signal } = stopping;
    offered = null;
    prepare(questionIds, signal).catch(trouble(questionIds, signal));
  }

  async function prepare(questionIds: Ids, signal: AbortSignal): Promise<void> {
    // Not as a screen has them: what was switched off a moment ago counts.
    settings = await modelSettings();
    const { provider, named, asked } = await readyFor(interviewId, questionIds, now().source, settings);
    // Stopped, or pressed again, while that was read.
    if (signal.aborted) return;
    if (!named) return show({ kind: 'consent', host: provider.host, questionIds });
    await offer(asked, provider, signal);
  }

  /** Words that were deleted, or may no longer be used, must not wait here to be sent later. */
  function watch(answers: readonly OfferedAnswer[], host: string): void {
    unwatch();
    const basis = answers.flatMap(({ plan }) => plan.basis);
    unwatch = watchBar(
      () => barToUse({ interviewId, basis, host }),
      (kind) => {
        const ids = offered && idsOf(offered.offer.answers);
        forget();
        if (ids) trouble(ids, stopping.signal)(new ModelFault(kind));
      },
    );
  }

  function forget(): void {
    unwatch();
    offered = null;
    replies = new Map();
  }

  function done(): void {
    forget();
    show({ kind: 'idle' });
  }

  async function offer(asked: readonly Asked[], provider: Provider, signal: AbortSignal): Promise<void> {
    const open = await notWritten(interviewId, asked, provider, now().source);
    if (signal.aborted) return;
    if (open.length === 0) return done();
    watch(open, provider.host);
    if (!provider.host || settings.unseen === provider.host) return write(open, provider, false, signal);
    offered = { offer: offerOf(open, provider, settings), provider };
    show({ kind: 'offer', offer: offered.offer });
  }

  async function send(unseen: boolean): Promise<void> {
    const current = offered;
    offered = null;
    if (!current) return;
    const { answers, host } = current.offer;
    const { signal } = stopping;
    try {
      if (unseen) await changeModel({ unseen: host });
      settings = await modelSettings();
      await write(answers, current.provider, true, signal);
    } catch (error) {
      trouble(idsOf(answers), signal)(error);
    }
  }

  async function write(answers: readonly OfferedAnswer[], provider: Provider, shown: boolean, signal: AbortSignal) {
    const means = { provider, shown, replies };
    const { divided, left, error } = await writeAnswers(interviewId, answers, means, signal, (progress) =>
      show({ kind: 'writing', ...progress }),
    );
    if (signal.aborted) return;
    const ids = idsOf([...divided, ...left]);
    // Sending unseen was switched off meanwhile, or masking on.
    if (error instanceof ModelFault && error.fault.kind === 'not shown') return begin(ids);
    if (left.length > 0) return trouble(ids, signal)(error);
    if (divided.length > 0) return offer(divided, provider, signal);
    done();
  }

  function trouble(questionIds: Ids, signal: AbortSignal) {
    return (error: unknown): void => {
      if (signal.aborted) return;
      const fault = error instanceof ModelFault ? error.fault : faultOf('failed here');
      if (fault.kind === 'cancelled') return done();
      show({ kind: 'trouble', ...explain(fault, settings), questionIds });
    };
  }
}

const idsOf = (answers: readonly Asked[]): Ids => answers.map(({ plan }) => plan.questionId);
