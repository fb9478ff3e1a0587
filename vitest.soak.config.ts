import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Long runs in a real browser, one after another; SOAK=quick makes them short. See scripts/soak.mjs.
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/soak/**/*.soak.ts'],
    // Too long even in their short form for every run of all tests.
    exclude: process.env.SOAK === 'quick' ? ['tests/soak/summary-{key,inventions}.soak.ts'] : [],
    // Exported pages bring their styles, which are empty otherwise.
    css: true,
    fileParallelism: false,
    testTimeout: 30 * 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
  },
});
