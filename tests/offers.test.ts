import { expect, test } from 'vitest';
import { initialsBadge, photoBadge } from '@/utils/badge';
import { answerOf, correctionOf, offersFor } from '@/utils/offers';
import { type Known, nameOf, roleOf } from '@/utils/roles';
import { after } from './fixtures/acts';

const known: Known = {
  roles: new Map(),
  names: new Map(),
  platform: 'zoom',
  interviewer: 'Lucy Tanner',
  candidate: 'Nora Lindholm',
};
const NL = initialsBadge('NL');
const person = (name: string, ...badges: string[]) => ({ name, badges });
const nora = { name: 'Nora Lindholm', role: 'candidate' };
const lucy = { name: 'Lucy Tanner', role: 'interviewer' };

test('who has the initials is offered first, then the two of the interview, then the others in the call', () => {
  const people = [person('Sam Ortiz'), person('Nils Larsen'), person('Lucy Tanner')];
  expect(offersFor(NL, people, known)).toEqual([
    { name: 'Nils Larsen', role: 'other' },
    nora,
    lucy,
    { name: 'Sam Ortiz', role: 'other' },
  ]);
});

test('initials that two people share offer both', () => {
  const people = [person('Nils Larsen'), person('Nora Lindholm')];
  expect(offersFor(NL, people, known)).toEqual([{ name: 'Nils Larsen', role: 'other' }, nora, lucy]);
});

test('nobody is chosen by itself, be there only one who fits', () => {
  expect(offersFor(NL, [person('Nora Lindholm')], known)).toEqual([nora, lucy]);
  expect(roleOf(NL, known)).toBeNull();
  expect(nameOf(NL, known)).toBeNull();
});

test('a photo that the call shows beside a name is offered as that name', () => {
  const photo = photoBadge('https://example.com/1.jpg');
  expect(offersFor(photo, [person('Sam Ortiz'), person('Nora Lindholm', photo)], known)[0]).toEqual(nora);
  expect(offersFor(photo, [], known)).toEqual([nora, lucy]);
});

test('somebody whom the page names is asked about without the others in the call', () => {
  expect(offersFor('Nora’s tablet', [person('Sam Ortiz')], known)).toEqual([nora, lucy]);
  expect(answerOf('Nora’s tablet', { name: 'Nora Lindholm', role: 'candidate' })).toEqual({
    speaker: 'Nora’s tablet',
    role: 'candidate',
  });
});

test('an interviewer without a name is offered all the same', () => {
  expect(offersFor(NL, [], { ...known, interviewer: '' })).toEqual([nora, { name: null, role: 'interviewer' }]);
});

test.each(['Du', 'You'])('a candidate named "%s" on Teams is not the interviewer', (candidate) => {
  const teams: Known = { ...known, platform: 'teams', candidate };
  expect(roleOf(candidate, teams)).toBe('candidate');
  expect(offersFor('Guest', [], teams)[0]).toEqual({ name: candidate, role: 'candidate' });
});

test('an answer counts for what was said before, and a later one corrects it', () => {
  const first = after({ kind: 'name', ...answerOf(NL, { name: 'Nora Lindholm', role: 'candidate' }) });
  expect(nameOf(NL, { ...known, ...first })).toBe('Nora Lindholm');
  expect(roleOf(NL, { ...known, ...first })).toBe('candidate');
  const second = after(
    { kind: 'name', ...answerOf(NL, { name: 'Nora Lindholm', role: 'candidate' }) },
    { kind: 'name', ...answerOf(NL, { name: 'Nils Larsen', role: 'other' }) },
  );
  expect(nameOf(NL, { ...known, ...second })).toBe('Nils Larsen');
  expect(roleOf(NL, { ...known, ...second })).toBe('other');
});

test('who turns out not to be the candidate does not keep her name', () => {
  const named = { ...known, names: new Map([[NL, 'Nora Lindholm']]), roles: new Map([[NL, 'candidate' as const]]) };
  expect(correctionOf(NL, 'other', named)).toEqual({ speaker: NL, role: 'other' });
  expect(correctionOf(NL, 'interviewer', named)).toEqual({ speaker: NL, role: 'interviewer', name: 'Lucy Tanner' });
  const state = after(
    { kind: 'name', speaker: NL, role: 'candidate', name: 'Nora Lindholm' },
    { kind: 'name', ...correctionOf(NL, 'other', named) },
  );
  expect(nameOf(NL, state)).toBeNull();
});

test('a name that says nothing of the role stays when the role is corrected', () => {
  const sam = { ...known, names: new Map([[NL, 'Sam Ortiz']]) };
  expect(correctionOf(NL, 'interviewer', sam)).toEqual({ speaker: NL, role: 'interviewer', name: 'Sam Ortiz' });
  expect(correctionOf('Sam', 'candidate', known)).toEqual({ speaker: 'Sam', role: 'candidate' });
});
