import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Contrast by WCAG 2.2: relative luminance of sRGB, (lighter + 0.05) / (darker + 0.05).
const css = readFileSync(new URL('../components/theme/tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/gi)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const TEXT = 4.5;
const MARK = 3;
const surfaces = ['bg', 'surface', 'sunken', 'raised'];
const pairs: [string, string, number][] = [
  ...surfaces.flatMap((surface) => [
    ...['text', 'text-2', 'text-3', 'accent-text', 'warn-text', 'danger-text'].map((ink): [string, string, number] => [
      ink,
      surface,
      TEXT,
    ]),
    ...['line-control', 'focus', 'level-on'].map((mark): [string, string, number] => [mark, surface, MARK]),
  ]),
  ...['accent', 'accent-hover'].map((fill): [string, string, number] => ['on-accent', fill, TEXT]),
  ...['accent-soft', 'warn-soft', 'danger-soft'].map((soft): [string, string, number] => ['text', soft, TEXT]),
  ['accent-text', 'accent-soft', TEXT],
  ['warn-text', 'warn-soft', TEXT],
  ['text-2', 'warn-soft', TEXT],
  ['danger-text', 'danger-soft', TEXT],
  ['on-level', 'level-on', TEXT],
  ['on-danger', 'danger', TEXT],
  ['accent', 'bg', MARK],
  ['level-on', 'level-off', MARK],
];

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test.each(pairs)('%s on %s reaches %d in both themes', (ink, ground, least) => {
  const [top, under] = [colours.get(ink), colours.get(ground)];
  if (!top || !under) return expect.fail(`no token ${top ? ground : ink}`);
  expect(contrast(top.light, under.light)).toBeGreaterThanOrEqual(least);
  expect(contrast(top.dark, under.dark)).toBeGreaterThanOrEqual(least);
});
