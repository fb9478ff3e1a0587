import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fingerprint } from '../scripts/learn/source';

const source = JSON.parse(readFileSync(new URL('../utils/learned/source.json', import.meta.url), 'utf8'));

test('the models were learnt from the examples and packs as they stand: else run `npm run learn`', () => {
  expect(source.sha256).toBe(fingerprint());
});
