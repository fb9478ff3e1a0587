// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Now } from '@/components/live/Now';
import { coreQuestions } from '@/data/bank';
import { stateOf } from '@/utils/state';
import { actsOf, ask, type Did } from './fixtures/acts';
import { mount, view, within } from './fixtures/mount';

const [first] = coreQuestions.find(({ id }) => id === 'idempotency')?.probes ?? [];
const text = first?.text ?? '';
const heardQuestion: Did = { kind: 'ask', questionId: 'idempotency', how: 'heard', words: 'so idempotency' };
const probe = (how?: 'heard'): Did => ({ kind: 'probe', questionId: 'idempotency', text, ...(how && { how }) });

/** The live question after these acts, the last of them so many ms ago. */
async function now(did: Did[], ago = 0) {
  const undo = vi.fn(async () => undefined);
  const state = stateOf(actsOf(...did).map((each) => ({ ...each, at: Date.now() - ago })));
  const page = await mount(
    within(
      view({ questions: coreQuestions, state, undo }),
      <Now said={[]} leading={null} onSummary={() => undefined} />,
    ),
  );
  return { ...page, undo, notice: () => document.querySelector('.heard-notice .cut')?.textContent ?? null };
}

test('a probe that was heard is named where a heard question is, and can be taken back', async () => {
  const page = await now([ask('idempotency'), probe('heard')]);
  expect(page.notice()).toBe(`Heard: ${text}`);
  await act(async () => page.one('.heard-notice button').click());
  expect(page.undo).toHaveBeenCalledTimes(1);
  await page.unmount();
});

test('a probe right after a heard question is what an undo takes back, so it is what is named', async () => {
  const page = await now([heardQuestion, probe('heard')]);
  expect(page.notice()).toBe(`Heard: ${text}`);
  await page.unmount();
  const before = await now([heardQuestion]);
  expect(before.notice()).toBe('Heard: Idempotency.');
  await before.unmount();
});

test('a probe that the person pressed, or one heard a while ago, says nothing', async () => {
  const pressed = await now([ask('idempotency'), probe()]);
  expect(pressed.notice()).toBeNull();
  await pressed.unmount();
  const old = await now([ask('idempotency'), probe('heard')], 11_000);
  expect(old.notice()).toBeNull();
  await old.unmount();
});
