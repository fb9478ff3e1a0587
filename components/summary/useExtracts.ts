import { useEffect, useState } from 'react';
import type { Answer } from '@/utils/summary/assemble';
import type { Extract } from '@/utils/summary/extract';
import { extractsNow, weighedNow } from '@/utils/summary/extract-now';

/** What the device makes of answers, by question. */
export type Extracts = ReadonlyMap<string | null, Extract>;

/** Words that are read in one go: those of an hour. */
const AT_ONCE = 4_000;

/**
 * What the device makes of all answers together; null until it is there. Of hours the answers are read bit by bit, with
 * the screen free in between. What was there before stands until what comes of other words does.
 */
export function useExtracts(answers: readonly Answer[]): Extracts | null {
  const [extracts, setExtracts] = useState<Extracts | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readFrom = (first: number): void => {
      let next = first;
      for (let words = 0; next < answers.length && words < AT_ONCE; next++) {
        const { question, said } = answers[next] as Answer;
        words += weighedNow(question, said).words;
      }
      if (next < answers.length) timer = setTimeout(() => readFrom(next));
      else setExtracts(byQuestion(answers));
    };
    readFrom(0);
    return () => clearTimeout(timer);
  }, [answers]);
  return extracts;
}

function byQuestion(answers: readonly Answer[]): Extracts {
  const extracts = extractsNow(answers);
  return new Map(answers.map(({ questionId }, index) => [questionId, extracts[index] as Extract]));
}
