// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { act, Suspense } from 'react';
import { expect, test, vi } from 'vitest';
import { NoteRow } from '@/components/interview/NoteRow';
import { Failed } from '@/components/parts/Failed';
import { useLazy } from '@/components/parts/useLazy';
import { Welcome } from '@/components/welcome/Welcome';
import { SaveNow } from '@/components/wrapup/SaveNow';
import { addAct } from '@/data/acts';
import { coreQuestions } from '@/data/bank';
import { db } from '@/data/db';
import { changeSettings } from '@/data/settings';
import { mount, press, settle, view, within, write } from './fixtures/mount';

vi.mock('@/data/settings', async (original) => ({
  ...(await original<typeof import('@/data/settings')>()),
  changeSettings: vi.fn(() => Promise.reject(new Error('full'))),
}));
vi.mock('@/data/version', () => ({ appVersion: () => '0.1.0' }));

/** A scorecard is read from every table before it is written. */
const WRITTEN = 10_000;

test('a panel that cannot be drawn says so, and can be tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  const Part = () => {
    if (broken) throw new Error('cannot be drawn');
    return <p>All is well</p>;
  };
  const page = await mount(
    <Failed>
      <Part />
    </Failed>,
  );
  expect(page.text()).toContain('The panel could not be shown');
  broken = false;
  await act(async () => page.one('button').click());
  expect(page.text()).toBe('All is well');
  await page.unmount();
});

test('a part that could not be read is read anew by “Try again”, and reading it ahead fails unseen', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let gone = true;
  const load = async () => {
    if (gone) throw new TypeError('Failed to fetch dynamically imported module');
    return { default: () => <p>All is well</p> };
  };
  const Whole = ({ open }: { open: boolean }) => {
    const Part = useLazy(load);
    return open ? (
      <Suspense>
        <Part />
      </Suspense>
    ) : (
      <p>Set-up</p>
    );
  };
  const drawn = (open: boolean) => (
    <Failed>
      <Whole open={open} />
    </Failed>
  );
  const page = await mount(drawn(false));
  await settle();
  expect(page.text()).toBe('Set-up');
  await page.draw(drawn(true));
  await settle();
  expect(page.text()).toContain('The panel could not be shown');
  gone = false;
  await act(async () => page.one('button').click());
  await settle();
  expect(page.text()).toBe('All is well');
  await page.unmount();
});

test('the first run lets everybody on whose settings cannot be stored', async () => {
  const done = vi.fn();
  const page = await mount(<Welcome onDone={done} />);
  const field = page.one<HTMLInputElement>('input');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Lucy');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => page.one<HTMLFormElement>('form').requestSubmit());
  expect(page.text()).toContain('The panel, 1 of');
  expect(page.text()).toContain('Your name could not be stored.');
  await act(async () => page.one('header button').click());
  expect(changeSettings).toHaveBeenCalledWith({ tourSeen: true });
  expect(done).toHaveBeenCalledTimes(1);
  await page.unmount();
});

test('a scorecard that cannot be saved is told in sight, and one that is saved is named', async () => {
  const flush = vi.fn(async () => false);
  const page = await mount(within(view({ questions: coreQuestions }), <SaveNow flush={flush} />));
  await act(async () => page.one('button').click());
  await settle();
  expect(page.one('[role="alert"]').textContent).toBe(
    'The scorecard could not be saved. Close this page and open it again, then try once more.',
  );
  flush.mockResolvedValue(true);
  await act(async () => page.one('button').click());
  await vi.waitFor(async () => {
    await settle(50);
    expect(page.text()).toMatch(/Saving .+\.html\./);
  }, WRITTEN);
  expect(page.text()).not.toContain('could not be saved');
  await page.unmount();
});

test('the scorecard holds what was on screen when it was saved, letters not yet written included', async () => {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:one';
  });
  const shown = view({ questions: coreQuestions });
  await db.interviews.put(shown.interview);
  const flush = async () => Boolean(await addAct('i', { kind: 'rationale', text: 'Typed a moment ago.' }));
  const page = await mount(within(shown, <SaveNow flush={flush} />));
  await act(async () => page.one('button').click());
  await vi.waitFor(async () => {
    await settle(50);
    expect(files).toHaveLength(1);
  }, WRITTEN);
  expect(await files[0]?.text()).toContain('Typed a moment ago.');
  await page.unmount();
});

test('a scorecard that cannot be signed is saved all the same, and both say so', async () => {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:one';
  });
  vi.spyOn(db.keys, 'get').mockImplementation(() => Dexie.Promise.reject(new Error('locked')));
  const shown = view({ questions: coreQuestions });
  await db.interviews.put(shown.interview);
  const page = await mount(within(shown, <SaveNow flush={async () => true} />));
  await act(async () => page.one('button').click());
  await vi.waitFor(async () => {
    await settle(50);
    expect(page.text()).toMatch(/Saving .+\.html\. It is not signed: the browser could not give the key\./);
  });
  expect(await files[0]?.text()).toContain('This file is not signed.');
  await page.unmount();
});

test('a note worded again is written once by Enter and the blur after it', async () => {
  const ends: (() => void)[] = [];
  const saved = vi.fn(() => new Promise<boolean>((resolve) => ends.push(() => resolve(true))));
  const note = { id: 'n', questionId: 'caching', time: 0, at: 0, text: 'Clear', earlier: [] };
  const page = await mount(within(view({ act: saved }), <NoteRow note={note} />));
  await act(async () => page.one('button').click());
  await write(page.one<HTMLTextAreaElement>('textarea'), 'Clear on retries');
  const field = page.one<HTMLTextAreaElement>('textarea');
  await act(
    async () =>
      void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true })),
  );
  expect(saved).not.toHaveBeenCalled();
  await press(field, 'Enter');
  await act(async () => field.blur());
  expect(saved).toHaveBeenCalledTimes(1);
  await act(async () => ends[0]?.());
  expect(page.one('.words').textContent).toBe('Clear');
  await page.unmount();
});
