import { useEffect } from 'react';
import { forgetWords } from '@/utils/forgettable';

/** Has all that was worked out of an interview's words go with them, once they are deleted, and with the screen that showed the interview, as it may be erased then. */
export function useForgetting(interviewId: string, hasWords: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is another interview's then
  useEffect(() => (hasWords ? forgetWords : undefined), [interviewId, hasWords]);
}
