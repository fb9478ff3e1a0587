import type { Question } from '@/utils/pack';
import type { Act, Interview, Utterance } from '@/utils/records';
import { knownOf } from '@/utils/roles';
import { stateOf } from '@/utils/state';
import { partsOf } from '@/utils/summary/assemble';
import type { SummaryPart } from '@/utils/summary/parts';
import type { StoredSummary } from '@/utils/summary/record';

interface PartsFrom {
  interview: Interview;
  acts: readonly Act[];
  utterances: readonly Utterance[];
  questions: readonly Question[];
  summaries: readonly StoredSummary[];
}

/** The summary of each answer as a scorecard is made with it: the one place where both the wrap-up and the workbench get it. */
export function partsFor({ interview, acts, utterances, questions, summaries }: PartsFrom): SummaryPart[] {
  const state = stateOf(acts);
  return partsOf({ questions, state, known: knownOf(interview, state), utterances, stored: summaries });
}
