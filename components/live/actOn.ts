import type { NewAct } from '@/data/acts';
import type { Suggestion } from '@/utils/suggest';

/** A probe that is not wanted now stays in *Now*, where it can be pressed at any time. */
export function actOn({ kind, questionId, prompt }: Suggestion, does: 'ask' | 'skip' | 'later'): NewAct {
  if (kind === 'probe') return { kind: does === 'ask' ? 'probe' : 'pass', questionId, text: prompt };
  return does === 'ask' ? { kind: 'ask', questionId, how: 'pressed' } : { kind: does, questionId };
}
