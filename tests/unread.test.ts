// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageRow } from '@/entrypoints/call/page';
import { unreadFrom } from '@/entrypoints/call/unread';

// What stood in the call page when reading was agreed to is never read, wherever the page puts it.

const node = () => document.body.appendChild(document.createElement('p'));
const row = (where: Element, text: string, speaker = 'Nora'): PageRow => ({ node: where, speaker, text });
const texts = (rows: PageRow[]) => rows.map(({ text }) => text);

beforeEach(() => {
  document.body.innerHTML = '';
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('a list that uses its nodes again gives nothing away', () => {
  const [a, b, c] = [node(), node(), node()];
  const [one, two, three] = ['my salary is ninety thousand', 'and I have two offers', 'let us begin'] as const;
  const unread = unreadFrom([row(a, one), row(b, two), row(c, three)], []);
  vi.advanceTimersByTime(5_000);
  expect(texts(unread([row(a, two), row(b, three), row(c, 'So tell me about caching')]))).toEqual([
    'So tell me about caching',
  ]);
  expect(texts(unread([row(a, three), row(b, 'So tell me about caching'), row(c, 'We measured first')]))).toEqual([
    'So tell me about caching',
    'We measured first',
  ]);
});

test('short words that were put up anew stay unread, and the same words said later are read', () => {
  const first = node();
  const unread = unreadFrom([row(first, 'Ninety thousand.')], []);
  vi.advanceTimersByTime(5_000);
  first.remove();
  expect(unread([])).toEqual([]);
  vi.advanceTimersByTime(300);
  const second = node();
  expect(unread([row(second, 'Ninety thousand.')])).toEqual([]);
  second.remove();
  unread([]);
  vi.advanceTimersByTime(10_000);
  expect(texts(unread([row(node(), 'Ninety thousand.')]))).toEqual(['Ninety thousand.']);
});

test('a line that slides over old words gives only the new ones', () => {
  const line = node();
  const words = Array.from({ length: 30 }, (_, i) => `word${i}`);
  const shown = (from: number, to: number) => row(line, words.slice(from, to).join(' '));
  const unread = unreadFrom([shown(0, 12)], []);
  vi.advanceTimersByTime(5_000);
  const heard: string[] = [];
  for (let to = 13; to <= 30; to++) heard.push(...texts(unread([shown(to - 12, to)])));
  expect(heard[0]).toBe('word12');
  expect(heard.join(' ')).not.toMatch(/word(\d|1[01])\b/);
  expect(heard.at(-1)).toBe(words.slice(18).join(' '));
});
