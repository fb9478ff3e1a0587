import type { z } from '@/utils/zod';

/** Rows that can be read, and how many cannot. Damaged rows stay in the database as they are. */
export interface Read<T> {
  rows: T[];
  damaged: number;
}

/** Reads rows by their schema. */
export function checked<T>(schema: z.ZodType<T>, rows: unknown[]): Read<T> {
  const read = rows.map((row) => schema.safeParse(row));
  const good = read.flatMap((each) => (each.success ? [each.data] : []));
  return { rows: good, damaged: rows.length - good.length };
}
