import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Two browsers at a time: most of a test is waiting for what a page shows, so a small machine bears a second one.
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    // Styles as they ship: a saved page is made anew and compared byte for byte.
    css: true,
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
  },
});
