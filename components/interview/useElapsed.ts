import { useEffect, useState } from 'react';
import { useNow } from '@/components/parts/useNow';
import { elapsedAt } from '@/utils/clock';
import type { Interview } from '@/utils/records';
import { useInterview } from './InterviewContext';

/** Interview ms, brought up to date once a second. */
export const useElapsed = (): number => elapsedAt(useInterview().interview, useNow());

/** Whole minutes of interview: for what must not be drawn again every second. */
export function useMinutes(): number {
  const { interview } = useInterview();
  const [minutes, setMinutes] = useState(() => minutesOf(interview));
  useEffect(() => {
    const look = () => setMinutes(minutesOf(interview));
    look();
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [interview]);
  return minutes;
}

const minutesOf = (interview: Interview): number => Math.floor(elapsedAt(interview, Date.now()) / 60_000);
