// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Note } from '@/components/debrief/Note';
import { mount, write } from './fixtures/mount';

async function shown(text: string) {
  const kept: [text: string, base: string][] = [];
  const drawn = (now: string) => <Note label="Notes" text={now} onKeep={(...each) => kept.push(each)} />;
  const place = await mount(drawn(text));
  const field = place.one<HTMLTextAreaElement>('textarea');
  return { kept, field, ...place, now: (next: string) => place.draw(drawn(next)) };
}

test('a note that another window changed shows that, and is not written over by leaving the field', async () => {
  const { kept, field, now, unmount } = await shown('Start date?');
  await now('Start date? In May.');
  expect(field.value).toBe('Start date? In May.');
  field.focus();
  field.blur();
  await unmount();
  expect(kept).toEqual([]);
});

test('what is being typed stays, and is kept together with what it began from', async () => {
  const { kept, field, now, unmount } = await shown('Start date?');
  await write(field, 'Start date? Visa?');
  await now('Start date? In May.');
  expect(field.value).toBe('Start date? Visa?');
  await unmount();
  expect(kept).toEqual([['Start date? Visa?', 'Start date?']]);
});
