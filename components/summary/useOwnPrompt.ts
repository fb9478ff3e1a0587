import { useInterview } from '@/components/interview/InterviewContext';

/** The words of a question of one's own, which has no title that would tell it from others; null: it is in the bank. */
export function useOwnPrompt(questionId: string | null): string | null {
  const { questions, state } = useInterview();
  if (questionId === null || questions.some(({ id }) => id === questionId)) return null;
  return state.ownPrompts.get(questionId) ?? null;
}
