import core from '@/data/packs/core-25.json';
import deep from '@/data/packs/deep-technical.json';
import foundations from '@/data/packs/foundations.json';
import practice from '@/data/packs/practice.json';
import stories from '@/data/packs/stories.json';
import sweep from '@/data/packs/topic-sweep.json';
import { packSchema, type Question } from '@/utils/pack';
import { manyOf } from './many';

export const SIZES = ['core', 'all', 'many'] as const;
export type Size = (typeof SIZES)[number];

const MANY = 10_000;

/** The questions of the core pack, of all packs, or ten thousand. */
export function bankOf(size: Size): Question[] {
  if (size === 'core') return packSchema.parse(core);
  const all = [core, stories, deep, foundations, practice, sweep].flatMap((pack) => packSchema.parse(pack));
  return size === 'all' ? all : manyOf(all, MANY);
}

/** The shipped question that this one is, or is a copy of. */
export const originalOf = (id: string): string => id.replace(/-copy\d+$/, '');
