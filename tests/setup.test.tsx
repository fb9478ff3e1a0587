// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { ChangeNumber } from '@/components/applicant/ChangeNumber';
import { Panel } from '@/components/Panel';
import { Setup } from '@/components/setup/Setup';
import { db } from '@/data/db';
import { changeReference, pauseInterview, startInterview } from '@/data/interviews';
import { kits } from '@/data/kits';
import { queryClient } from '@/data/query-client';
import { changeModel } from '@/data/settings';
import { mount, settle } from './fixtures/mount';

vi.mock('@/data/tabs', () => ({
  findCallTab: async () => null,
  sameCallTab: async () => null,
  watchTabs: () => () => undefined,
  openRehearsal: async () => undefined,
}));

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  queryClient.clear();
});

test('pressing Start twice starts one interview, with the answer to consent in it', async () => {
  const started = vi.fn();
  const page = await mount(<Setup tab={null} onStarted={started} onOpen={() => undefined} onTour={() => undefined} />);
  const field = page.one<HTMLInputElement>('#candidate');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Nora');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => page.one('.seg-item').click());
  await act(async () => {
    page.one<HTMLFormElement>('form').requestSubmit();
    page.one<HTMLFormElement>('form').requestSubmit();
  });
  await vi.waitFor(() => expect(started).toHaveBeenCalledTimes(1));
  await settle(50);
  expect(await db.interviews.toArray()).toMatchObject([{ candidate: 'Nora', platform: 'none' }]);
  expect(await db.acts.toArray()).toMatchObject([{ kind: 'consent', answer: 'agreed', call: null, seq: 0, time: 0 }]);
  await page.unmount();
});

const type = (field: HTMLInputElement, text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const started = async (does: (page: Awaited<ReturnType<typeof mount>>) => Promise<void>) => {
  const page = await mount(
    <Setup tab={null} onStarted={() => undefined} onOpen={() => undefined} onTour={() => undefined} />,
  );
  const before = await db.interviews.count();
  await settle(50);
  await does(page);
  await act(async () => page.one<HTMLFormElement>('form').requestSubmit());
  await vi.waitFor(async () => expect(await db.interviews.count()).toBe(before + 1));
  await page.unmount();
  const newest = (await db.interviews.toArray()).sort((a, b) => b.startedAt - a.startedAt)[0];
  return newest ?? expect.fail('Nothing was started.');
};
const nora = { candidate: 'Nora', role: '', interviewer: '', kit: kits[0], platform: 'none' as const };

test('an applicant number is stored tidy, and without one a reference is made here', async () => {
  const own = await started(async (page) => {
    await type(page.one('#candidate'), 'Nora');
    await act(async () => page.one('.number .disclose').click());
    await type(page.one('.number input'), '  BE 2041 ');
  });
  expect(own.reference).toBe('BE 2041');
  const other = await started((page) => type(page.one('#candidate'), 'Leah'));
  expect(other.reference).toBe(other.id.slice(0, 8).toUpperCase());
});

test('the reference of an earlier interview of that name is taken when it is pressed, and never by itself', async () => {
  await startInterview({ ...nora, reference: 'BE-2041' });
  const alike = await started((page) => type(page.one('#candidate'), 'nora'));
  expect(alike.reference).not.toBe('BE-2041');
  await db.interviews.delete(alike.id);
  const same = await started(async (page) => {
    await type(page.one('#candidate'), 'nora');
    await act(async () => page.one('.same-person').click());
  });
  expect(same.reference).toBe('BE-2041');
});

test('a reference that was taken over stays behind when the name becomes another', async () => {
  await startInterview({ ...nora, reference: 'BE-2041' });
  const leah = await started(async (page) => {
    await type(page.one('#candidate'), 'Nora');
    await act(async () => page.one('.same-person').click());
    await type(page.one('#candidate'), 'Leah');
  });
  expect(leah.reference).not.toBe('BE-2041');
});

test('a reference can be corrected later, in the stored interview and nothing else of it', async () => {
  const id = await startInterview(nora);
  const before = await db.interviews.get(id);
  await changeReference(id, ' BE-7 ');
  expect(await db.interviews.get(id)).toEqual({ ...before, reference: 'BE-7' });
  await changeReference(id, '');
  expect(await db.interviews.get(id)).toEqual(before);
  await expect(changeReference('gone', 'BE-7')).rejects.toThrow();
});

test('a corrected number is kept when its field is left', async () => {
  const id = await startInterview(nora);
  const interview = (await db.interviews.get(id)) ?? expect.fail();
  const page = await mount(<ChangeNumber interview={interview} />);
  await act(async () => page.one('button').click());
  await type(page.one('input'), 'BE-9');
  await act(async () => page.one<HTMLInputElement>('input').blur());
  await vi.waitFor(async () => expect((await db.interviews.get(id))?.reference).toBe('BE-9'));
  await settle(20);
  await page.unmount();
});

test('an answer keeps the host that was read out, whatever the settings name at the start', async () => {
  await changeModel({ provider: 'endpoint', baseUrl: 'https://api.openai.com/v1' });
  await started(async (page) => {
    await type(page.one('#candidate'), 'Nora');
    await act(async () => page.one('.seg-item').click());
    await changeModel({ baseUrl: 'https://openrouter.ai/api/v1' });
    await act(() => queryClient.invalidateQueries());
    await settle(20);
    expect(page.text()).toContain('may be sent to openrouter.ai');
    expect(page.text()).toContain('To openrouter.ai nothing is sent');
  });
  expect(await db.acts.toArray()).toMatchObject([
    { answer: 'agreed', host: 'api.openai.com', wording: expect.stringContaining('api.openai.com') },
  ]);
});

test('captions alone are agreed to with the words that name no host', async () => {
  await changeModel({ provider: 'endpoint', baseUrl: 'https://api.openai.com/v1' });
  await started(async (page) => {
    await type(page.one('#candidate'), 'Nora');
    await act(async () => page.one('.seg-item:nth-child(2)').click());
    expect(page.one('.words').textContent).toContain('The words stay on my computer.');
  });
  expect(await db.acts.toArray()).toMatchObject([
    { answer: 'agreed', host: null, wording: expect.stringContaining('The words stay on my computer.') },
  ]);
});

test('an interview that cannot be taken up says why', async () => {
  const id = await startInterview({ candidate: 'Nora', role: '', interviewer: '', kit: kits[0], platform: 'none' });
  await pauseInterview(id);
  const page = await mount(<Panel tourSeen />);
  await vi.waitFor(async () => {
    await settle(20);
    expect(page.text()).toContain('Continue');
  });
  vi.spyOn(db.interviews, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await act(async () => page.one('[aria-label="Continue: Nora"]').click());
  await vi.waitFor(async () => {
    await settle(20);
    expect(document.body.textContent).toContain('What was saved before is safe.');
  });
  await page.unmount();
});
