import { createContext, useContext } from 'react';
import type { Step, Writer } from '@/data/writer';

export interface Writing extends Writer {
  /** What would write, in a word or two; null: only this device does. */
  name: string | null;
  step: Step;
}

export const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('useWriting needs a WritingContext above it.');
  return writing;
}
