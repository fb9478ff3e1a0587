// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { SealSheet } from '@/components/wrapup/SealSheet';
import { newSealingKeys } from '@/data/sealing';
import { mount, settle, write } from './fixtures/mount';

const shown = <E extends Element = HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  return found ?? expect.fail(`There is no ${selector}.`);
};

test('a scorecard is sealed to a whole public key only, and a torn one is said', async () => {
  const { publicKey } = await newSealingKeys();
  const onSave = vi.fn();
  const page = await mount(<SealSheet open onClose={vi.fn()} onSave={onSave} />);
  await settle();
  await vi.waitFor(() => expect(document.activeElement).toBe(shown('textarea')));
  const submit = () => act(async () => shown<HTMLFormElement>('form').requestSubmit());
  await submit();
  await write(shown<HTMLTextAreaElement>('textarea'), publicKey.slice(0, -3));
  expect(shown('[role="status"]').textContent).toContain('This is no whole key');
  expect(shown<HTMLButtonElement>('[type="submit"]').disabled).toBe(true);
  await submit();
  expect(onSave).not.toHaveBeenCalled();
  await write(shown<HTMLTextAreaElement>('textarea'), ` ${publicKey}\n`);
  expect(shown('[role="status"]').textContent).toBe('');
  await submit();
  expect(onSave).toHaveBeenCalledExactlyOnceWith(publicKey);
  await page.unmount();
});
