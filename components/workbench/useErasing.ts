import { useState } from 'react';
import { saveFile } from '@/components/wrapup/saveFile';
import { eraseInterviews, holdLegally, NotErased } from '@/data/erase';
import { everythingOf } from '@/data/everything';
import { problemOf } from '@/data/problem';

/** What can be done with interviews that are to be erased; `said`: why the last of it was not done. */
export function useErasing(ids: readonly string[], onErased: () => void) {
  const [said, setSaid] = useState<string | null>(null);
  const tried = async (does: () => Promise<void>) => {
    setSaid(null);
    try {
      await does();
    } catch (error) {
      setSaid(error instanceof NotErased ? error.message : problemOf(error));
    }
  };
  return {
    said,
    save: () =>
      tried(async () => {
        const text = `${JSON.stringify(await everythingOf(ids), null, 2)}\n`;
        saveFile(`askside-${ids[0]?.slice(0, 8)}-everything.json`, 'application/json', text);
      }),
    erase: () =>
      tried(async () => {
        await eraseInterviews(ids);
        onErased();
      }),
    /** null ends the hold. */
    hold: (reason: string | null) => tried(() => holdLegally(ids, reason)),
  };
}

export type Erasing = ReturnType<typeof useErasing>;
