import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { openFile } from '@/components/debrief/openFile';
import type { DebriefStore } from '@/components/debrief/store';
import { debriefsQuery, freshDebrief, keepDebrief } from '@/data/debriefs';
import { sealingKeysQuery } from '@/data/own-keys';
import { problemOf } from '@/data/problem';
import { settingsQuery } from '@/data/queries';
import { appVersion } from '@/data/version';
import type { Debrief } from '@/utils/debrief/record-schema';

/** Whoever did not say a name at the first run. */
const UNNAMED = 'Somebody without a name';

/** The debriefs of this browser: each is kept in the database from its first change on. null while they are read. */
export function useDebriefStore(): { store: DebriefStore; all: Debrief[]; choose(id: string | null): void } | null {
  const all = useQuery(debriefsQuery).data;
  const keys = useQuery(sealingKeysQuery).data ?? null;
  const by = useQuery(settingsQuery).data?.interviewer || UNNAMED;
  const [record, setRecord] = useState<Debrief | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // Changes that come before the last one was drawn build on it too.
  const newest = useRef(record);
  newest.current = record;
  useEffect(() => {
    if (all && !newest.current) setRecord(all[0] ?? freshDebrief());
  }, [all]);
  return useMemo(() => {
    if (!all || !record) return null;
    const show = (next: Debrief) => {
      newest.current = next;
      setRecord(next);
    };
    const keep = async (next: Debrief) => {
      show(next);
      try {
        await keepDebrief(next);
        setProblem(null);
      } catch (error) {
        setProblem(`The debrief could not be kept. ${problemOf(error)} Save it as a file.`);
      }
    };
    const store: DebriefStore = {
      record,
      by,
      problem,
      change: (change) => void keep(change(newest.current ?? record)),
      goOnWith: async (other) => {
        await keep(other);
        return null;
      },
      open: (file, bytes) => openFile(file, bytes, { app: appVersion(), keys }),
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
    };
    const choose = (id: string | null) => show(all.find((each) => each.id === id) ?? freshDebrief());
    return { store, all, choose };
  }, [all, record, keys, by, problem]);
}
