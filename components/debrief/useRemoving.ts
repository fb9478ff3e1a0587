import { useState } from 'react';
import type { Person } from '@/utils/debrief/people';
import { putBack, removeFile } from '@/utils/debrief/removing';
import type { DebriefStore } from './store';

/** Takes a file out of the debrief, and the last one in again. */
export function useRemoving({ record, change }: DebriefStore) {
  const [last, setLast] = useState<{ debrief: string; file: string; undo(): void } | null>(null);
  return {
    last: last?.debrief === record.id ? last : null,
    remove(person: Person, { id, file }: { id: string; file: string }): void {
      const before = record;
      change((present) => removeFile(present, person, id));
      setLast({
        debrief: record.id,
        file,
        undo: () => {
          change((present) => putBack(present, before, [id]));
          setLast(null);
        },
      });
    },
    forget: () => setLast(null),
  };
}

export type Removing = ReturnType<typeof useRemoving>;
