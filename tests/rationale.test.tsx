// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Recommend } from '@/components/wrapup/Recommend';
import { type Rationale, useRationale } from '@/components/wrapup/useRationale';
import { stateOf } from '@/utils/state';
import { mount, settle, view, within, write } from './fixtures/mount';

let rationale: Rationale;
function Wrapped() {
  rationale = useRationale();
  return <Recommend rationale={rationale} />;
}

async function open(saved: (did: object) => Promise<boolean>) {
  const drawn = (text: string) => within(view({ act: saved, state: { ...stateOf([]), rationale: text } }), <Wrapped />);
  const page = await mount(drawn(''));
  return {
    ...page,
    field: () => page.one<HTMLTextAreaElement>('textarea'),
    recorded: (text: string) => page.draw(drawn(text)),
  };
}

test('what another window wrote is shown and not written again', async () => {
  const saved = vi.fn(async (_did: object) => true);
  const page = await open(saved);
  await write(page.field(), 'Solid');
  await act(async () => void rationale.flush());
  await page.recorded('Solid');
  await page.recorded('Solid, from the other window');
  expect(page.field().value).toBe('Solid, from the other window');
  await settle(700);
  await page.unmount();
  expect(saved.mock.calls).toEqual([[{ kind: 'rationale', text: 'Solid' }]]);
});

test('letters being typed are not taken away by another window', async () => {
  const page = await open(async () => true);
  await write(page.field(), 'Mine');
  await page.recorded('Theirs');
  expect(page.field().value).toBe('Mine');
  await page.unmount();
});

test('it is written when the field is left, when the screen goes away, and before the scorecard is saved', async () => {
  const saved = vi.fn(async (_did: object) => true);
  const texts = () => saved.mock.calls.map(([did]) => (did as { text?: string }).text);
  const page = await open(saved);
  await act(async () => page.field().focus());
  await write(page.field(), 'one');
  await act(async () => page.field().blur());
  expect(texts()).toEqual(['one']);
  await write(page.field(), 'one two');
  let flushed = false;
  await act(async () => {
    flushed = await rationale.flush();
  });
  expect(flushed).toBe(true);
  expect(texts()).toEqual(['one', 'one two']);
  await write(page.field(), 'one two three');
  await page.unmount();
  expect(texts()).toEqual(['one', 'one two', 'one two three']);
});

test('what could not be written is tried again, and the saving is told', async () => {
  const saved = vi.fn(async (_did: object) => false);
  const page = await open(saved);
  await write(page.field(), 'Solid');
  const flush = async () => {
    let ok = true;
    await act(async () => {
      ok = await rationale.flush();
    });
    return ok;
  };
  expect(await flush()).toBe(false);
  saved.mockResolvedValue(true);
  expect(await flush()).toBe(true);
  await page.unmount();
});
