import { useEffect, useState } from 'react';
import { holdInterview } from '@/data/hold';

/** Whether this panel is the one that reads captions for the interview; null until that is known. */
export function useOnly(interviewId: string): boolean | null {
  const [only, setOnly] = useState<boolean | null>(null);
  useEffect(() => holdInterview(interviewId, setOnly), [interviewId]);
  return only;
}
