import { clock, count } from '../format';
import type { SummaryPart } from './parts';

export const OWN_SENTENCES = 'The candidate’s own sentences, chosen on this computer.';

/** Who wrote a summary, and what is not in it, in sentences. */
export function madeBy({ by, stored, dropped, stale }: SummaryPart): string[] {
  if (!stored) return [OWN_SENTENCES];
  const { model, host, time } = stored;
  const more = stale ? ['More was said since.'] : [];
  if (by === 'device') {
    const none = dropped > 0 ? `of ${count(dropped, 'claim')} none had a valid source or was allowed` : 'nothing';
    return [OWN_SENTENCES, `${model} was asked: ${none}.`, ...more];
  }
  return [
    `Written by ${model}${host ? ` at ${host}` : ', in this browser,'} at ${clock(time)}.`,
    ...(dropped > 0
      ? [`${count(dropped, 'claim')} left out: no valid source, or not allowed.`]
      : ['Every claim has a source.']),
    ...more,
  ];
}
