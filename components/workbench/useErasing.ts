import { useState } from 'react';
import { saveFile } from '@/components/wrapup/saveFile';
import { eraseInterviews, holdLegally } from '@/data/erase';
import { everythingOf } from '@/data/everything';
import { noteLook } from '@/data/look';
import { NotErased } from '@/data/not-erased';
import { problemOf } from '@/data/problem';

/** What can be done with interviews that are to be erased; `said`: why the last of it was not done; `told`: it was erased, and this is to know. */
export function useErasing(ids: readonly string[], onErased: () => void) {
  const [said, setSaid] = useState<string | null>(null);
  const [told, setTold] = useState<readonly string[] | null>(null);
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
    told,
    save: () =>
      tried(async () => {
        await noteLook(ids);
        const text = `${JSON.stringify(await everythingOf(ids), null, 2)}\n`;
        saveFile(`askside-${ids[0]?.slice(0, 8)}-everything.json`, 'application/json', text);
      }),
    erase: () =>
      tried(async () => {
        const after = await eraseInterviews(ids);
        if (after.length === 0) onErased();
        else setTold(after);
      }),
    /** null ends the hold. */
    hold: (reason: string | null) => tried(() => holdLegally(ids, reason)),
  };
}

export type Erasing = ReturnType<typeof useErasing>;
