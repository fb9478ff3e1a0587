import type { FollowUp } from './follow-up';
import type { Competency } from './pack';

/** The one line under a suggestion; the screen sets `Heard “<heard>”.` before the text. */
export interface Reason {
  /** Words of the candidate that lead to the question, as they were said. */
  heard: string | null;
  text: string;
}

/** What is true of a suggestion, for its sentence. */
export interface Facts {
  heard: string | null;
  why:
    | { kind: 'chosen' | 'core' | 'kit' | 'own' | 'bank' }
    | { kind: 'put off'; core: boolean }
    /** A step from a question with a clear level. */
    | { kind: 'harder' | 'easier'; title: string };
  /** The competency, where it has no evidence yet. */
  uncovered: Competency | null;
  /** How many core questions this one would take the time of. */
  endangered: number;
  /** Nothing but core questions fits in any more. */
  coreOnly: boolean;
  /** Interview ms. */
  left: number;
}

const LABELS: Record<Competency, string> = {
  api: 'API design',
  databases: 'Databases',
  scalability: 'Scaling',
  systems: 'Reliability',
  security: 'Security',
  collaboration: 'Collaboration',
};

/** The reason in words that are all true of the facts. */
export function reasonOf(facts: Facts): Reason {
  const about = aboutOf(facts);
  const left = leftOf(facts.left);
  const rest = left === null ? [about, 'Time is over'] : [about ? `${about}, ${left}` : capital(left)];
  const sentences = [whyOf(facts.why), ...rest].filter((sentence) => sentence !== '');
  return { heard: facts.heard, text: sentences.map((sentence) => `${sentence}.`).join(' ') };
}

function whyOf(why: Facts['why']): string {
  switch (why.kind) {
    case 'chosen':
      return 'Your choice';
    case 'core':
      return 'Core, not asked yet';
    case 'kit':
      return 'In the kit, not asked yet';
    case 'own':
      return 'Your own, not asked yet';
    case 'put off':
      return why.core ? 'Core, put off before' : 'Put off before';
    case 'harder':
      return `Harder, after level\u00A04 in ${why.title}`;
    case 'easier':
      return `Easier, after level\u00A01 in ${why.title}`;
    case 'bank':
      return '';
  }
}

/** Why a probe comes before the next question. What was not heard may still have been said. */
export function probeReasonOf({ why, point, left }: FollowUp): Reason {
  if (why === 'evaded') return { heard: null, text: 'The answer may have gone past the question.' };
  return { heard: null, text: `Not heard so far: ${point.point}. ${capital(leftOf(left) ?? '')} for this question.` };
}

/** The weightiest of what else there is to say: one fact, so that the line stays a line. */
function aboutOf({ endangered, coreOnly, uncovered, left }: Facts): string {
  if (endangered > 0) return `${endangered}\u00A0core ${endangered === 1 ? 'question' : 'questions'} open`;
  if (coreOnly && left > 0) return 'Time for core questions only';
  return uncovered ? `${LABELS[uncovered]} uncovered` : '';
}

/** Whole minutes, rounded down; null once time is over. */
function leftOf(ms: number): string | null {
  if (ms <= 0) return null;
  return ms < 60_000 ? 'less than 1\u00A0min left' : `${Math.floor(ms / 60_000)}\u00A0min left`;
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
