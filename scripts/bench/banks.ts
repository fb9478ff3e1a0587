import { coreQuestions, shippedQuestions } from '@/data/bank';
import type { Question } from '@/utils/pack';
import { manyOf } from './many';

export const SIZES = ['core', 'all', 'many'] as const;
export type Size = (typeof SIZES)[number];

const MANY = 10_000;

/** The questions of the core pack, of all packs, or ten thousand. */
export function bankOf(size: Size): readonly Question[] {
  if (size === 'core') return coreQuestions;
  return size === 'all' ? shippedQuestions : manyOf(shippedQuestions, MANY);
}

/** The shipped question that this one is, or is a copy of. */
export const originalOf = (id: string): string => id.replace(/-copy\d+$/, '');
