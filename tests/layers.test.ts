import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const LAYERS = ['entrypoints', 'components', 'data', 'utils'];

/** Packages that a folder may not import, and code that it may not contain, each with the reason. */
const FORBIDDEN: Record<string, { imports: RegExp; code: [pattern: RegExp, reason: string][] }> = {
  utils: {
    imports: /^(react|react-dom|dexie|openai|#imports|wxt|@wxt-dev|@webext-core|@tanstack|@base-ui|lucide-react|node:)/,
    code: [
      [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/, 'utils take the time as an argument'],
      [/\bMath\.random\(|\bcrypto\./, 'utils take ids and chance as arguments'],
      [/(?<![.\w])(document|window|localStorage)\./, 'utils know no page'],
      [/(?<![.\w])(browser|chrome)\./, 'utils know no browser'],
      [/(?<![.\w])fetch\(/, 'utils reach no network'],
    ],
  },
  data: {
    imports: /^(react$|react\/|react-dom|@base-ui|lucide-react)/,
    code: [[/(?<![.\w])document\./, 'data knows no page']],
  },
  components: {
    imports: /^(@\/data\/db$|dexie|openai|#imports|wxt|@wxt-dev|@webext-core)/,
    code: [
      [/(?<![.\w])(browser|chrome)\./, 'components ask data, not the browser'],
      [/(?<![.\w])fetch\(/, 'components reach no network'],
    ],
  },
  entrypoints: { imports: /^openai/, code: [] },
};

// Pages are read in one place; components may look for an element of their own, to move the focus.
const SELECTOR = /\.(querySelector(All)?|getElementsBy\w+)\(/;
const MAY_SELECT = /^(entrypoints\/call\/|components\/)/;

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;

/** Every breach of the import direction in one file, as `file:line reason`. */
function breaches(file: string, text: string): string[] {
  const layer = layerOf(file);
  const rules = FORBIDDEN[layer];
  const code = withoutComments(text);
  const found: [index: number, reason: string][] = [];
  for (const match of code.matchAll(IMPORT)) {
    const from = match[2] ?? '';
    const target = layerOf(resolve(file, from));
    if (LAYERS.indexOf(target) >= 0 && LAYERS.indexOf(target) < LAYERS.indexOf(layer)) {
      found.push([match.index, `${layer} import '${from}', which lies above`]);
    }
    if (rules?.imports.test(aliased(file, from))) found.push([match.index, `${layer} may not import '${from}'`]);
  }
  for (const [pattern, reason] of rules?.code ?? []) {
    for (const match of code.matchAll(new RegExp(pattern, 'g'))) found.push([match.index, `${match[0]}: ${reason}`]);
  }
  if (!MAY_SELECT.test(file)) {
    for (const match of code.matchAll(new RegExp(SELECTOR, 'g'))) {
      found.push([match.index, 'selectors stand in entrypoints/call or in components']);
    }
  }
  return found.map(([index, reason]) => `${file}:${code.slice(0, index).split('\n').length} ${reason}`);
}

const layerOf = (path: string) => path.split('/')[0] ?? '';

/** The path from the root that an import names; a package stays as it is. */
function resolve(file: string, from: string): string {
  if (from.startsWith('@/')) return from.slice(2);
  return from.startsWith('.') ? posix.join(posix.dirname(file), from) : `package:${from}`;
}

const aliased = (file: string, from: string) => (from.startsWith('.') ? `@/${resolve(file, from)}` : from);

/** The text with its comments blanked and its lines where they were. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

test('imports point down, from entrypoints over components and data to utils', () => {
  const files = LAYERS.flatMap((layer) =>
    readdirSync(layer, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${layer}/${file.replaceAll('\\', '/')}`),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((file) => breaches(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('an import that points up is told by file and line, however it is written', () => {
  expect(breaches('utils/a.ts', "\nimport {\n  rate,\n} from '@/data/interviews';")).toEqual([
    "utils/a.ts:4 utils import '@/data/interviews', which lies above",
  ]);
  expect(breaches('data/packs/a.ts', "export * from '../../components/x';")).toHaveLength(1);
  expect(breaches('components/a.tsx', "const x = await import('@/entrypoints/sidepanel/App');")).toHaveLength(1);
  expect(breaches('components/a.tsx', "import { suggest } from '@/utils/suggest';")).toEqual([]);
});

test('utils are kept from the browser, the page, the network, the clock and chance', () => {
  const bad = [
    "import { useState } from 'react';",
    "import Dexie from 'dexie';",
    "import { browser } from '#imports';",
  ];
  for (const line of [...bad, 'Date.now();', 'new Date();', 'Math.random();', 'document.title;', "fetch('/x');"]) {
    expect(breaches('utils/a.ts', line), line).toHaveLength(1);
  }
  expect(breaches('utils/a.ts', 'new Date(at); // not Date.now()')).toEqual([]);
});

test('components are kept from the database, the browser and the network, data from React', () => {
  for (const line of ["import { db } from '@/data/db';", 'browser.tabs.query({});', "fetch('/x');"]) {
    expect(breaches('components/a.tsx', line), line).toHaveLength(1);
  }
  expect(breaches('components/live/a.tsx', "import { db } from '../../data/db';")).toHaveLength(1);
  expect(breaches('data/a.ts', "import { useState } from 'react';")).toHaveLength(1);
  expect(breaches('data/a.ts', "import { queryOptions } from '@tanstack/react-query';")).toEqual([]);
});

test('selectors stay with the call page readers', () => {
  expect(breaches('entrypoints/background.ts', "document.querySelector('p');")).toHaveLength(1);
  expect(breaches('entrypoints/call/meet.ts', "document.querySelector('p');")).toEqual([]);
});
