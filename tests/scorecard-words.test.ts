import { expect, test } from 'vitest';
import { GAP_CAUSES } from '@/utils/records';
import type { Scorecard } from '@/utils/scorecard-schema';
import { gapSentences, speakerOf } from '@/utils/scorecard-words';

test('words of somebody whom nobody named are not taken for the candidate’s', () => {
  expect(speakerOf({ speaker: '', role: null })).toBe('Unknown speaker');
  expect(speakerOf({ speaker: '', role: 'other' })).toBe('Somebody else');
  expect(speakerOf({ speaker: 'Nora Lindholm', role: 'candidate' })).toBe('Nora Lindholm');
});

test('every cause of a gap reads as a clause', () => {
  const gaps = GAP_CAUSES.map((cause) => ({ cause, time: 60_000, at: 0, length: 12_000 }));
  const sentences = gapSentences({ consent: null, gaps, quotesDeleted: 0 } as unknown as Scorecard);
  expect(sentences.slice(-3).map((sentence) => sentence.replaceAll('\u00A0', ' '))).toEqual([
    '1:00, for 12 s: the interviewer was on the way between rooms of the call.',
    '1:00, for 12 s: the computer slept or its clock was changed.',
    '1:00, for 12 s: the interviewer went on with notes only.',
  ]);
});
