import type { Person } from './people';

/** Something about the files that a reader must know before reading levels, in plain sentences. */
export interface Remark {
  kind: 'changed' | 'revision' | 'duplicate' | 'match' | 'kits' | 'keys' | 'twice' | 'unfinished' | 'unread';
  /** A candidate's id, where it is about one. */
  person: string | null;
  /** Ids of the files that it is about. */
  files: string[];
  text: string;
}

export const remark = (
  kind: Remark['kind'],
  person: Person | null,
  files: readonly string[],
  text: string,
): Remark => ({
  kind,
  person: person?.id ?? null,
  files: [...files],
  text,
});
