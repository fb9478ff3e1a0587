import { useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { byHand } from '@/utils/by-hand';
import type { Remedy } from '@/utils/health-notice';

/** What Live itself does about a state of the captions. */
export interface LiveActions {
  wrapUp(): void;
  writeNote(): void;
  askConsent(): void;
}

/** What a remedy is called on its button; of `who is` the names themselves are the buttons. */
export const remedyLabel: Record<Exclude<Remedy, 'who is'>, string> = {
  'switch on': 'Turn on captions',
  pick: 'Pick the captions',
  'notes only': 'Go on with notes',
  'read again': 'Read again',
  'wrap up': 'Wrap up',
  'write a note': 'Write a note',
  'ask for consent': 'Ask for consent',
  'change consent': 'Change',
};

/** Does what helps. `refused` says what to do instead where the call page did not do it. */
export function useRemedy({ wrapUp, writeNote, askConsent }: LiveActions) {
  const { page, goOnWithNotes, call, interview } = useInterview();
  const [switching, setSwitching] = useState<'no' | 'under way' | 'refused'>('no');
  const does: Record<keyof typeof remedyLabel, () => void> = {
    'switch on': () => {
      setSwitching('under way');
      const told = (on: boolean) => setSwitching(on ? 'no' : 'refused');
      void page.switchOn().then(told, () => told(false));
    },
    pick: () => page.pick(true),
    'notes only': () => goOnWithNotes(true),
    'read again': () => goOnWithNotes(false),
    'wrap up': wrapUp,
    'write a note': writeNote,
    'ask for consent': askConsent,
    'change consent': askConsent,
  };
  return {
    apply: (remedy: keyof typeof remedyLabel) => does[remedy](),
    busy: switching === 'under way',
    refused:
      switching === 'refused'
        ? `The page did not take it. ${byHand[call.state?.platform ?? interview.platform]}`.trim()
        : null,
  };
}
