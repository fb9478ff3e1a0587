import { useNow } from '@/components/parts/useNow';
import { elapsedAt } from '@/utils/clock';
import { useInterview } from './InterviewContext';

/** Interview ms, brought up to date once a second. */
export const useElapsed = (): number => elapsedAt(useInterview().interview, useNow());
