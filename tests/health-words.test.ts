import { expect, test } from 'vitest';
import type { HealthState } from '@/utils/health';
import { healthLine } from '@/utils/health-line';
import { foundBy, quietOf, replacesCaptions } from '@/utils/health-more';
import { noticeOf, type Remedy, type Situation } from '@/utils/health-notice';

const now: Situation = {
  quietFor: 4_000,
  missing: 12_000,
  captions: 'on',
  begun: true,
  platform: 'meet',
  connected: true,
  canSwitchOn: true,
  first: 'Nora',
};
const told = (state: HealthState, change: Partial<Situation> = {}) => {
  const { title, text, remedy } = noticeOf(state, { ...now, ...change });
  return [`${title}. ${text}`.replaceAll('\u00A0', ' '), remedy];
};
const line = (state: HealthState, change: Partial<Situation> = {}) =>
  healthLine(state, { ...now, ...change }).shown.replaceAll('\u00A0', ' ');

const STATES: [HealthState, string, Remedy | null, boolean][] = [
  ['active', 'Captions last heard 4 s ago', 'pick', false],
  ['silent', 'Captions silent for 4 s', 'pick', false],
  ['searching', 'Captions on, no word yet', 'pick', false],
  ['recovered', 'Captions back, 12 s missing', 'write a note', false],
  ['speaker unresolved', 'Heard 4 s ago, speaker unknown', 'who is', false],
  ['stopped', 'Captions stopped 4 s ago', 'pick', true],
  ['out of sight', 'Call tab out of sight', 'notes only', true],
  ['captions off', 'Captions are off in the call', 'switch on', true],
  ['lost', 'Captions lost', 'pick', true],
  ['layout unknown', 'Captions not found', 'pick', true],
  ['wrong language', 'Captions not in English', 'notes only', true],
  ['no call', 'No call page', 'write a note', true],
  ['not in call', 'Not in a call', 'write a note', true],
  ['moving', 'Moving to another room', 'notes only', true],
  ['call ended', 'Call ended', 'wrap up', true],
  ['notes only', 'Notes only, captions not read', 'read again', true],
  ['elsewhere', 'Read in another window', 'write a note', true],
  ['other call', 'Captions not read, another call', 'ask for consent', true],
  ['not asked', 'Captions not read, not asked', 'ask for consent', true],
  ['declined', 'Captions not read, declined', 'change consent', true],
  ['withdrawn', 'Captions not read, withdrawn', 'change consent', true],
];

test.each(STATES)('"%s" has a line, a sentence and one thing to do', (state, words, remedy, instead) => {
  expect(line(state)).toBe(words);
  const notice = noticeOf(state, now);
  expect(notice.remedy).toBe(remedy);
  expect(notice.title).not.toMatch(/[.!]$/);
  expect(notice.text).toMatch(/\.$/);
  expect(`${notice.title} ${notice.text}`).not.toContain('!');
  expect(replacesCaptions(state)).toBe(instead);
});

test('every sentence is short enough for the place of the captions', () => {
  for (const platform of ['meet', 'zoom', 'teams', 'rehearsal', 'none'] as const)
    for (const connected of [true, false])
      for (const [state] of STATES) {
        const { title, text } = noticeOf(state, { ...now, platform, connected, quietFor: 3_599_000 });
        expect(title.length, title).toBeLessThanOrEqual(34);
        expect(text.length, text).toBeLessThanOrEqual(90);
      }
});

test.each([
  ['meet', 'Press C in the call.'],
  ['rehearsal', 'Press C in the call.'],
  ['zoom', 'In the call: More, Captions.'],
  ['teams', 'In the call: More, Language and speech.'],
] as const)('on "%s" it says how captions are switched on there', (platform, words) => {
  expect(told('captions off', { platform })[0]).toContain(words);
  expect(told('stopped', { platform })[0]).toContain(words);
});

test('a page without a control for captions gets no button for it', () => {
  expect(told('captions off', { canSwitchOn: false })[1]).toBeNull();
  expect(told('searching', { captions: 'unknown' })[1]).toBe('switch on');
  expect(told('searching', { captions: 'unknown', canSwitchOn: false })[1]).toBe('pick');
});

test('that captions are on is said only where the page tells so', () => {
  expect(line('searching', { captions: 'unknown' })).toBe('No word yet');
  expect(told('searching', { captions: 'unknown' })[0]).toContain('does not tell whether captions are on');
});

test('before the page has answered nothing is said of words', () => {
  expect(line('searching', { begun: false })).toBe('Looking for captions');
});

test('less than a second is not worth a figure', () => {
  expect(healthLine('recovered', { quietFor: 0, missing: 900, captions: 'on', begun: true }).shown).toBe(
    'Captions back',
  );
});

test('says how much is missing in whole units', () => {
  expect(told('recovered')[0]).toBe('Captions are back. 12 s are missing. A note can hold what was said.');
  expect(told('recovered', { missing: 1_200 })[0]).toContain('1 s is missing.');
  expect(told('recovered', { missing: 300 })[0]).toContain('Less than a second is missing.');
});

test('a page that does not answer cannot be pointed at', () => {
  expect(told('lost', { connected: false })[1]).toBe('notes only');
  expect(quietOf('lost', false, 'notes only')).toEqual([]);
  expect(quietOf('lost', true, 'pick')).toEqual(['notes only', 'copy structure']);
});

test('captions that went away where the page does not say that they are on are switched on first', () => {
  const off = { platform: 'zoom', captions: 'unknown' } as const;
  expect(told('lost', off)).toEqual([
    'Captions lost. The call shows none any more. In the call: More, Captions.',
    'switch on',
  ]);
  expect(quietOf('lost', true, 'switch on')).toContain('pick');
  expect(told('lost', { ...off, canSwitchOn: false })[1]).toBe('pick');
});

test('what is offered quietly fits the state and repeats nothing', () => {
  expect(quietOf('active', true, 'pick')).toEqual(['notes only', 'copy structure']);
  expect(quietOf('recovered', true, 'write a note')).toEqual(['pick', 'notes only', 'copy structure']);
  expect(quietOf('captions off', true, 'switch on')).toEqual(['notes only', 'copy structure']);
  expect(quietOf('declined', true, 'change consent')).toEqual(['copy structure']);
  expect(quietOf('no call', false, 'write a note')).toEqual([]);
});

test('how captions were found is told where it was no known place', () => {
  expect(foundBy('active', 'selector')).toBe('');
  expect(foundBy('active', 'shape')).toBe('Found by their shape.');
  expect(foundBy('silent', 'picked')).toBe('The place you picked.');
  expect(foundBy('lost', 'picked')).toBe('');
});

test('screen readers hear of a change of state, not of the seconds or of a pause', () => {
  const said = (state: HealthState, quietFor: number) => healthLine(state, { ...now, quietFor }).said;
  expect(said('stopped', 48_000)).toBe(said('stopped', 49_000));
  expect(said('silent', 24_000)).toBe(said('active', 1_000));
});
