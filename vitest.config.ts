import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// All cores: left to itself Vitest keeps one free, which is half of a small machine.
// A limit is against what hangs; how fast something is, a busy machine must not decide.
// WXT's plugin brings the alias '@' and its fake `browser`; Tailwind makes `?inline` styles what the build ships.
export default defineConfig({
  plugins: [WxtVitest(), tailwindcss()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    css: true,
    restoreMocks: true,
    pool: 'threads',
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
});
