import type { standing } from './check';
import type { SummaryPart } from './parts';
import type { StoredSummary } from './record';

/** `claims`: null where nothing of any may be shown. */
type ToShow = Pick<SummaryPart, 'stored' | 'dropped' | 'later'> & { claims: StoredSummary['claims'] | null };

/**
 * The last of what models wrote of one answer, oldest first, of which something may be shown: a request that brings nothing takes nothing away.
 * Where nothing may be shown of any it is the last, beside which the candidate's own sentences stand.
 */
export function lastToShow(
  written: readonly StoredSummary[],
  stands: (row: StoredSummary) => ReturnType<typeof standing>,
): ToShow {
  let last: { stored: StoredSummary; dropped: number } | null = null;
  for (const stored of [...written].reverse()) {
    const { claims, fell } = stands(stored);
    const each = { stored, dropped: stored.dropped + fell };
    const later = last && { model: last.stored.model, dropped: last.dropped };
    if (claims.length > 0) return { ...each, claims, later };
    last ??= each;
  }
  return { stored: null, dropped: 0, ...last, claims: null, later: null };
}
