import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// WXT's plugin brings the alias '@' and its fake `browser`; Tailwind makes `?inline` styles what the build ships.
export default defineConfig({
  plugins: [WxtVitest(), tailwindcss()],
  test: { include: ['tests/**/*.test.{ts,tsx}'], css: true, restoreMocks: true },
});
