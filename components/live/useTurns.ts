import { useInterview } from '@/components/interview/InterviewContext';
import { elapsedAt } from '@/utils/clock';

/** A turn as it is on screen: its words from memory while they may still change, else from the database. */
export interface Turn {
  id: string;
  speaker: string;
  text: string;
  /** Interview ms of its first word. */
  time: number;
  settled: boolean;
}

/** The last `count` turns, oldest first. */
export function useTurns(count: number): Turn[] {
  const { interview, utterances, call } = useInterview();
  const live = new Map(call.turns.map((turn) => [turn.id, turn]));
  const stored = utterances.slice(-count - live.size);
  const times = new Map(stored.map((utterance) => [utterance.id, utterance.time]));
  const turns = [...live.values()].map((turn) => ({
    ...turn,
    time: times.get(turn.id) ?? elapsedAt(interview, turn.at),
  }));
  return [...stored.filter((utterance) => !live.has(utterance.id)), ...turns].slice(-count);
}
