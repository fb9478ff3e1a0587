import { expect, test } from 'vitest';
import { counted } from '../scripts/steps.mjs';

const report = (...states: string[]) => ({
  testResults: [{ assertionResults: states.map((status, at) => ({ fullName: `test ${at + 1}`, status })) }],
});

test('counts tests one by one and names those that were skipped', () => {
  const result = counted(1, 'output', report('passed', 'failed', 'passed', 'skipped'));
  expect(result).toEqual({ passed: 2, failed: 1, notes: ['skipped: test 4'], output: 'output' });
});

test('a run that ended badly without a failed test is a failure all the same', () => {
  expect(counted(1, '', report('passed'))).toMatchObject({ passed: 1, failed: 1 });
  expect(counted(-1, '', null)).toMatchObject({ passed: 0, failed: 1 });
});

test('a run without tests is a failure', () => {
  expect(counted(0, '', report())).toMatchObject({ passed: 0, failed: 1 });
  expect(counted(0, '', report('skipped'))).toMatchObject({ passed: 0, failed: 1 });
});
