import { useInterview } from '@/components/interview/InterviewContext';

/** A turn as it is on screen: from memory while it may still change, else from the database. */
export interface Turn {
  id: string;
  speaker: string;
  text: string;
}

/** The last `count` turns, oldest first. */
export function useTurns(count: number): Turn[] {
  const { utterances, call } = useInterview();
  const live = new Map(call.turns.map((turn) => [turn.id, turn]));
  const stored = utterances.slice(-count - live.size).filter((utterance) => !live.has(utterance.id));
  return [...stored, ...live.values()].slice(-count);
}
