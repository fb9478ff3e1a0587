import { isApproved } from '@/utils/llm/body';
import { passesLimit } from '@/utils/llm/cost';
import type { FaultKind } from '@/utils/llm/fault';
import { endpointOf, isAt } from '@/utils/llm/origin';
import { ledgerSchema, spentSchema } from '@/utils/summary/record';
import { checked } from '../checked';
import { db } from '../db';
import { modelSettings } from '../settings';
import type { Errand } from './errand';
import { barToUse } from './may-use';

/** Where a request goes, and with which body. */
export interface Outgoing {
  url: string;
  body: string | null;
}

/**
 * Why a request may not be under way as things stand now; null: it may. Read from the database each time, so it is asked inside the
 * transaction that precedes the request, and again whenever something it read changes while the request runs.
 */
export async function barTo({ url, body }: Outgoing, errand: Errand): Promise<FaultKind | null> {
  const settings = await modelSettings();
  if (settings.zeroEgress) return 'zero egress';
  const endpoint = settings.provider === 'endpoint' ? endpointOf(settings.baseUrl) : null;
  if (!endpoint) return 'no endpoint';
  if (!isAt(url, endpoint)) return 'other origin';
  if (errand.purpose === 'summary of an answer' || errand.interviewId !== null) {
    const { interviewId, basis } = errand;
    const bar = interviewId === null ? 'erased' : await barToUse({ interviewId, basis, host: endpoint.host });
    if (bar) return bar;
  }
  const same = body === null || errand.approved === null ? body === errand.approved : isApproved(body, errand.approved);
  return same ? null : 'other text';
}

/** Whether a request may no longer go as it is: masking was switched on after it was made, whoever saw it, or nobody did and unseen was switched off. */
export async function hasToBeShown({ shown, masked }: Errand, host: string): Promise<boolean> {
  const { unseen, mask } = await modelSettings();
  return (mask && masked === false) || (!shown && unseen !== host);
}

/** Whether a request about an answer would pass the month's limit. A row that is damaged counts as nothing. */
export async function isOverLimit({ purpose, estimate }: Errand, now: number): Promise<boolean> {
  const settings = await modelSettings();
  if (!settings.limit || purpose !== 'summary of an answer') return false;
  const start = new Date(now);
  start.setDate(1);
  start.setHours(0, 0, 0, 0);
  const rows = await db.ledger.where('at').aboveOrEqual(start.getTime()).toArray();
  const used = [...checked(ledgerSchema, rows).rows, ...checked(spentSchema, await db.spent.toArray()).rows];
  return passesLimit(settings, used, estimate, now);
}
