import { expect, test } from 'vitest';
import { shippedQuestions } from '@/data/bank';
import { probeAsked } from '@/utils/probe-asked';
import { codeReview, rateLimits } from './fixtures/bank';

const asked = (text: string, question = rateLimits) => probeAsked(question, text)?.for ?? null;

test('a probe that is read out is noticed, as captions write it too', () => {
  expect(asked('What does a caller see who is over the limit?')).toBe('answer');
  expect(asked('okay so what does a caller see who is over the limit')).toBe('answer');
  expect(asked('One office shares an address, who gets limited')).toBe('fair');
  expect(asked('One office shares an address. Who gets limited?')).toBe('fair');
});

test('most of its own words must be said', () => {
  expect(asked('And with ten instances behind a balancer, where is the count?')).toBe('shared');
  expect(asked('Where is the count kept?')).toBeNull();
});

test('what asks for nothing is no probe', () => {
  expect(asked('The caller was over the limit and saw an error.')).toBeNull();
  expect(asked('')).toBeNull();
});

test('one word is said by chance', () => {
  const short = { ...codeReview, probes: [{ for: 'small', text: 'Why review?' }] };
  expect(asked('Why would you review that?', short)).toBeNull();
});

test('of two probes the one of which more is said is taken, and a question without probes has none', () => {
  const twins = {
    ...rateLimits,
    probes: [
      { for: 'answer', text: 'What does a caller see who is over the limit?' },
      { for: 'fair', text: 'What does an honest caller see who is over the limit of somebody else?' },
    ],
  };
  expect(asked('What does an honest caller see who is over the limit of somebody else?', twins)).toBe('fair');
  expect(asked('What does a caller see who is over the limit?', twins)).toBe('answer');
  expect(asked('What does a caller see?', { ...rateLimits, probes: [] })).toBeNull();
});

test('every shipped probe is noticed as itself when it is read out', () => {
  const missed = shippedQuestions.flatMap((question) =>
    question.probes
      .filter((probe) => probeAsked(question, probe.text) !== probe)
      .map(({ text }) => `${question.id}: ${text}`),
  );
  expect(missed).toEqual([]);
});
