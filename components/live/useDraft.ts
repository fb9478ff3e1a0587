import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { newId } from '@/data/acts';
import { type Draft, forgetDraft, keepDraft } from '@/data/drafts';
import { draftOf } from '@/data/queries';
import { elapsedAt } from '@/utils/clock';

/** How long after the last letter the draft is written, in ms. */
const PAUSE = 400;

interface Writing {
  /** The note being written; null while the field is empty. */
  draft: Draft | null;
  write(text: string): void;
  /** Saves the note; resolves once that is done or has failed, in which case the words stay. */
  keep(): Promise<void>;
}

/** The note that is being written. It belongs to the question and the time of its first letter, and survives a closed panel. */
export function useDraft(questionId: string | null): Writing {
  const { interview, state, act } = useInterview();
  const client = useQueryClient();
  const query = draftOf(interview.id);
  const stored = useQuery(query).data ?? null;
  /** What this panel wrote; null while it has touched nothing, so that another window's draft is left alone. */
  const [own, setOwn] = useState<Draft | null>(null);
  const latest = useRef<Draft | null>(null);
  const unwritten = useRef(false);
  const saving = useRef<string | null>(null);
  // Where a panel closed between saving the note and forgetting its draft, the draft is nothing to write any more.
  const isKept = (draft: Draft) =>
    state.notes.some((note) => note.id === draft.noteId && note.text === draft.text.trim());
  const shown = own ?? (stored && !isKept(stored) ? stored : null);
  const draft = shown?.text ? shown : null;

  const change = (next: Draft) => {
    latest.current = next;
    unwritten.current = true;
    setOwn(next);
  };

  const flush = useLatest(() => {
    const now = latest.current;
    if (!now || !unwritten.current) return;
    unwritten.current = false;
    // The field may be drawn again before the database has told of the change.
    client.setQueryData(query.queryKey, now.text ? now : null);
    // A draft that cannot be written is still on screen; the note itself will say so.
    void (now.text ? keepDraft(now) : forgetDraft(now)).catch(() => undefined);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause counts from the last change of the text
  useEffect(() => {
    const timer = setTimeout(flush, PAUSE);
    return () => clearTimeout(timer);
  }, [own?.text, flush]);
  useEffect(() => flush, [flush]);

  function write(text: string) {
    const begun = draft ?? {
      interviewId: interview.id,
      time: elapsedAt(interview, Date.now()),
      questionId,
      noteId: newId(),
    };
    change({ ...begun, text });
  }

  async function keep() {
    const text = draft?.text.trim();
    if (!draft || !text || saving.current === text) return;
    saving.current = text;
    const { noteId, time } = draft;
    const saved = await act({ kind: 'note', noteId, questionId: draft.questionId, text, time });
    if (saving.current === text) saving.current = null;
    const now = latest.current ?? draft;
    // Letters that were typed meanwhile stay, as another wording of the same note.
    if (!saved || now.noteId !== noteId || now.text.trim() !== text) return;
    change({ ...now, text: '' });
    flush();
  }

  return { draft, write, keep };
}

/** A function that stays the same and does what its newest form does. */
function useLatest(does: () => void): () => void {
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  return useRef(() => latest.current()).current;
}
