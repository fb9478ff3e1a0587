import { expect, test } from 'vitest';
import { type CaptionFacts, healthOf, SILENT_AFTER, STOPPED_AFTER } from '@/utils/health';

const call = { kind: 'state', platform: 'meet', inCall: true, captions: 'on' } as const;
const well: CaptionFacts = {
  consent: 'agreed',
  call,
  connected: true,
  sees: 'captions',
  quietFor: 1_000,
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

test.each([
  ['declined', 'declined'],
  ['withdrawn', 'withdrawn'],
  ['not asked', 'not asked'],
  [null, 'not asked'],
] as const)('consent "%s" is a settled state, whatever the captions do', (consent, state) => {
  expect(stateOf({ consent, sees: 'lost' })).toEqual({ state, tone: 'settled' });
});

test('says at once when captions are off or their place is gone', () => {
  expect(stateOf({ call: { ...call, captions: 'off' } }).state).toBe('captions off');
  expect(stateOf({ sees: 'lost' }).state).toBe('lost');
  expect(stateOf({ connected: false }).state).toBe('lost');
});

test('without a call there is no fault', () => {
  expect(stateOf({ call: null })).toEqual({ state: 'no call', tone: 'plain' });
  expect(stateOf({ call: { ...call, inCall: false } }).tone).toBe('plain');
});

test('tells captions of another language from silence', () => {
  expect(stateOf({ english: false }).state).toBe('wrong language');
  expect(stateOf({ english: null }).state).toBe('active');
});

test('before the first word it searches', () => {
  expect(stateOf({ quietFor: null })).toEqual({ state: 'searching', tone: 'plain' });
});

test('a second panel says that another window reads, whether or not it has a call itself', () => {
  expect(stateOf({ elsewhere: true }).state).toBe('elsewhere');
  expect(stateOf({ elsewhere: true, call: null }).state).toBe('elsewhere');
});

test('a page that has no reader yet says so', () => {
  expect(stateOf({ call: { ...call, platform: 'zoom' } }).state).toBe('unread platform');
});

test('a call that has ended is no fault of the captions', () => {
  expect(stateOf({ call: { ...call, inCall: false }, sees: 'lost' })).toEqual({ state: 'not in call', tone: 'plain' });
});

test('consent to one call is not consent to the next', () => {
  expect(stateOf({ otherCall: true })).toEqual({ state: 'other call', tone: 'plain' });
});

test('a withdrawal stands also when the call is gone, so that its words can still be deleted', () => {
  expect(stateOf({ consent: 'withdrawn', call: null }).state).toBe('withdrawn');
});
