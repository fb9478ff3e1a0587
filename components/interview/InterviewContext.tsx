import { createContext, useContext } from 'react';
import type { NewAct } from '@/data/acts';
import type { PageActions } from '@/data/call';
import type { CallView } from '@/data/call-view';
import type { Question } from '@/utils/pack';
import type { Act, Gap, Interview, Utterance } from '@/utils/records';
import type { Known } from '@/utils/roles';
import type { InterviewState } from '@/utils/state';

/** One interview as every screen of the panel reads it. */
export interface InterviewView {
  interview: Interview;
  acts: readonly Act[];
  state: InterviewState;
  /** While the interview is live the newest ones, else all. */
  utterances: readonly Utterance[];
  /** How many there are in all. */
  heard: number;
  gaps: readonly Gap[];
  /** Rows of this interview that could not be read. */
  damaged: number;
  questions: readonly Question[];
  known: Known;
  call: CallView;
  /** Which call the followed tab shows; null without one. */
  callId: string | null;
  /** The tab shows another call than the one that consent was given for. */
  otherCall: boolean;
  /** Stops the reading of captions at once, before the withdrawal is written. */
  stopReading(): void;
  /** What the call page can be asked to do. */
  page: PageActions;
  /** The person chose to go on without captions for now; a reload of the panel reads again. */
  notesOnly: boolean;
  goOnWithNotes(only: boolean): void;
  /** Another window reads the captions of this interview. */
  elsewhere: boolean;
  /** What went wrong at the last write; null once a write went well. */
  problem: string | null;
  /** Saves what the person did; resolves with false when it could not be saved, and `problem` says why. */
  act(act: NewAct): Promise<boolean>;
  undo(): Promise<void>;
}

export const InterviewContext = createContext<InterviewView | null>(null);

export function useInterview(): InterviewView {
  const view = useContext(InterviewContext);
  if (!view) throw new Error('useInterview needs an InterviewContext above it.');
  return view;
}

/** The question of that id, from the bank; own questions have none. */
export const useQuestion = (id: string | null): Question | null =>
  useInterview().questions.find((question) => question.id === id) ?? null;
