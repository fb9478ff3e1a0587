import { clock, count } from '../format';
import type { SummaryPart } from './parts';

export const OWN_SENTENCES = 'The candidate’s own sentences, chosen on this computer.';

/** Who wrote a summary, and what is not in it, in sentences. */
export function madeBy({ by, stored, dropped, stale }: SummaryPart): string[] {
  if (by === 'device' || !stored) return [OWN_SENTENCES];
  const { model, host, time } = stored;
  return [
    `Written by ${model}${host ? ` at ${host}` : ', in this browser,'} at ${clock(time)}.`,
    ...(dropped > 0
      ? [`${count(dropped, 'claim')} left out: no valid source, or not allowed.`]
      : ['Every claim has a source.']),
    ...(stale ? ['More was said since.'] : []),
  ];
}
