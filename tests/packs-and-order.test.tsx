// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Setup } from '@/components/setup/Setup';
import { useKitChoice } from '@/components/setup/useKitChoice';
import { db } from '@/data/db';
import { kits } from '@/data/kits';
import { settingsQuery } from '@/data/queries';
import { queryClient } from '@/data/query-client';
import { mount, settle, write } from './fixtures/mount';

vi.mock('@/data/tabs', () => ({ openRehearsal: async () => undefined }));

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  queryClient.clear();
});

/** Set-up as it opens once the settings are read, as the panel does. */
async function setup() {
  await queryClient.fetchQuery(settingsQuery);
  const page = await mount(
    <Setup tab={null} onStarted={() => undefined} onOpen={() => undefined} onTour={() => undefined} />,
  );
  const click = (target: HTMLElement) => act(async () => target.click());
  const row = (selector: string, name: string) => {
    const rows = [...document.querySelectorAll<HTMLLabelElement>(selector)];
    const found = rows.find((each) => each.textContent?.startsWith(name))?.querySelector('button');
    if (!found) throw new Error(`There is no ${name} in ${page.text()}`);
    return found;
  };
  return {
    ...page,
    open: () => click(page.one('.kit-more .disclose')),
    pack: (name: string) => row('.switch-row', name),
    order: (name: string) => row('.radio-row', name),
    click,
    says: () => page.one('.kit-more .disclose').textContent?.replaceAll('\u00A0', ' '),
    async start() {
      const field = page.one<HTMLInputElement>('#candidate');
      await act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Nora');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await act(async () => page.one<HTMLFormElement>('form').requestSubmit());
      return vi.waitFor(async () => {
        await settle(10);
        const [interview] = await db.interviews.toArray();
        expect(interview).toBeDefined();
        return interview?.kit;
      });
    },
  };
}

test('nothing is on at first, and one line says what is at hand', async () => {
  const page = await setup();
  expect(page.says()).toBe('Packs and order25 questions, structured');
  expect(document.querySelector('.switch-row')).toBeNull();
  expect(await page.start()).toMatchObject({ packs: [], mode: 'structured' });
  await page.unmount();
});

test('each pack shows how many questions it has, and the line counts those at hand', async () => {
  const page = await setup();
  await page.open();
  expect(page.one('.kit-more .disclose').getAttribute('aria-expanded')).toBe('true');
  const rows = [...document.querySelectorAll('.switch-row')].map((row) => row.textContent);
  expect(rows[0]).toBe('Stories15 questions');
  expect(rows).toHaveLength(6);
  await page.click(page.pack('Stories'));
  expect(page.pack('Stories').getAttribute('aria-checked')).toBe('true');
  // One of the fifteen is of the core.
  expect(page.says()).toBe('Packs and order39 questions, structured');
  await page.click(page.pack('The candidate’s questions'));
  expect(page.says()).toBe('Packs and order39 questions, structured');
  await page.unmount();
});

test('what is chosen goes into the interview, and is there again the next time', async () => {
  const first = await setup();
  await first.open();
  await first.click(first.pack('Topic sweep'));
  await first.click(first.pack('Stories'));
  await first.click(first.order('Conversational'));
  expect(await first.start()).toMatchObject({ packs: ['stories', 'topic-sweep'], mode: 'conversational' });
  await first.unmount();
  queryClient.clear();

  const next = await setup();
  expect(next.says()).toContain('conversational');
  await next.open();
  expect(next.pack('Stories').getAttribute('aria-checked')).toBe('true');
  expect(next.order('Conversational').getAttribute('aria-checked')).toBe('true');
  await next.click(next.pack('Stories'));
  await next.unmount();
  await vi.waitFor(async () =>
    expect((await db.settings.get('me'))?.kits['backend-60']).toEqual({
      packs: ['topic-sweep'],
      mode: 'conversational',
    }),
  );
});

test('two changes before the screen has caught up both count, and both are remembered', async () => {
  function TwoAtOnce() {
    const { kit, choose } = useKitChoice(kits[0]);
    const press = () => {
      choose(({ packs }) => ({ packs: [...packs, 'practice'] }));
      choose(({ packs }) => ({ packs: [...packs, 'stories'] }));
      choose(() => ({ mode: 'conversational' }));
    };
    return (
      <button type="button" onClick={press}>
        {[...kit.packs, kit.mode].join(', ')}
      </button>
    );
  }
  const page = await mount(<TwoAtOnce />);
  await act(async () => page.one('button').click());
  expect(page.text()).toBe('stories, practice, conversational');
  await vi.waitFor(async () =>
    expect((await db.settings.get('me'))?.kits[kits[0].id]).toEqual({
      packs: ['practice', 'stories'],
      mode: 'conversational',
    }),
  );
  await page.unmount();
});

test('a pack of another version stays off and does not reach the interview', async () => {
  const kits = { 'backend-60': { packs: ['gone', 'practice'], mode: 'structured' } };
  await db.table('settings').put({ id: 'me', interviewer: '', tourSeen: true, theme: 'system', kits });
  const page = await setup();
  expect(await page.start()).toMatchObject({ packs: ['practice'] });
  await page.unmount();
});

test('a choice that cannot be remembered says so and still counts for this interview', async () => {
  const page = await setup();
  await page.open();
  vi.spyOn(db.settings, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await page.click(page.pack('Practice'));
  await vi.waitFor(async () => {
    await settle(10);
    expect(page.text()).toContain('could not be remembered');
  });
  expect(await page.start()).toMatchObject({ packs: ['practice'] });
  await page.unmount();
});

test('opening the line and switching a pack start no interview', async () => {
  const page = await setup();
  await page.open();
  await page.click(page.pack('Stories'));
  await page.click(page.order('Conversational'));
  await settle(30);
  expect(await db.interviews.count()).toBe(0);
  await page.unmount();
});

test('with the candidate’s questions on, answers can be prepared before the call, and no interview starts', async () => {
  const page = await setup();
  await page.open();
  expect(document.querySelector('.prepare')).toBeNull();
  await page.click(page.pack('The candidate’s questions'));
  await page.click(page.one('.prepare'));
  await settle(200);
  expect(document.querySelectorAll('.their')).toHaveLength(7);
  await page.click(document.querySelector<HTMLElement>('.their') as HTMLElement);
  const field = document.querySelector<HTMLTextAreaElement>('.honest textarea') as HTMLTextAreaElement;
  await write(field, 'Six people share it.');
  await settle(700);
  expect((await db.prepared.get('their-on-call'))?.text).toBe('Six people share it.');
  expect(await db.interviews.count()).toBe(0);
  await page.unmount();
});
