import { expect, test } from 'vitest';
import { type Action, type Practice, practiceFrom, practise } from '@/utils/practice';

const LENGTH = 600_000;
const opened = (query = '') => practiceFrom(new URLSearchParams(query), 0);

/** Walks through actions, each with the time at which it happens. */
const after = (start: Practice, ...steps: [now: number, action: Action['do'] | Action][]) =>
  steps.reduce(
    (practice, [now, action]) =>
      practise(practice, typeof action === 'string' ? ({ do: action } as Action) : action, now, LENGTH),
    start,
  );

test('a call waits until it is started, then follows the clock', () => {
  expect(after(opened(), [9_000, 'tick'])).toMatchObject({ phase: 'waiting', time: 0 });
  expect(after(opened(), [9_000, 'go on'], [12_000, 'tick'])).toMatchObject({ phase: 'running', time: 3_000 });
});

test('a pause stops the time, and a speed counts from when it is chosen', () => {
  const paused = after(opened('play'), [2_000, 'pause'], [50_000, 'tick']);
  expect(paused).toMatchObject({ phase: 'paused', time: 2_000 });
  const fast: Action = { do: 'set speed', speed: 4 };
  expect(after(paused, [50_000, 'go on'], [51_000, fast], [52_000, 'tick']).time).toBe(2_000 + 1_000 + 4_000);
});

test('a practice link sets the start and the speed; what makes no sense is left out', () => {
  expect(opened('at=300&speed=1.5&play')).toMatchObject({
    time: 300_000,
    captionsFrom: 300_000,
    speed: 1.5,
    phase: 'running',
  });
  expect(opened('at=-3&speed=9')).toMatchObject({ time: 0, speed: 1, phase: 'waiting' });
  expect(opened('at=soon&paused&play')).toMatchObject({ time: 0, phase: 'paused' });
});

test('other captions begin with what is said next, and stay when the call is started again', () => {
  const zoom: Action = { do: 'act', as: 'zoom' };
  const acted = after(opened('play'), [4_000, zoom]);
  expect(acted).toMatchObject({ acted: 'zoom', captionsFrom: 4_000, captions: 'on' });
  expect(after(acted, [5_000, 'start again'])).toMatchObject({ acted: 'zoom', time: 0 });
  expect([opened('as=teams').acted, opened('as=skype').acted]).toEqual(['teams', 'meet']);
});

test('a clock that is set back or a computer that slept does not move the call', () => {
  expect(after(opened('play'), [-5_000, 'tick'], [-4_000, 'tick']).time).toBe(1_000);
  expect(after(opened('play'), [3_600_000, 'tick'], [3_601_000, 'tick']).time).toBe(1_000);
});

test('captions that come back begin there; dropping them again changes nothing more', () => {
  const gone = after(opened('play'), [4_000, { do: 'caption', captions: 'dropped' }]);
  expect(gone).toMatchObject({ captions: 'dropped', captionsFrom: 0 });
  expect(after(gone, [9_000, { do: 'caption', captions: 'on' }])).toMatchObject({
    captions: 'on',
    captionsFrom: 9_000,
  });
});

test('a jump leaves out what was not said', () => {
  expect(after(opened('play'), [1_000, { do: 'jump', to: 77_000 }])).toMatchObject({
    time: 77_000,
    captionsFrom: 77_000,
  });
});

test('the call ends when everything is said, or when it is ended, and can be started again', () => {
  expect(after(opened('play&at=599'), [2_000, 'tick'])).toMatchObject({ phase: 'ended', time: LENGTH });
  const ended = after(opened('play&speed=2'), [2_000, 'end'], [9_000, 'go on'], [9_500, 'tick']);
  expect(ended).toMatchObject({ phase: 'ended', time: 4_000 });
  expect(after(ended, [10_000, 'start again'])).toMatchObject({ phase: 'waiting', time: 0, speed: 2, captions: 'on' });
});
