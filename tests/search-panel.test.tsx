// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Search } from '@/components/live/Search';
import { coreQuestions, shippedQuestions } from '@/data/bank';
import type * as marks from '@/utils/marks';
import type { Question } from '@/utils/pack';
import { after, ask, skip } from './fixtures/acts';
import { mount, press, view, within } from './fixtures/mount';

const marked = vi.fn();
vi.mock('@/utils/marks', async (original) => {
  const real = await original<typeof marks>();
  return {
    ...real,
    markerOf: (...given: Parameters<typeof real.markerOf>) => {
      const mark = real.markerOf(...given);
      return (text: string) => {
        marked(text);
        return mark(text);
      };
    },
  };
});
beforeEach(() => void marked.mockClear());

async function opened(questions: readonly Question[]) {
  const saved = vi.fn(async (_did: object) => true);
  const closed = vi.fn();
  const shown = view({ questions, act: saved, state: after(ask('idempotency'), skip('caching')) });
  const page = await mount(within(shown, <Search onClose={closed} />));
  return {
    ...page,
    saved,
    closed,
    /** What happens while captions run: everything around is new, nothing of the search is. */
    caption: () => page.draw(within({ ...shown, call: { ...shown.call } }, <Search onClose={closed} />)),
    rows: () => [...document.querySelectorAll<HTMLElement>('[role="option"]:not(#hit-own)')],
    own: () => page.one('#hit-own'),
    field: () => page.one<HTMLInputElement>('input'),
    async type(text: string) {
      const field = page.one<HTMLInputElement>('input');
      await act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    status: () => page.one('[role="status"]').textContent,
  };
}

test('of many hits the best are shown, with how many more there are and what to do', async () => {
  const page = await opened(shippedQuestions);
  expect(page.rows()).toHaveLength(40);
  expect(page.status()).toBe('105 of 105 questions, 65 of them not shown. Type on to narrow them.');
  await page.type('idempotency');
  expect(page.rows().length).toBeLessThan(40);
  expect(page.status()).toBe(`${page.rows().length} of 105 questions`);
  await page.type('xqzxqz');
  expect(page.status()).toBe('No question matches.');
  expect(page.own().getAttribute('aria-selected')).toBe('true');
  await page.unmount();
});

test('arrows go to the last row that is shown and from there to the first, and Enter takes it', async () => {
  const page = await opened(shippedQuestions);
  for (let presses = 0; presses < 40; presses++) await press(page.field(), 'ArrowDown');
  expect(page.rows()[0]?.getAttribute('aria-selected')).toBe('true');
  await press(page.field(), 'ArrowUp');
  const last = page.rows().at(-1);
  expect(last?.getAttribute('aria-selected')).toBe('true');
  expect(page.field().getAttribute('aria-activedescendant')).toBe(last?.id);
  await press(page.field(), 'Enter');
  expect(page.saved).toHaveBeenCalledWith({ kind: 'choose', questionId: last?.id.replace('hit-', '') });
  expect(page.closed).toHaveBeenCalledTimes(1);
  await page.unmount();
});

test('a press on any part of a row takes it, and goes back to what was asked', async () => {
  const page = await opened(coreQuestions);
  const row = (id: string) => page.one(`#hit-${id} .p`);
  expect(page.one('#hit-idempotency .asked').textContent).toContain('Asked at');
  expect(page.one('#hit-caching .asked').textContent).toBe('Skipped');
  await act(async () => row('idempotency').click());
  expect(page.saved).toHaveBeenLastCalledWith({ kind: 'ask', questionId: 'idempotency', how: 'pressed' });
  await act(async () => row('pagination').click());
  expect(page.saved).toHaveBeenLastCalledWith({ kind: 'choose', questionId: 'pagination' });
  await page.unmount();
});

test('the letters of a row are marked once, however often captions change what is around it', async () => {
  const page = await opened(coreQuestions);
  await page.type('cache');
  expect(page.one('mark').textContent?.toLowerCase()).toBe('caching');
  const once = marked.mock.calls.length;
  for (let captions = 0; captions < 5; captions++) await page.caption();
  await press(page.field(), 'ArrowDown');
  expect(marked).toHaveBeenCalledTimes(once);
  await page.unmount();
});
