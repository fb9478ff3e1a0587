import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const LONG_ONLY = [
  'cost',
  'debrief-page',
  'health',
  'latency',
  'long',
  'next',
  'summary-inventions',
  'summary-key',
  'summary-twice',
  'wrap-up',
];

// Long runs in a real browser, one after another; SOAK=quick makes them short. See scripts/soak.mjs.
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/soak/**/*.soak.ts'],
    // What measures more than it checks, or is long even in its short form, is no part of every run of all tests.
    exclude: process.env.SOAK === 'quick' ? [`tests/soak/{${LONG_ONLY.join()}}.soak.ts`] : [],
    // Exported pages bring their styles, which are empty otherwise.
    css: true,
    fileParallelism: false,
    testTimeout: 30 * 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
  },
});
