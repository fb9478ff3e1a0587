import { useMemo } from 'react';
import { type DebriefView, debriefViewOf, openedOf } from '@/utils/debrief/debrief';
import { readCard } from '@/utils/debrief/read-card';
import type { DebriefStore } from './store';

/** The debrief as it is shown. Scorecards are read again only when some were added or removed. */
export function useView({ record }: DebriefStore): DebriefView {
  const { scorecards } = record;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the record only its scorecards are read here
  const opened = useMemo(() => openedOf(record, readCard), [scorecards]);
  return useMemo(() => debriefViewOf(record, opened.received, opened.unread), [record, opened]);
}
