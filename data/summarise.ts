import type { Claim, StoredSummary, Tokens } from '@/utils/summary/record';
import { readReply } from '@/utils/summary/reply';
import { ModelFault } from './llm/model-fault';
import type { Provider, Reply } from './llm/provider';
import type { OfferedAnswer } from './offer';
import { keepSummary, takeStored } from './summaries';

export interface Progress {
  /** Claims that have come so far, checked, but not final. `hasText`: whether any of the answer is there; a failed request takes it back. */
  onClaims(claims: readonly Claim[], hasText: boolean): void;
  onDownload(share: number): void;
}

/** Whole replies by the text that was sent, for as long as a panel is open: of an answer in parts some may be there when another fails. */
export type Replies = Map<string, Reply>;

/** By what it is written. */
export interface Means {
  provider: Provider;
  /** Whether the person saw the texts. */
  shown: boolean;
  replies: Replies;
}

/**
 * Has the model write of one answer, with the texts that were approved, and keeps what could be checked. An answer whose exact requests were
 * answered before is not asked again, nor is a part of it that is among the replies. Throws a `ModelFault`; then nothing is kept. Resolves with what is stored.
 */
export async function writeSummary(
  interviewId: string,
  { plan, texts, request }: OfferedAnswer,
  { provider, shown, replies }: Means,
  progress: Progress,
  signal: AbortSignal,
): Promise<StoredSummary> {
  // Two windows, or two presses, must not pay twice for one text.
  return navigator.locks.request(`askside-summary ${interviewId} ${request}`, { signal }, async () => {
    const before = await takeStored(interviewId, request);
    if (before) return before;
    const read = { claims: [] as Claim[], dropped: 0, tokens: null as Tokens | null };
    for (const [index, part] of plan.parts.entries()) {
      const approved = texts[index]?.body ?? '';
      const earlier = read.claims;
      const onText = (soFar: string) =>
        progress.onClaims([...earlier, ...readReply(soFar, part, plan.mask, false).claims], soFar !== '');
      const listener = { onText, onDownload: progress.onDownload };
      const about = { interviewId, approved, basis: plan.basis, shown, masked: plan.masked };
      const sent = JSON.stringify([provider.host, provider.model, approved]);
      const reply = replies.get(sent) ?? (await provider.ask(part.ask, listener, signal, about));
      const { claims, dropped, fault } = readReply(reply.text, part, plan.mask, true);
      if (fault) throw new ModelFault(fault);
      replies.set(sent, reply);
      read.claims = [...earlier, ...claims];
      read.dropped += dropped;
      read.tokens = added(read.tokens, reply);
    }
    if (signal.aborted) throw new ModelFault('cancelled');
    return keepSummary(interviewId, {
      questionId: plan.questionId,
      request,
      basis: plan.basis,
      provider: provider.kind,
      host: provider.host,
      model: provider.model,
      prompt: plan.prompt,
      ...read,
    }).catch((error: unknown) => {
      throw error instanceof ModelFault ? error : new ModelFault('answer not kept');
    });
  });
}

const added = (before: Tokens | null, { tokens }: Reply): Tokens | null =>
  before && tokens ? { in: before.in + tokens.in, out: before.out + tokens.out } : (tokens ?? before);
