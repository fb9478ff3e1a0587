import { useEffect } from 'react';
import { tick } from '@/data/interviews';
import type { Interview } from '@/utils/records';

/** How often the interview's clock is written, in ms. */
const TICK = 5_000;

/** Carries the clock of an interview on while it is live and on screen. */
export function useTick({ id, finishedAt }: Interview): void {
  useEffect(() => {
    if (finishedAt !== null) return;
    // A clock that cannot be written is no reason to alarm: the next note will say so if the disk is full.
    const timer = setInterval(() => void tick(id).catch(() => undefined), TICK);
    return () => clearInterval(timer);
  }, [id, finishedAt]);
}
