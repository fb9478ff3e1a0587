import { expect, test } from 'vitest';
import { probesFor } from '@/utils/probes';
import { rateLimits } from './fixtures/bank';

const none = { confirmed: new Set<string>(), heard: new Set<string>(), asked: [] };
const points = (answer: Partial<typeof none>) =>
  probesFor(rateLimits, { ...none, ...answer }).map((probe) => probe.for);

test('probes come in the order of the bank while nothing was covered', () => {
  expect(points({})).toEqual(['shared', 'answer', 'fair']);
});

test('those for missing points come first', () => {
  expect(points({ heard: new Set(['shared']) })).toEqual(['answer', 'fair', 'shared']);
  expect(points({ confirmed: new Set(['answer']), heard: new Set(['shared']) })).toEqual(['fair', 'shared', 'answer']);
});

test('an asked probe is left out', () => {
  const [asked] = rateLimits.probes;
  expect(probesFor(rateLimits, { ...none, asked: [asked?.text ?? ''] }).map((probe) => probe.for)).toEqual([
    'answer',
    'fair',
  ]);
});
