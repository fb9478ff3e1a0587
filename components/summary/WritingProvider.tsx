import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { settingsQuery, transcriptOf } from '@/data/queries';
import { queryClient } from '@/data/query-client';
import { openWriter, type Step } from '@/data/writer';
import { isBy, writerName } from '@/utils/llm/by';
import type { ModelSettings, Utterance } from '@/utils/records';
import { noModel } from '@/utils/settings-schema';
import { namedModel } from '@/utils/summary/model-name';
import { useSwitched } from './useSwitched';
import { type SummaryDraft, WritingContext } from './writing';

/** Keeps the writing of summaries going while the screens below come and go; it ends with the interview's panel. */
export function WritingProvider({ children }: { children: ReactNode }) {
  const view = useInterview();
  const { id } = view.interview;
  const settings = useQuery(settingsQuery).data?.model ?? noModel;
  const [raw, show] = useState<Step>({ kind: 'idle' });
  const now = useRef(view);
  useLayoutEffect(() => {
    now.current = view;
  });
  const heard = useRef<readonly Utterance[]>([]);
  const writer = useMemo(() => {
    const inner = openWriter(
      id,
      () => {
        const { questions, state, known } = now.current;
        return { source: { questions, state, known, utterances: heard.current, stored: [] } };
      },
      show,
    );
    /** Counts presses: only the latest has any effect. */
    let latest = 0;
    async function begin(questionIds: readonly (string | null)[]) {
      latest += 1;
      const own = latest;
      try {
        // The screen of a live interview has the newest words only, and an answer may have begun before them.
        const read = transcriptOf(id);
        const queryKey = [...read.queryKey, 'to write of'];
        const { rows } = await queryClient.fetchQuery({ ...read, queryKey, staleTime: 0, gcTime: 0 });
        if (own !== latest) return;
        heard.current = rows;
        inner.begin(questionIds);
      } catch {
        if (own === latest) show({ kind: 'trouble', ...unread, questionIds });
      }
    }
    return {
      ...inner,
      begin: (questionIds: readonly (string | null)[]) => void begin(questionIds),
      cancel: () => {
        latest += 1;
        inner.cancel();
      },
    };
  }, [id]);
  useEffect(() => () => writer.cancel(), [writer]);
  const [step, forget] = useSwitched(raw, settings, writer.cancel);
  const [drafts] = useState(() => new Map<string | null, SummaryDraft>());
  const isEmpty = view.utterances.length === 0;
  useEffect(() => {
    if (!isEmpty) return;
    // Words that were deleted are nothing to write of, or over, any more.
    heard.current = [];
    drafts.clear();
  }, [isEmpty, drafts]);
  const writing = useMemo(
    () => ({
      drafts,
      ...writer,
      begin: (ids: readonly (string | null)[]) => {
        forget();
        writer.begin(ids);
      },
      cancel: () => {
        forget();
        writer.cancel();
      },
      name: calledBy(settings),
      step,
      isBySet: (stored: Parameters<typeof isBy>[0]) => isBy(stored, settings),
    }),
    [writer, settings, step, forget, drafts],
  );
  return <WritingContext value={writing}>{children}</WritingContext>;
}

function calledBy(settings: ModelSettings): string | null {
  const name = writerName(settings);
  return name !== null && settings.provider === 'endpoint' ? namedModel(name) : name;
}

const unread = { what: 'What was said could not be read.', todo: 'Nothing was sent. Try again.' };
