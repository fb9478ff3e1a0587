import { expect, test } from 'vitest';
import { amount, wholeNumber } from '@/utils/typed-number';

test('a whole number is read with its thousands apart, and nothing else', () => {
  expect(['8000', '8,000', '8 000', ' 1,000,000 '].map(wholeNumber)).toEqual([8_000, 8_000, 8_000, 1_000_000]);
  for (const text of ['', '-1', '1.5', '1,5', '8k', '80,00', '1e9']) expect(wholeNumber(text), text).toBeNull();
});

test('an amount is read with a point or a comma, unless the comma may mean thousands', () => {
  expect(['0.15', '0,15', '10', ' 2.5 ', '12,5', '0,125'].map(amount)).toEqual([0.15, 0.15, 10, 2.5, 12.5, 0.125]);
  for (const text of ['', '1,500', '-1', '.', '1.2.3', '$5']) expect(amount(text), text).toBeNull();
});
