import { useState } from 'react';
import { putBack, removeScorecards } from '@/utils/debrief/record';
import type { DebriefStore } from './store';

/** Takes a file out of the debrief, and the last one in again. */
export function useRemoving({ record, change }: DebriefStore) {
  const [last, setLast] = useState<{ debrief: string; file: string; undo(): void } | null>(null);
  return {
    last: last?.debrief === record.id ? last : null,
    remove({ id, file }: { id: string; file: string }): void {
      const before = record;
      change((present) => removeScorecards(present, [id]));
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
