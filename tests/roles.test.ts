import { expect, test } from 'vitest';
import type { Role } from '@/utils/records';
import { type Known, roleOf } from '@/utils/roles';

const known: Known = {
  roles: new Map(),
  names: new Map(),
  platform: 'meet',
  interviewer: 'Lucy Tanner',
  candidate: 'Nora Lindholm',
};

test.each(['You', 'Tú', 'Vous', 'あなた', 'Você'])('"%s" is the interviewer', (label) => {
  expect(roleOf(label, known)).toBe('interviewer');
});

test.each(['Nora Lindholm', 'nora', 'Nora L.', 'Nora Lindholm (Guest)', 'NORA LINDHOLM'])(
  '"%s" is the candidate',
  (label) => {
    expect(roleOf(label, known)).toBe('candidate');
  },
);

test.each(['Nora Berg', 'Norah Lindholm', 'Sam', 'nlindholm', 'N. Lindholm', ''])('who "%s" is stays open', (label) => {
  expect(roleOf(label, known)).toBeNull();
});

test('what the user said wins over every name', () => {
  const swapped = {
    ...known,
    roles: new Map<string, Role>([
      ['You', 'candidate'],
      ['Sam', 'other'],
    ]),
  };
  expect(roleOf('You', swapped)).toBe('candidate');
  expect(roleOf('Sam', swapped)).toBe('other');
});

test('a candidate with no letters in the name is nobody until named', () => {
  expect(roleOf('Sam', { ...known, candidate: '???', interviewer: '' })).toBeNull();
});

test.each([
  ['😀', '😀'],
  [' 😀 ', '😀'],
  ['😀 (Guest)', '😀'],
  ['❤', '❤\uFE0F'],
  ['👩🏽‍💻✨', '👩🏽‍💻✨'],
])('"%s" is the candidate "%s", whose name has no letters', (label, candidate) => {
  expect(roleOf(label, { ...known, candidate })).toBe('candidate');
  expect(roleOf('😀😀', { ...known, candidate })).toBeNull();
  expect(roleOf('Sam', { ...known, candidate })).toBeNull();
});

test('two whose names are the same sign are told apart by the person only', () => {
  expect(roleOf('😀', { ...known, candidate: '😀', interviewer: '😀' })).toBeNull();
  expect(roleOf('?', { ...known, candidate: '???', interviewer: '' })).toBeNull();
});

test.each([
  ['Alex Kim', 'Alex', 'Alex Kim', 'interviewer'],
  ['Alex', 'Alex Ruiz', 'Alex Kim', null],
  ['Alex Ruiz', 'Alex Ruiz', 'Alex Kim', 'candidate'],
] as const)(
  'of two with the same first name, "%s" with candidate %s and interviewer %s is %s',
  (label, candidate, interviewer, role) => {
    expect(roleOf(label, { ...known, candidate, interviewer })).toBe(role);
  },
);

test('only Meet calls the person at its browser "You": elsewhere somebody may be named so', () => {
  expect(roleOf('Du', { ...known, platform: 'teams' })).toBeNull();
  expect(roleOf('Du', known)).toBe('interviewer');
});
