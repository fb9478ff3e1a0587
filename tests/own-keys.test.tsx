// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Keys } from '@/components/keys/Keys';
import { keysFrom, newSealingKeys } from '@/data/sealing';
import { keyFileText } from '@/utils/key-file';
import { mount, settle } from './fixtures/mount';

const nothing = async () => undefined;
const props = { onMake: nothing, onLoad: nothing, withoutBackup: 'Without it nothing opens.' };

const press = (place: { one(selector: string): HTMLElement }, words: string) =>
  act(async () => {
    const button = [...place.one('.own-keys').querySelectorAll('button')].find((each) =>
      each.textContent?.startsWith(words),
    );
    if (!button) throw new Error(`There is no ${words}.`);
    button.click();
  });

/** Chooses a file, as its dialog does. */
async function choose(place: { one<E extends Element>(selector: string): E }, text: string) {
  const field = place.one<HTMLInputElement>('input[type="file"]');
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([text], 'key.txt')] });
  await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
  await settle(20);
}

test('a key file is read back into the same keys', async () => {
  const keys = await newSealingKeys();
  expect(await keysFrom(keyFileText(keys, 0))).toEqual(keys);
});

test('offers to make keys, and asks for the backup once they are made', async () => {
  const onMake = vi.fn(nothing);
  const place = await mount(<Keys {...props} keys={null} onMake={onMake} />);
  await press(place, 'Make my keys');
  expect(onMake).toHaveBeenCalledOnce();
  expect(place.text()).toContain('Save the secret key now.');
  await place.unmount();
});

test('shows the public key with what it is for, never the secret one, and what comes of no backup', async () => {
  const keys = await newSealingKeys();
  const place = await mount(<Keys {...props} keys={keys} />);
  expect(place.text()).toContain('give this to interviewers');
  expect(place.text()).toContain(keys.publicKey);
  expect(place.text()).toContain(props.withoutBackup);
  expect(place.text()).not.toContain('AGE-SECRET-KEY');
  await place.unmount();
});

test('loads a backup, and says what is wrong with a file that is none', async () => {
  const [keys, onLoad] = [await newSealingKeys(), vi.fn(nothing)];
  const place = await mount(<Keys {...props} keys={null} onLoad={onLoad} />);
  for (const text of ['', 'hello', 'AGE-SECRET-KEY-1QQQ', `${'x'.repeat(20_000)}\n${keys.secretKey}`]) {
    await choose(place, text);
    expect(place.text()).toContain('There is no secret key in this file.');
  }
  expect(onLoad).not.toHaveBeenCalled();
  await choose(place, keyFileText(keys, 0));
  expect(onLoad).toHaveBeenCalledWith(keys);
  expect(place.text()).not.toContain('There is no secret key');
  await place.unmount();
});

test('other keys take the place of those that are here only after a yes', async () => {
  const [mine, other, onLoad] = [await newSealingKeys(), await newSealingKeys(), vi.fn(nothing)];
  const place = await mount(<Keys {...props} keys={mine} onLoad={onLoad} />);
  await choose(place, keyFileText(other, 0));
  expect(onLoad).not.toHaveBeenCalled();
  await press(place, 'Keep mine');
  expect(onLoad).not.toHaveBeenCalled();
  await choose(place, keyFileText(other, 0));
  await press(place, 'Take the loaded keys');
  expect(onLoad).toHaveBeenCalledWith(other);
  await place.unmount();
});
