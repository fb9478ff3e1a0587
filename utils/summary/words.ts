import { clock, count } from '../format';
import { namedModel } from './model-name';
import type { SummaryPart } from './parts';

export const OWN_SENTENCES = 'The candidate’s own sentences, chosen on this computer.';

/** Who wrote a summary, and what is not in it, in sentences. */
export function madeBy({ by, stored, dropped, later, stale }: SummaryPart): string[] {
  if (!stored) return [OWN_SENTENCES];
  const { model, host, time } = stored;
  const name = namedModel(model);
  const more = stale ? ['More was said since.'] : [];
  if (by === 'device') return [OWN_SENTENCES, `${name} was asked as well, ${nothingCame(dropped)}.`, ...more];
  return [
    `Written by ${name}${host ? ` at ${host}` : ', in this browser,'} at ${clock(time)}.`,
    ...(dropped > 0
      ? [`${count(dropped, 'claim')} left out: no valid source, or not allowed.`]
      : ['Every claim has a source.']),
    ...more,
    ...(later ? [`${namedModel(later.model)} was asked since, ${nothingCame(later.dropped)}.`] : []),
  ];
}

function nothingCame(dropped: number): string {
  if (dropped === 0) return 'and wrote nothing about this answer';
  return dropped === 1
    ? 'but its only claim had no valid source or was not allowed'
    : `but of its ${count(dropped, 'claim')} none had a valid source or was allowed`;
}
