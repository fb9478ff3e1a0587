import { type Debrief, debriefSchema } from './record-schema';

/** The record itself, indented, as `debriefFrom` reads it back. */
export const debriefJson = (record: Debrief): string => `${JSON.stringify(record, null, 2)}\n`;

/** A record from parsed JSON, of which size and depth were checked before; null: it is none, or of a version that is not known. */
export const debriefFrom = (value: unknown): Debrief | null => debriefSchema.safeParse(value).data ?? null;
