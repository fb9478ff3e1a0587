import { expect, test } from 'vitest';
import { isBy } from '@/utils/llm/by';
import { noModel } from '@/utils/settings-schema';

const ENDPOINT = { ...noModel, provider: 'endpoint' as const, baseUrl: 'https://api.openai.com/v1/', model: 'small' };
const STORED = { provider: 'endpoint' as const, host: 'api.openai.com', model: 'small' };
const OWN = { provider: 'built-in' as const, host: '', model: 'Prompt API' };

test('a summary is by the model set now where provider, host and model are the same', () => {
  expect(isBy(STORED, ENDPOINT)).toBe(true);
  expect(isBy(STORED, { ...ENDPOINT, model: 'large' })).toBe(false);
  expect(isBy(STORED, { ...ENDPOINT, baseUrl: 'http://localhost:1234/v1' })).toBe(false);
  expect(isBy(STORED, { ...ENDPOINT, baseUrl: '' })).toBe(false);
  expect(isBy(STORED, { ...ENDPOINT, provider: 'built-in' })).toBe(false);
  expect(isBy(STORED, noModel)).toBe(false);
});

test('the browser’s own model is the same by either of its interfaces', () => {
  const settings = { ...noModel, provider: 'built-in' as const };
  expect(isBy(OWN, settings)).toBe(true);
  expect(isBy({ ...OWN, model: 'Summarizer API' }, settings)).toBe(true);
  expect(isBy(OWN, ENDPOINT)).toBe(false);
});
