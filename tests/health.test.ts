import { expect, test } from 'vitest';
import { BACK_FOR, type CaptionFacts, healthOf, SILENT_AFTER, STOPPED_AFTER } from '@/utils/health';
import type { CallState } from '@/utils/port';

const call: CallState = {
  kind: 'state',
  platform: 'meet',
  phase: 'on',
  captions: 'on',
  hidden: false,
  canSwitchOn: true,
};
const well: CaptionFacts = {
  consent: 'agreed',
  call,
  connected: true,
  sees: 'captions',
  quietFor: 1_000,
  backFor: null,
  unresolved: false,
  notesOnly: false,
  english: true,
  elsewhere: false,
  otherCall: false,
};
const stateOf = (change: Partial<CaptionFacts>) => healthOf({ ...well, ...change });

test('captions that were just heard are well', () => {
  expect(stateOf({})).toEqual({ state: 'active', tone: 'ok' });
});

test('a pause to think is no fault, a long silence is', () => {
  expect(stateOf({ quietFor: SILENT_AFTER })).toEqual({ state: 'silent', tone: 'ok' });
  expect(stateOf({ quietFor: STOPPED_AFTER })).toEqual({ state: 'stopped', tone: 'fault' });
});

test('silence of a call tab that is out of sight is put down to that', () => {
  const hidden = { ...call, hidden: true };
  expect(stateOf({ call: hidden })).toEqual({ state: 'active', tone: 'ok' });
  expect(stateOf({ call: hidden, quietFor: SILENT_AFTER })).toEqual({ state: 'out of sight', tone: 'plain' });
  expect(stateOf({ call: hidden, quietFor: STOPPED_AFTER })).toEqual({ state: 'out of sight', tone: 'plain' });
});

test.each([
  ['declined', 'declined'],
  ['withdrawn', 'withdrawn'],
  ['not asked', 'not asked'],
  [null, 'not asked'],
] as const)('consent "%s" is a settled state, whatever the captions do', (consent, state) => {
  expect(stateOf({ consent, sees: 'lost', notesOnly: true })).toEqual({ state, tone: 'settled' });
});

test('says at once when captions are off or their place is gone', () => {
  expect(stateOf({ call: { ...call, captions: 'off' } }).state).toBe('captions off');
  expect(stateOf({ sees: 'lost' }).state).toBe('lost');
  expect(stateOf({ connected: false }).state).toBe('lost');
});

test('a page that must have captions and shows them in no known place is a fault of its own', () => {
  expect(stateOf({ sees: 'unknown layout' })).toEqual({ state: 'layout unknown', tone: 'fault' });
  expect(stateOf({ sees: 'unknown layout', call: { ...call, captions: 'off' } }).state).toBe('captions off');
});

test('without a call there is no fault', () => {
  expect(stateOf({ call: null })).toEqual({ state: 'no call', tone: 'plain' });
  expect(stateOf({ call: { ...call, phase: 'none' } })).toEqual({ state: 'not in call', tone: 'plain' });
});

test('tells captions of another language from silence', () => {
  expect(stateOf({ english: false }).state).toBe('wrong language');
  expect(stateOf({ english: null }).state).toBe('active');
});

test('before the first word it searches, whether or not the page tells that captions are on', () => {
  expect(stateOf({ quietFor: null })).toEqual({ state: 'searching', tone: 'plain' });
  expect(stateOf({ quietFor: null, call: { ...call, captions: 'unknown' } }).state).toBe('searching');
});

test('that captions came back is told for a while, before who spoke is asked', () => {
  expect(stateOf({ backFor: 0, unresolved: true })).toEqual({ state: 'recovered', tone: 'ok' });
  expect(stateOf({ backFor: BACK_FOR, unresolved: true })).toEqual({ state: 'speaker unresolved', tone: 'plain' });
  expect(stateOf({ backFor: BACK_FOR }).state).toBe('active');
  expect(stateOf({ backFor: 0, quietFor: STOPPED_AFTER }).state).toBe('stopped');
});

test('on the way into another room nothing is lost', () => {
  const moving = { ...call, phase: 'moving' } as const;
  expect(stateOf({ call: moving, sees: 'lost' })).toEqual({ state: 'moving', tone: 'plain' });
});

test('a call that has ended is no fault of the captions, be its page gone too', () => {
  const over = { ...call, phase: 'over' } as const;
  expect(stateOf({ call: over, sees: 'lost', connected: false })).toEqual({ state: 'call ended', tone: 'plain' });
  expect(stateOf({ call: over, notesOnly: true }).state).toBe('call ended');
});

test('who goes on with notes is told so, and of no fault', () => {
  expect(stateOf({ notesOnly: true, sees: 'lost', connected: false })).toEqual({ state: 'notes only', tone: 'plain' });
});

test('a second panel says that another window reads, whether or not it has a call itself', () => {
  expect(stateOf({ elsewhere: true }).state).toBe('elsewhere');
  expect(stateOf({ elsewhere: true, call: null }).state).toBe('elsewhere');
});

test.each(['meet', 'zoom', 'teams', 'rehearsal'] as const)('captions of "%s" are read alike', (platform) => {
  expect(stateOf({ call: { ...call, platform } }).state).toBe('active');
});

test('consent to one call is not consent to the next', () => {
  expect(stateOf({ otherCall: true })).toEqual({ state: 'other call', tone: 'plain' });
});

test('a withdrawal stands also when the call is gone, so that its words can still be deleted', () => {
  expect(stateOf({ consent: 'withdrawn', call: null }).state).toBe('withdrawn');
});
