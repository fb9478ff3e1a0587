import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '@/utils/export/filename';
import { HOSTILE } from './fixtures/scorecard';

const card = {
  candidate: 'Nora Lindholm',
  reference: 'BE-2041',
  interviewId: '3f9a52c1-7d0e-4a53-9a64-0c6a2f5b7e11',
  date: '2026-11-24T14:00:00+01:00',
};

test('carries the reference and the date, not the name', () => {
  expect(fileNameOf(card, 'html')).toBe('scorecard-BE-2041-2026-11-24.html');
});

test('carries the name where the user wants it', () => {
  expect(fileNameOf(card, 'csv', { withName: true })).toBe('scorecard-BE-2041-Nora-Lindholm-2026-11-24.csv');
  expect(fileNameOf({ ...card, candidate: '王小明' }, 'md', { withName: true })).toContain('-王小明-');
});

test('without a usable reference it takes the start of the interview’s id', () => {
  expect(fileNameOf({ ...card, reference: '' }, 'json')).toBe('scorecard-3f9a52c1-2026-11-24.json');
  expect(fileNameOf({ ...card, reference: '😀/..' }, 'json')).toBe('scorecard-3f9a52c1-2026-11-24.json');
});

test('two references that are told apart by odd characters only do not share a name', () => {
  const other = { ...card, reference: 'A 1', interviewId: 'aaaaaaaa' };
  expect(fileNameOf(other, 'md')).not.toBe(fileNameOf({ ...other, reference: 'A/1', interviewId: 'bbbbbbbb' }, 'md'));
});

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ...HOSTILE,
    'CON',
    'nul',
    'COM1.txt',
    '../../etc/passwd',
    'C:\\x',
    'a.',
    ' a ',
    '.bashrc',
    '-rf',
    '‮fdp',
    'ㅤㅤ',
    'é',
  ),
);

test('500 odd references and names give names that three systems take', () => {
  fc.assert(
    fc.property(odd, odd, fc.boolean(), (reference, candidate, withName) => {
      const name = fileNameOf({ ...card, reference, candidate }, 'html', { withName });
      expect(name).toMatch(/^scorecard-[\p{L}\p{M}\p{N}-]+-2026-11-24\.html$/u);
      expect(name).not.toMatch(/\p{Default_Ignorable_Code_Point}|--/u);
      expect(new TextEncoder().encode(name).length).toBeLessThan(255);
      if (!withName) expect(name).toMatch(/^[\x21-\x7e]+$/);
    }),
    { numRuns: 500 },
  );
});
