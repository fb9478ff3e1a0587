import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { forgetDraftsOfOthers } from '@/components/debrief/drafts';
import { openFile } from '@/components/debrief/openFile';
import { type DebriefStore, UNNAMED } from '@/components/debrief/store';
import { type DebriefWindow, debriefWindow, type ShownDebrief } from '@/data/debrief-window';
import { type DebriefLine, debriefOf, debriefsQuery, freshDebrief, takeDebrief } from '@/data/debriefs';
import { sealingKeysQuery } from '@/data/own-keys';
import { problemOf } from '@/data/problem';
import { settingsQuery } from '@/data/queries';
import { debriefOfSamples } from '@/data/sample-debrief';
import { appVersion } from '@/data/version';
import type { Debrief } from '@/utils/debrief/record-schema';
import { SAMPLE_ID } from '@/utils/sample-debrief';

interface Read {
  store: DebriefStore;
  all: readonly DebriefLine[];
  /** null: a new one. */
  choose(id: string | null): void;
}

/** The debriefs of this browser: each is kept in the database from its first change on. null while they are read. */
export function useDebriefStore(): Read | null {
  const all = useQuery(debriefsQuery).data;
  const keys = useQuery(sealingKeysQuery).data ?? null;
  const by = useQuery(settingsQuery).data?.interviewer || UNNAMED;
  const { shown, open, here } = useWindow();
  const [problem, setProblem] = useState<string | null>(null);
  const newest = all?.[0]?.id ?? null;
  const isGone = shown === null || shown.gone;
  useEffect(() => {
    // Another window changed it, or erased it: then the newest of the others takes its place.
    if (all) void here.current?.follow();
  }, [all, here]);
  const shownId = shown?.record.id;
  useEffect(() => {
    if (all && shownId !== undefined) forgetDraftsOfOthers([shownId, ...all.map(({ id }) => id)]);
  }, [all, shownId]);
  useEffect(() => {
    if (all && isGone) void found(newest).then(([record, isKept]) => open(record, isKept));
  }, [all, isGone, newest, open]);
  return useMemo(() => {
    const own = here.current;
    if (!all || !shown || !own) return null;
    const choose = (id: string | null) => void found(id).then(([record, isKept]) => open(record, isKept));
    const goOnWith: DebriefStore['goOnWith'] = async (other) => {
      try {
        open(await takeDebrief(other), true);
        return null;
      } catch (error) {
        return `It could not be kept. ${problemOf(error)}`;
      }
    };
    const store: DebriefStore = {
      record: shown.record,
      by,
      problem: shown.problem ?? problem,
      saving: shown.saving,
      change: (change) => void own.change(change),
      goOnWith,
      openSample: () => {
        if (all.some(({ id }) => id === SAMPLE_ID)) choose(SAMPLE_ID);
        else void goOnWith(debriefOfSamples(appVersion()), false).then(setProblem);
      },
      open: (file, bytes) => openFile(file, bytes, { app: appVersion(), keys }),
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
    };
    return { store, all, choose };
  }, [all, shown, keys, by, problem, open, here]);
}

/** The debrief of the id, or a new one, and whether it is kept. */
async function found(id: string | null): Promise<[record: Debrief, isKept: boolean]> {
  const known = id === null ? null : await debriefOf(id);
  return [known ?? freshDebrief(), known !== null];
}

/** The debrief that is shown; another one takes its place with `open`. */
function useWindow() {
  const [shown, setShown] = useState<ShownDebrief | null>(null);
  const here = useRef<DebriefWindow | null>(null);
  const open = useMemo(
    () => (record: Debrief, isKept: boolean) => {
      const own: DebriefWindow = debriefWindow(record, isKept, (next) => here.current === own && setShown(next));
      here.current = own;
      setShown({ record, saving: false, problem: null, gone: false });
    },
    [],
  );
  return { shown, open, here };
}
