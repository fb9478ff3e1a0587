// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { Expected } from '@/components/debrief/Expected';
import type { DebriefStore } from '@/components/debrief/store';
import { setExpected } from '@/utils/debrief/record';
import type { Debrief } from '@/utils/debrief/record-schema';
import { AT, EMPTY, PETRA, viewOf } from './fixtures/debrief';
import { mount } from './fixtures/mount';

async function shown() {
  let record: Debrief = EMPTY;
  const drawn = () => {
    const store: DebriefStore = {
      record,
      by: PETRA.by,
      problem: null,
      change: (change) => {
        record = change(record);
      },
      goOnWith: async () => null,
      open: async () => ({ kind: 'problem', problem: '' }),
      newId: () => 'id',
      now: () => AT,
    };
    return <Expected store={store} candidate={null} view={viewOf([], record)} />;
  };
  const place = await mount(drawn());
  const field = place.one<HTMLInputElement>('input');
  return {
    field,
    /** Another window keeps a number. */
    elsewhere: (number: number) => {
      record = setExpected(record, null, number, PETRA);
      return place.draw(drawn());
    },
    said: () => record.expected.map(({ count }) => count),
    type: (text: string) =>
      act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    leave: () => act(async () => void field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))),
  };
}

test('the number that another window kept is shown, and passing through the field does not lift the cover', async () => {
  const { field, elsewhere, said, leave } = await shown();
  await elsewhere(4);
  expect(field.value).toBe('4');
  await leave();
  expect(said()).toEqual([4]);
});

test('what is typed is kept once, and an impossible number never', async () => {
  const { said, type, leave } = await shown();
  await type('0');
  await leave();
  await type('3');
  await leave();
  await leave();
  expect(said()).toEqual([3]);
});
