// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Choice } from '@/components/parts/Choice';
import { LevelPicker } from '@/components/parts/LevelPicker';
import { mount, press } from './fixtures/mount';

const focused = () => document.activeElement?.textContent;

test('arrows walk through all levels and round, and commit nothing', async () => {
  const chosen = vi.fn();
  const previewed = vi.fn();
  const page = await mount(<LevelPicker label="Level" level={null} onChoose={chosen} onPreview={previewed} />);
  await act(async () => page.one('button').focus());
  const walked = [focused()];
  for (let i = 0; i < 6; i++) {
    await press(document.activeElement, 'ArrowRight');
    walked.push(focused());
  }
  expect(walked).toEqual(['1', '2', '3', '4', 'Mixed', 'Not assessed', '1']);
  await press(document.activeElement, 'ArrowLeft');
  expect(focused()).toBe('Not assessed');
  expect(previewed).toHaveBeenLastCalledWith('not assessed');
  expect(chosen).not.toHaveBeenCalled();
  await act(async () => (document.activeElement as HTMLElement).click());
  expect(chosen.mock.calls).toEqual([['not assessed']]);
  await page.unmount();
});

test('once the focus has left, Tab comes back to the chosen level', async () => {
  const page = await mount(<LevelPicker label="Level" level={3} onChoose={() => undefined} />);
  const stops = () =>
    [...page.one('[role="toolbar"]').querySelectorAll('[tabindex="0"]')].map((each) => each.textContent);
  expect(stops()).toEqual(['3']);
  await act(async () => page.one('button').focus());
  expect(stops()).toEqual(['1']);
  await act(async () => page.one('button').blur());
  expect(stops()).toEqual(['3']);
  await page.unmount();
});

test('arrows in a choice give no answer in the person’s name; a press does', async () => {
  const changed = vi.fn();
  const options = [
    { value: 'agreed', label: 'Agreed' },
    { value: 'declined', label: 'Declined' },
  ];
  const page = await mount(<Choice label="Consent" value="declined" options={options} onChange={changed} />);
  await act(async () => page.one('[aria-pressed="true"]').focus());
  await press(document.activeElement, 'ArrowLeft');
  expect(focused()).toBe('Agreed');
  expect(changed).not.toHaveBeenCalled();
  await act(async () => (document.activeElement as HTMLElement).click());
  expect(changed.mock.calls).toEqual([['agreed']]);
  await page.unmount();
});
