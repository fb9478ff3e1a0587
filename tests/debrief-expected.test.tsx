// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { Empty } from '@/components/debrief/Empty';
import { Expected } from '@/components/debrief/Expected';
import type { DebriefStore } from '@/components/debrief/store';
import { setExpected } from '@/utils/debrief/record';
import type { Debrief } from '@/utils/debrief/record-schema';
import type { Scorecard } from '@/utils/scorecard-schema';
import { AT, cardsOf, EMPTY, PETRA, viewOf } from './fixtures/debrief';
import { mount } from './fixtures/mount';

async function shown(candidate: string | null = null, cards: Scorecard[] = [], first: Debrief = EMPTY) {
  let record = first;
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
    return <Expected store={store} candidate={candidate} view={viewOf(cards, record)} />;
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
    one: place.one,
    draw: () => place.draw(drawn()),
    press: () => act(async () => place.one<HTMLButtonElement>('button').click()),
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

const leah = cardsOf('Leah');
const LEAH = viewOf(leah).people[0]?.person.id ?? '';

test('an emptied field of one candidate falls back to the number for all, and says nothing where there is none', async () => {
  const both = setExpected(setExpected(EMPTY, null, 4, PETRA), LEAH, 5, PETRA);
  const { field, said, type, leave } = await shown(LEAH, leah, both);
  await type('');
  await leave();
  expect(said()).toEqual([4, 5, null]);
  expect(field.placeholder).toBe('4');
  const alone = await shown(LEAH, leah, setExpected(EMPTY, LEAH, 5, PETRA));
  await alone.type('');
  await alone.leave();
  expect(alone.said()).toEqual([5]);
  expect(alone.field.value).toBe('5');
});

test('what is no number is said to be none, and is not kept', async () => {
  const { one, said, type, leave } = await shown(null, [], setExpected(EMPTY, null, 4, PETRA));
  for (const text of ['3e', '3.5', '-1', '21', ' x']) {
    await type(text);
    await leave();
    expect(one('[role=status]').textContent).toBe('A whole number from 1 to 20.');
  }
  expect(said()).toEqual([4]);
});

test('only its own button lifts the cover', async () => {
  const { said, press, draw, one } = await shown(null, [], setExpected(EMPTY, null, 4, PETRA));
  await press();
  expect(said()).toEqual([4, 'not covered']);
  await draw();
  expect(one('[role=status]').textContent).toBe('Levels are not covered.');
});

test('how many are expected can be said before the first scorecard is there', async () => {
  const store = { record: EMPTY, by: PETRA.by, now: () => AT } as DebriefStore;
  const { one } = await mount(<Empty onSample={undefined} store={store} view={viewOf([])} />);
  expect(one('label').textContent).toBe('Scorecards expected of each candidate');
  const first = setExpected(EMPTY, null, 4, PETRA);
  expect(viewOf(leah, first).people[0]?.matrix).toBeNull();
});
