// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useSwitched } from '@/components/summary/useSwitched';
import type { Step } from '@/data/writer';
import { faultOf } from '@/utils/llm/fault';
import { faultWords } from '@/utils/llm/fault-words';
import type { ModelSettings } from '@/utils/records';
import { noModel } from '@/utils/settings-schema';
import { mount } from './fixtures/mount';
import { offer } from './fixtures/summary';

const ENDPOINT: ModelSettings = { ...noModel, provider: 'endpoint', baseUrl: 'https://api.example/v1', model: 'small' };
const NONE: ModelSettings = { ...ENDPOINT, provider: 'none' };
const ZERO: ModelSettings = { ...ENDPOINT, zeroEgress: true };
const OWN: ModelSettings = { ...ENDPOINT, provider: 'built-in' };
const IDLE: Step = { kind: 'idle' };
const WRITING: Step = {
  kind: 'writing',
  questionId: 'idempotency',
  at: 0,
  of: 1,
  claims: [],
  download: null,
  pace: 'usual',
  host: 'api.example',
};
const CONSENT: Step = { kind: 'consent', host: 'api.example', questionIds: ['idempotency'] };
const trouble = (kind: 'no endpoint' | 'zero egress' | 'bad key'): Step => {
  const words = faultWords(faultOf(kind), { host: 'api.example', model: 'small', extension: '' });
  return { kind: 'trouble', ...words, questionIds: ['idempotency'] };
};

const stop = vi.fn();
beforeEach(() => stop.mockClear());

/** The steps that the screen has, one after the other. */
async function told(...looks: [Step, ModelSettings][]) {
  const seen: Step[] = [];
  const Screen = ({ step, settings }: { step: Step; settings: ModelSettings }) => {
    const [shown] = useSwitched(step, settings, stop);
    seen.push(shown);
    return null;
  };
  const [first, ...others] = looks.map(([step, settings]) => <Screen key="one" step={step} settings={settings} />);
  const page = await mount(first);
  for (const each of others) await page.draw(each);
  await page.unmount();
  return seen.at(-1);
}

test.each([
  ['none', NONE, 'no endpoint', 'The model was switched off in the settings'],
  ['zero egress', ZERO, 'zero egress', 'Zero egress was switched on in the settings'],
  ['another model', OWN, 'no endpoint', 'Another model was chosen in the settings'],
] as const)(
  '%s while a model writes is told in one sentence, whichever is heard of first',
  async (_, now, fault, why) => {
    const what = `${why}, so the writing stopped and nothing of it was kept.`;
    const end = { kind: 'trouble', what, todo: '', questionIds: ['idempotency'] };
    expect(await told([WRITING, ENDPOINT], [WRITING, now])).toEqual(WRITING);
    expect(await told([WRITING, ENDPOINT], [WRITING, now], [trouble(fault), now])).toEqual(end);
    expect(await told([WRITING, ENDPOINT], [trouble(fault), ENDPOINT], [trouble(fault), now])).toEqual(end);
    // The request ends by itself, with its reason in the ledger.
    expect(stop).not.toHaveBeenCalled();
  },
);

test('what was whole before is not called stopped', async () => {
  expect(await told([WRITING, ENDPOINT], [WRITING, NONE], [IDLE, NONE])).toEqual(IDLE);
});

test.each([
  ['a text that waits to be sent', offer('idempotency')],
  ['consent that is being asked for', CONSENT],
])('%s goes, and that nothing was sent is told', async (_, step) => {
  expect(await told([step, ENDPOINT], [step, NONE], [IDLE, NONE])).toEqual({
    kind: 'trouble',
    what: 'The model was switched off in the settings, so nothing was sent.',
    todo: '',
    questionIds: ['idempotency'],
  });
  expect(stop).toHaveBeenCalledTimes(1);
});

test.each([
  ['a text that waits to be sent', offer('idempotency')],
  ['consent that is being asked for', CONSENT],
])('%s to one address goes with it, and that nothing was sent is told', async (_, step) => {
  const what = 'Another address was entered in the settings, so nothing was sent.';
  const end = { kind: 'trouble', what, todo: '', questionIds: ['idempotency'] };
  // The model's name goes with the address, and another one is entered later.
  const other: ModelSettings = { ...ENDPOINT, baseUrl: 'https://other.example/v1', model: '' };
  const looks: [Step, ModelSettings][] = [
    [step, other],
    [IDLE, other],
    [IDLE, { ...other, model: 'large' }],
  ];
  expect(await told([step, ENDPOINT], ...looks)).toEqual(end);
  expect(stop).toHaveBeenCalledTimes(1);
  // It may also have been on its way while the address was changed, or the address be no address now.
  expect(await told([IDLE, ENDPOINT], [IDLE, other], ...looks)).toEqual(end);
  const none: ModelSettings = { ...ENDPOINT, baseUrl: 'https://' };
  expect(await told([step, ENDPOINT], [step, none], [IDLE, none])).toEqual(end);
});

test.each([
  ['none', NONE, 'The model was switched off'],
  ['zero egress', ZERO, 'Zero egress was switched on'],
  ['another model', OWN, 'Another model was chosen'],
] as const)('what was on its way to be asked while the settings became %s goes as well', async (_, now, why) => {
  expect(await told([IDLE, ENDPOINT], [IDLE, now], [CONSENT, now], [IDLE, now])).toMatchObject({
    what: `${why} in the settings, so nothing was sent.`,
  });
  expect(stop).toHaveBeenCalledTimes(1);
});

test('another path, model or price at the same address changes nothing of what waits', async () => {
  const same: ModelSettings = { ...ENDPOINT, baseUrl: 'https://api.example/v2', model: 'large' };
  expect(await told([CONSENT, ENDPOINT], [CONSENT, same])).toEqual(CONSENT);
  expect(stop).not.toHaveBeenCalled();
});

test('the browser’s own model, which makes no request, is stopped from here', async () => {
  expect(await told([WRITING, OWN], [WRITING, NONE], [IDLE, NONE])).toMatchObject({
    kind: 'trouble',
    what: 'The model was switched off in the settings, so the writing stopped and nothing of it was kept.',
  });
  expect(stop).toHaveBeenCalledTimes(1);
});

test('trouble that was told before goes with the settings it came of; nothing under way is nothing to tell', async () => {
  await told([trouble('bad key'), ENDPOINT], [trouble('bad key'), NONE]);
  expect(stop).toHaveBeenCalledTimes(1);
  expect(await told([IDLE, noModel], [IDLE, ENDPOINT])).toEqual(IDLE);
});
