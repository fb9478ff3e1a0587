import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { queryClient, settingsQuery, transcriptOf } from '@/data/queries';
import { openWriter, type Step, type Writer, writerName } from '@/data/writer';
import { isBy } from '@/utils/llm/by';
import { noModel } from '@/utils/records';
import type { SummarySource } from '@/utils/summary/assemble';
import { WritingContext } from './writing';

/** Keeps the writing of summaries going while the screens below come and go; it ends with the interview's panel. */
export function WritingProvider({ children }: { children: ReactNode }) {
  const { interview, questions, state, known, utterances } = useInterview();
  const { id } = interview;
  const settings = useQuery(settingsQuery).data?.model ?? noModel;
  const [step, show] = useState<Step>({ kind: 'idle' });
  const now = useRef<{ source: SummarySource; settings: typeof settings }>({
    source: { questions, state, known, utterances, stored: [] },
    settings,
  });
  useLayoutEffect(() => {
    const { utterances } = now.current.source;
    now.current = { source: { questions, state, known, utterances, stored: [] }, settings };
  });
  const writer = useMemo(() => {
    const writes = openWriter(id, () => now.current, show);
    return withAllWords(writes, id, show, (utterances) => {
      now.current = { ...now.current, source: { ...now.current.source, utterances } };
    });
  }, [id]);
  useEffect(() => () => writer.cancel(), [writer]);
  const writing = useMemo(
    () => ({
      ...writer,
      name: writerName(settings),
      step,
      isBySet: (stored: Parameters<typeof isBy>[0]) => isBy(stored, settings),
    }),
    [writer, settings, step],
  );
  return <WritingContext value={writing}>{children}</WritingContext>;
}

/** A live interview reads its newest words only, and an answer may have begun before them: all are read anew at each beginning. */
function withAllWords(
  writer: Writer,
  interviewId: string,
  show: (step: Step) => void,
  onRead: (utterances: SummarySource['utterances']) => void,
): Writer {
  let latest = 0;
  return {
    ...writer,
    cancel: () => {
      latest += 1;
      writer.cancel();
    },
    begin: (questionIds) => {
      latest += 1;
      const own = latest;
      queryClient.fetchQuery({ ...transcriptOf(interviewId), staleTime: 0 }).then(
        ({ rows }) => {
          if (own !== latest) return;
          onRead(rows);
          writer.begin(questionIds);
        },
        () => {
          if (own !== latest) return;
          show({
            kind: 'trouble',
            what: 'What was said could not be read.',
            todo: 'Nothing was sent. Try again.',
            questionIds,
          });
        },
      );
    },
  };
}
