import { type Sample, sampleSchema } from '@/utils/sample';
import interview from './packs/sample-interview.json';

/** The interview that the rehearsal acts; null when its file is damaged. */
export const sample: Sample | null = sampleSchema.safeParse(interview).data ?? null;
