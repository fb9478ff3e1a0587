import { costOf } from '@/utils/llm/cost';
import type { Fault } from '@/utils/llm/fault';
import type { LedgerRow, Tokens } from '@/utils/summary/record';
import { db } from '../db';
import { modelSettings } from '../settings';
import type { Errand } from './errand';
import { barTo, hasToBeShown, isOverLimit, type Outgoing } from './may-send';
import { ModelFault } from './model-fault';

/** Ends of a request that are no failure of the server: somebody here stopped it. */
const STOPPED = new Set<Fault['kind']>([
  'cancelled',
  'consent',
  'erased',
  'words deleted',
  'zero egress',
  'no endpoint',
  'other origin',
]);

/**
 * Writes a request into the ledger, or throws why it may not be sent. Consent, words, interview, settings, limit and the row are one
 * transaction, so nothing can be withdrawn between the look and the row. Only what is written may be sent.
 */
export async function writeDown(outgoing: Outgoing, errand: Errand): Promise<string> {
  const id = crypto.randomUUID();
  try {
    await db.transaction('rw', [db.settings, db.interviews, db.acts, db.utterances, db.ledger, db.spent], async () => {
      const bar = await barTo(outgoing, errand);
      if (bar) throw new ModelFault(bar);
      const { host } = new URL(outgoing.url);
      if (await hasToBeShown(errand, host)) throw new ModelFault('not shown');
      const at = Date.now();
      if (await isOverLimit(errand, at)) throw new ModelFault('limit');
      await db.ledger.add({
        id,
        interviewId: errand.interviewId,
        at,
        host,
        purpose: errand.purpose,
        model: errand.model,
        bytes: new TextEncoder().encode(outgoing.body ?? '').length,
        text: outgoing.body ?? '',
        masked: errand.masked,
        outcome: 'sent',
        fault: null,
        tokens: null,
        price: null,
      });
    });
  } catch (error) {
    throw error instanceof ModelFault ? error : new ModelFault('not kept');
  }
  return id;
}

/** Notes that a request was answered, with what it took. A row that was erased meanwhile is not written anew. */
export const noteAnswer = (id: string, tokens: Tokens | null): Promise<void> =>
  close(id, async () => {
    const { price } = await modelSettings();
    const paid = tokens && price ? { amount: costOf(tokens, price), currency: price.currency } : null;
    return { outcome: 'answered', tokens, price: paid };
  });

/** Notes why a request gave no reply. */
export const noteFault = (id: string, { kind }: Fault): Promise<void> =>
  close(id, async () => ({
    outcome: STOPPED.has(kind) ? 'cancelled' : 'failed',
    fault: kind === 'cancelled' ? null : kind,
  }));

/** What became of a request is worth less than the reply itself: when it cannot be noted, the row goes on saying `sent`. */
async function close(id: string, change: () => Promise<Partial<LedgerRow>>): Promise<void> {
  try {
    await db.ledger.update(id, await change());
  } catch {}
}
