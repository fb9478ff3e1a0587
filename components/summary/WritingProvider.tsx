import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { settingsQuery } from '@/data/queries';
import { openWriter, type Step, writerName } from '@/data/writer';
import { noModel } from '@/utils/settings-schema';
import { useSource } from './useSource';
import { WritingContext } from './writing';

/** Keeps the writing of summaries going while the screens below come and go; it ends with the interview's panel. */
export function WritingProvider({ children }: { children: ReactNode }) {
  const { id } = useInterview().interview;
  const settings = useQuery(settingsQuery).data?.model ?? noModel;
  const source = useSource();
  const [step, show] = useState<Step>({ kind: 'idle' });
  const now = useRef({ source, settings });
  useLayoutEffect(() => {
    now.current = { source, settings };
  });
  const writer = useMemo(() => openWriter(id, () => now.current, show), [id]);
  useEffect(() => () => writer.cancel(), [writer]);
  const writing = useMemo(() => ({ ...writer, name: writerName(settings), step }), [writer, settings, step]);
  return <WritingContext value={writing}>{children}</WritingContext>;
}
