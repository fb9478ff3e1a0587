import type { Utterance } from './records';

/** The words of an utterance that settled last, however its text goes on since; null while none have. */
export const settledIn = ({ settled, text, settledText }: Utterance): string | null =>
  settled ? text : (settledText ?? null);
