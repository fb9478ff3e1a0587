import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);

test.each(['README.md', 'CONTRIBUTING.md'])('every relative link and picture of %s is there', (file) => {
  const text = readFileSync(new URL(file, root), 'utf8');
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, target = '']) => target);
  for (const target of targets) expect(existsSync(new URL(target, root)), target).toBe(true);
  if (file === 'README.md') expect(targets).toContain('docs/panel.png');
});
