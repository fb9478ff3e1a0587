// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useExtracts } from '@/components/summary/useExtracts';
import { coreQuestions } from '@/data/bank';
import type { Answer } from '@/utils/summary/assemble';
import { mount } from './fixtures/mount';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const SENTENCE = 'We keep prices in a cache for two minutes, and the database had half the load after that. ';

/** Answers of so many words each, as far as they count here. */
const answers = (...words: number[]): Answer[] =>
  words.map((count, index) => {
    const question = coreQuestions[index] ?? expect.fail('there are not so many questions');
    const text = SENTENCE.repeat(count / 18);
    return {
      question,
      questionId: question.id,
      said: [{ id: `u${index}`, text, questionId: question.id, time: 0 }],
    } as unknown as Answer;
  });

async function shown(of: Answer[]) {
  const seen: (number | null)[] = [];
  const Screen = () => {
    seen.push(useExtracts(of)?.size ?? null);
    return null;
  };
  const page = await mount(<Screen />);
  return { seen, ...page };
}

test('the sentences of an hour are there as soon as the screen is', async () => {
  const { seen, unmount } = await shown(answers(1800, 1800));
  expect(seen.at(-1)).toBe(2);
  await unmount();
});

test('those of hours come bit by bit, with the screen free in between', async () => {
  const { seen, unmount } = await shown(answers(4500, 4500, 4500));
  expect(seen.at(-1)).toBeNull();
  await act(() => vi.advanceTimersToNextTimerAsync());
  expect(seen.at(-1)).toBeNull();
  await act(() => vi.advanceTimersToNextTimerAsync());
  expect(seen.at(-1)).toBe(3);
  await unmount();
});

test('a screen that closes before stops reading', async () => {
  const { seen, unmount } = await shown(answers(4500, 4500));
  await unmount();
  expect(vi.getTimerCount()).toBe(0);
  expect(seen.at(-1)).toBeNull();
});
