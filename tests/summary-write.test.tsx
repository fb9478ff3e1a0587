// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Write } from '@/components/summary/Write';
import { WritingProvider } from '@/components/summary/WritingProvider';
import type { Writing } from '@/components/summary/writing';
import { Summary } from '@/components/wrapup/Summary';
import { db } from '@/data/db';
import { settingsQuery } from '@/data/queries';
import { queryClient } from '@/data/query-client';
import { defaultSettings } from '@/data/settings';
import { consentWording } from '@/utils/consent';
import { noModel } from '@/utils/settings-schema';
import { after, ask } from './fixtures/acts';
import { mount, settle, within } from './fixtures/mount';
import {
  answered,
  button,
  claim,
  hasButton,
  KEY,
  keep,
  offer,
  STALE,
  said,
  screens,
  stored,
  writing,
} from './fixtures/summary';

const { opened } = vi.hoisted(() => ({
  opened: {
    now: null as null | (() => { source: { utterances: readonly object[] } }),
    show: null as null | ((step: object) => void),
    begun: [] as unknown[],
  },
}));
vi.mock('@/data/writer', () => ({
  openWriter: (_id: string, now: NonNullable<typeof opened.now>, show: NonNullable<typeof opened.show>) => {
    Object.assign(opened, { now, show });
    const cancel = () => show({ kind: 'idle' });
    return { begin: (ids: unknown) => opened.begun.push(ids), send: () => undefined, cancel };
  },
}));

beforeEach(async () => {
  document.body.replaceChildren();
  opened.begun = [];
  keep();
  await db.utterances.clear();
});

const click = (name: string) => act(async () => button(name).click());
const step = (change: object): Writing['step'] =>
  ({
    kind: 'writing',
    questionId: 'idempotency',
    at: 0,
    of: 1,
    claims: [],
    download: null,
    pace: 'usual',
    host: '127.0.0.1:11434',
    ...change,
  }) as Writing['step'];
const write = (writes: Writing, { ids = ['idempotency'], uncovered = true } = {}, saved = vi.fn(async () => true)) =>
  screens(
    answered({ act: saved }),
    writes,
    <Write questionIds={ids} isHere={(id) => id === 'idempotency'} uncovered={uncovered} />,
  );

test('an answer that does not come is told once, calmly, in the place that is read out, with Stop beside it', async () => {
  const writes = writing();
  const page = await mount(write({ ...writes, step: step({}) }));
  const status = document.querySelector('[role="status"]');
  await page.draw(write({ ...writes, step: step({ pace: 'waiting' }) }));
  expect(document.querySelector('[role="status"]')).toBe(status);
  expect(status?.textContent).toBe(
    'No answer from 127.0.0.1:11434 yet. It may still be loading its model; you can stop it.',
  );
  expect(hasButton('Stop')).toBe(true);
  expect(document.querySelector('.trouble')).toBeNull();
  await page.unmount();
});

test('without a model there is nothing to press', async () => {
  const page = await mount(write(writing({ name: null })));
  expect(page.text()).toBe('');
  await page.unmount();
});

test('Stop stands where the button stood and before what comes, and the focus stays on it', async () => {
  const writes = writing();
  const page = await mount(write(writes));
  await act(async () => button('Write with small').focus());
  await click('Write with small');
  expect(writes.begin.mock.calls).toEqual([[['idempotency']]]);
  await page.draw(write({ ...writes, step: step({ claims: [claim('Stores it.')] }) }));
  expect(document.activeElement).toBe(button('Stop'));
  expect(button('Stop').compareDocumentPosition(page.one('.claims')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(page.one('[role="status"]').textContent).toBe('Writing. 1\u00A0claim checked so far.');
  await click('Stop');
  expect(writes.cancel).toHaveBeenCalledTimes(1);
  // Nothing is left to be pressed.
  await page.draw(write(writes, { ids: [] }));
  expect(document.activeElement).toBe(page.one('.write'));
  await page.unmount();
});

test('the second half of a double press stops nothing', async () => {
  const writes = writing({ step: step({}) });
  const page = await mount(write(writes));
  await act(async () => void button('Stop').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 })));
  expect(writes.cancel).not.toHaveBeenCalled();
  await page.unmount();
});

test('claims of an answer that is covered, or of another, do not show while they come', async () => {
  const claims = [claim('Stores it.')];
  const page = await mount(write(writing({ step: step({ claims }) }), { uncovered: false }));
  expect(page.text()).not.toContain('Stores it.');
  await page.draw(write(writing({ step: step({ claims, questionId: 'caching' }) })));
  expect(page.text()).not.toContain('Stores it.');
  await page.unmount();
});

test('trouble is told in a place that was there before, and tried again with its own answers', async () => {
  const writes = writing();
  const page = await mount(write(writes, { ids: [] }));
  const status = page.one('[role="status"]');
  expect(status.textContent).toBe('');
  const trouble = { kind: 'trouble', what: 'It did not answer.', todo: 'Wait.', questionIds: ['idempotency'] } as const;
  await page.draw(write({ ...writes, step: trouble }, { ids: [] }));
  expect(page.one('[role="status"]')).toBe(status);
  expect(status.textContent).toBe('It did not answer. Wait.');
  await click('Try again');
  expect(writes.begin.mock.calls).toEqual([[['idempotency']]]);
  await page.unmount();
});

test('the exact text is shown before it is sent, once however often Send is pressed, and closing sends nothing', async () => {
  const writes = writing({ step: offer('idempotency') });
  const page = await mount(write(writes));
  await settle(20);
  expect(document.querySelector('.exact')?.textContent).toContain(KEY);
  await click('Send');
  await click('Send');
  expect(writes.send.mock.calls).toEqual([[false]]);
  await page.unmount();
  const other = writing({ step: offer('idempotency') });
  const again = await mount(write(other));
  await settle(20);
  await click('Close');
  expect(other.send).not.toHaveBeenCalled();
  expect(other.cancel).toHaveBeenCalled();
  await again.unmount();
});

test('consent that does not name the host is asked for by the wording that does, and then it goes on', async () => {
  const saved = vi.fn(async () => true);
  const consent = { kind: 'consent', host: 'api.example', questionIds: ['idempotency'] } as const;
  const writes = writing({ step: consent });
  const page = await mount(write(writes, {}, saved));
  await settle(20);
  const wording = consentWording('api.example');
  expect(document.querySelector('.words')?.textContent).toBe(wording);
  await click('Everyone agreed');
  expect(saved.mock.calls).toMatchObject([
    [{ kind: 'consent', answer: 'agreed', host: 'api.example', wording, amends: true }],
  ]);
  expect(writes.begin.mock.calls).toEqual([[['idempotency']]]);
  await page.unmount();
});

test('an agreement that could not be saved sends nothing, and a refusal changes nothing', async () => {
  const saved = vi.fn(async () => false);
  const writes = writing({ step: { kind: 'consent', host: 'api.example', questionIds: ['idempotency'] } });
  const page = await mount(write(writes, {}, saved));
  await settle(20);
  await click('Everyone agreed');
  expect(writes.begin).not.toHaveBeenCalled();
  await click('Not agreed');
  expect(writes.cancel).toHaveBeenCalled();
  expect(saved).toHaveBeenCalledTimes(1);
  await page.unmount();
});

test('what was put aside is left out of the rest, and comes back by a press of its own', async () => {
  const interview = { ...answered().interview, finishedAt: 1 };
  const look = { kind: 'reveal', about: 'interview', subject: 'i' } as const;
  const state = after(ask('idempotency'), ask('caching'), look);
  const writes = writing();
  keep(stored({ aside: true }));
  const page = await mount(screens(answered({ interview, state }), writes, <Summary />));
  const own = [...document.querySelectorAll<HTMLElement>('.part .link')].filter((each) =>
    each.textContent?.startsWith('Write'),
  );
  expect(own).toHaveLength(1);
  await act(async () => own[0]?.click());
  await act(async () => page.one('.write .btn').click());
  expect(writes.begin.mock.calls).toEqual([[['idempotency']], [['caching']]]);
  await page.unmount();
});

test('what was written of words that were deleted does not keep a model from what is said after them', async () => {
  const interview = { ...answered().interview, finishedAt: 1 };
  keep(stored({ claims: [], basis: [], request: 'deleted', deleted: true }));
  const writes = writing();
  const page = await mount(screens(answered({ interview }), writes, <Summary />));
  await click('Write with small');
  expect(writes.begin.mock.calls).toEqual([[['idempotency', 'caching']]]);
  await page.unmount();
});

test('what another model wrote counts as not written by this one', async () => {
  const interview = { ...answered().interview, finishedAt: 1 };
  keep(stored({ model: 'large' }));
  const writes = writing();
  const page = await mount(screens(answered({ interview }), writes, <Summary />));
  expect(hasButton('Write with small (2')).toBe(true);
  keep(stored());
  await settle(20);
  await click('Write with small');
  expect(writes.begin.mock.calls).toEqual([[['caching']]]);
  await page.unmount();
});

test('the sheet that asks to agree to one host is gone once another is entered, and does not come back', async () => {
  const set = (baseUrl: string, model: string) =>
    act(async () => {
      const endpoint = { ...noModel, provider: 'endpoint', baseUrl, model } as const;
      queryClient.setQueryData(settingsQuery.queryKey, { ...defaultSettings, model: endpoint });
    });
  await set('https://api.example/v1', 'small');
  const place = <Write questionIds={['idempotency']} isHere={() => true} uncovered />;
  const page = await mount(within(answered(), <WritingProvider>{place}</WritingProvider>));
  await act(async () => opened.show?.({ kind: 'consent', host: 'api.example', questionIds: ['idempotency'] }));
  await settle(20);
  expect(document.querySelector('.words')?.textContent).toBe(consentWording('api.example'));
  await set('https://other.example/v1', '');
  await settle(20);
  expect(page.text()).toContain('Another address was entered in the settings, so nothing was sent.');
  await set('https://other.example/v1', 'large');
  await settle(20);
  expect(document.querySelector('.words')).toBeNull();
  expect(hasButton('Try again')).toBe(true);
  await page.unmount();
});

test('an answer is sent whole, however long ago it began', async () => {
  queryClient.setQueryData(settingsQuery.queryKey, { ...defaultSettings, model: { ...noModel, provider: 'built-in' } });
  await db.utterances.bulkAdd([said(0, KEY), said(1, STALE)]);
  const page = await mount(
    within(
      answered({ utterances: [said(1, STALE)], heard: 2 }),
      <WritingProvider>
        <Write questionIds={['idempotency']} isHere={() => true} uncovered />
      </WritingProvider>,
    ),
  );
  await click('Write with');
  await vi.waitFor(async () => {
    await settle(10);
    expect(opened.begun).toEqual([['idempotency']]);
  });
  expect(opened.now?.().source.utterances).toMatchObject([{ id: 'u0' }, { id: 'u1' }]);
  await page.unmount();
});
