// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Decision } from '@/components/debrief/Decision';
import { forgetDraftsOfOthers, isDecisionTyped } from '@/components/debrief/drafts';
import { type DebriefStore, UNNAMED } from '@/components/debrief/store';
import { useAskingBefore } from '@/components/debrief/useAskingBefore';
import { db } from '@/data/db';
import { debriefWindow, isDebriefUnstored } from '@/data/debrief-window';
import type { PersonView } from '@/utils/debrief/debrief';
import { setNote } from '@/utils/debrief/record';
import type { Debrief } from '@/utils/debrief/record-schema';
import { AT, EMPTY, viewOf } from './fixtures/debrief';
import { mount } from './fixtures/mount';

vi.mock('@/data/version', () => ({ appVersion: () => '0.1.0' }));

const [leah, nora] = viewOf().people;

async function shown() {
  let record: Debrief = EMPTY;
  const store = (): DebriefStore => ({
    record,
    by: UNNAMED,
    problem: null,
    change: (change) => {
      record = change(record);
    },
    goOnWith: async () => null,
    open: async () => ({ kind: 'problem', problem: '' }),
    newId: () => 'id',
    now: () => AT,
  });
  const drawn = (each: PersonView | undefined) =>
    each ? <Decision key={each.person.id} store={store()} each={each} /> : <p>Another page</p>;
  const page = await mount(drawn(leah));
  const fields = () => ['input', 'input + input'].map((selector) => page.one<HTMLInputElement>(selector));
  const type = (field: HTMLInputElement | undefined, text: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { ...page, show: (each?: PersonView) => page.draw(drawn(each)), fields, type, record: () => record };
}

test('a decision that is being typed is still there after looking at another candidate or page', async () => {
  const { show, fields, type, record, one } = await shown();
  await type(fields()[0], 'Invite Leah');
  await type(fields()[1], 'Petra');
  await show(nora);
  expect(fields().map(({ value }) => value)).toEqual(['', '']);
  await show();
  // Two scorecards were taken for one candidate meanwhile.
  await show(
    leah && { ...leah, person: { ...leah.person, id: 'a first key', keys: ['a first key', ...leah.person.keys] } },
  );
  expect(fields().map(({ value }) => value)).toEqual(['Invite Leah', 'Petra']);
  expect(isDecisionTyped()).toBe(true);
  await act(async () => one<HTMLFormElement>('form').requestSubmit());
  expect(record().decisions).toMatchObject([{ text: 'Invite Leah', takenBy: 'Petra' }]);
  expect(isDecisionTyped()).toBe(false);
  expect(fields()[0]?.value).toBe('');
});

test('what was typed in a debrief that is gone is forgotten', async () => {
  const { fields, type } = await shown();
  await type(fields()[0], 'Invite Leah');
  forgetDraftsOfOthers([EMPTY.id]);
  expect(isDecisionTyped()).toBe(true);
  forgetDraftsOfOthers(['another']);
  expect(isDecisionTyped()).toBe(false);
});

test('leaving is asked about while something would be lost, after the field that is written in was left', async () => {
  const order: string[] = [];
  function Page() {
    useAskingBefore(() => {
      order.push('asked');
      return lost;
    });
    return <input onBlur={() => order.push('left')} />;
  }
  let lost = true;
  const page = await mount(<Page />);
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  page.one('input').focus();
  expect(leave()).toBe(true);
  expect(order).toEqual(['left', 'asked']);
  lost = false;
  expect(leave()).toBe(false);
  await page.unmount();
});

test('a debrief counts as not stored from the press until its change is in the database', async () => {
  await db.debriefs.clear();
  const own = debriefWindow(EMPTY, false, () => undefined);
  expect(isDebriefUnstored()).toBe(false);
  const kept = own.change((record) => setNote(record, { candidate: null, competency: null }, 'Ask.', AT));
  expect(isDebriefUnstored()).toBe(true);
  await kept;
  expect(isDebriefUnstored()).toBe(false);
});
