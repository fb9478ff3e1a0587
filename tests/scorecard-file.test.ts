import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readScorecardFile } from '@/components/scorecard/readFile';
import { scorecardHtml } from '@/components/scorecard/toHtml';
import { ownKeyName, signScorecard } from '@/data/signing';
import { scorecardCsv } from '@/utils/export/csv';
import { scorecardJson, scorecardJsonSchemaText } from '@/utils/export/json';
import { scorecardMarkdown } from '@/utils/export/markdown';
import { signatureSentence } from '@/utils/scorecard-signature';
import { filledWith, HOSTILE, sample } from './fixtures/scorecard';
import { bytesOf, outcomeOf, read, signedHtml, signedJson } from './fixtures/signed';

vi.mock('@/data/version', () => ({ appVersion: () => '0.1.0' }));

const card = sample();
const plain = scorecardJson(card);
const html = scorecardHtml(card);
const changed = (change: object) => JSON.stringify({ ...JSON.parse(plain), ...change });

test('a signed file names the key, and says no more than that', async () => {
  const key = await ownKeyName();
  const text = await signedJson(card);
  const json = await readScorecardFile('a.json', bytesOf(text));
  expect(json).toEqual({
    kind: 'scorecard',
    scorecard: card,
    json: text,
    signature: { state: 'unchanged', key, page: null },
    source: 'json',
  });
  const html = await readScorecardFile('a.html', bytesOf(await signedHtml(card)));
  expect(html).toMatchObject({
    scorecard: card,
    signature: { state: 'unchanged', key, page: 'same bytes' },
    source: 'html',
  });
  if (json.kind !== 'scorecard') expect.fail('no scorecard');
  expect(signatureSentence(json.signature)).toBe(`Unchanged since export by key ${key}.`);
});

test('a file without a signature opens and says so', async () => {
  expect(await outcomeOf(plain)).toBe('unsigned');
  expect(await outcomeOf(scorecardHtml(card))).toBe('unsigned');
  const earlier = readFileSync(new URL('fixtures/scorecards/version-1.json', import.meta.url));
  expect(await outcomeOf(earlier)).toBe('unsigned');
});

test('a record that is read and written again is the same file, byte for byte', async () => {
  const text = await signedJson(card);
  const file = await read(text);
  if (file.kind !== 'scorecard') return expect.fail('no scorecard');
  const { signature } = JSON.parse(text);
  expect(scorecardJson(file.scorecard, signature)).toBe(text);
  expect(scorecardHtml(file.scorecard, signature)).toBe(
    await signedHtml(card).then((html) => html.replace(/"value":"[\w-]+"/, `"value":"${signature.value}"`)),
  );
});

test.each([
  ['nothing', '', 'The file is empty. Ask for a new export.'],
  ['blanks', ' \n', 'The file holds nothing but blanks. Ask for a new export.'],
  ['a part of a record', plain.slice(0, -900), 'The record is cut off. Ask for a new export.'],
  ['broken JSON', '{"a" 1}', 'The record is damaged and cannot be read. Ask for a new export.'],
  [
    'foreign JSON',
    '{"a":1}',
    'This is JSON, but no scorecard of Askside. Drop the .html or .json file of a scorecard.',
  ],
  ['the schema', scorecardJsonSchemaText(), 'This is the schema of the record, not a record.'],
  ['a table', scorecardCsv(card), 'This is a scorecard as a table.'],
  ['a PDF', '%PDF-1.7', 'This is a PDF, which carries no record.'],
  ['a letter', 'Dear all', 'This is no scorecard of Askside.'],
  ['a list', '[]', 'This is no scorecard of Askside.'],
  ['a foreign page', '<!doctype html><title>News</title>', 'This is a web page, but no scorecard of Askside.'],
  ['a part of a page', html.slice(0, -4000), 'The page is cut off. Ask for a new export.'],
  ['a page without its record', html.replace('<template', '<div'), 'The record in this page is missing or was changed'],
  ['a page saved anew', html.replaceAll('\u00A0', '&nbsp;'), 'The record in this page is missing or was changed'],
  ['two records', html.replace('</main>', '<template></template></main>'), 'The record in this page is missing'],
  ['a later version', changed({ version: 99 }), 'This scorecard was written by a newer Askside.'],
  ['no version', changed({ version: 'two' }), 'The record does not say its version.'],
  ['a score', changed({ score: 5 }), 'The record is not as Askside writes it. Ask'],
  ['a number for a role', changed({ role: 5 }), 'The record is not as Askside writes it (at role). Ask'],
  ['33 levels', `{"a":${'['.repeat(32)}`, 'The record is nested deeper than 32 levels'],
  ['50,003 rows', `{"a":[${'1,'.repeat(50_000)}1]}`, 'The record has more than 50,000 rows'],
  ['a sealed file', 'age-encryption.org/v1\n-> X25519', 'sealed'],
  ['a sealed file in letters', '-----BEGIN AGE ENCRYPTED FILE-----\n', 'sealed'],
])('says what is wrong with %s', async (_, content, problem) => {
  expect(await outcomeOf(content)).toContain(problem);
});

test('text of a scorecard is known by its name', async () => {
  expect(await outcomeOf(scorecardMarkdown(card), { name: 'scorecard.MD' })).toContain(
    'This is text, which carries no record.',
  );
});

test('a picture, an archive and broken text are told from a scorecard', async () => {
  for (const bytes of [
    [0x89, 0x50, 0x4e, 0x47],
    [0x50, 0x4b, 3, 4, 0xff],
    [0xff, 0xfe, 0x7b, 0],
  ])
    expect(await outcomeOf(new Uint8Array(bytes))).toBe(
      'The file is damaged, or is no text. Drop the .html or .json file of a scorecard.',
    );
});

test('ten million bytes are read, one more is not', async () => {
  const blown = (length: number) => `${plain.slice(0, -1)}${' '.repeat(length - bytesOf(plain).length)}}`;
  expect(await outcomeOf(blown(10_000_000))).toBe('unsigned');
  expect(await outcomeOf(blown(10_000_001))).toContain('larger than 10 MB');
});

test.each(['__proto__', 'constructor', 'prototype'])('the name %s is refused wherever it stands', async (name) => {
  const spelled = [`"${name}"`, `"\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}"`];
  for (const key of spelled) {
    const places = [plain.replace('{', `{${key}:{"polluted":1},`), plain.replace('"kit":{', `"kit":{${key}:1,`)];
    for (const text of places) expect(await outcomeOf(text)).toContain('holds a name that no scorecard has');
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a note that says such a name is a note', async () => {
  expect(await outcomeOf(await signedJson(filledWith('__proto__')))).toBe('unchanged');
});

test('whatever stands in the fields, both files are read back as they were signed', async () => {
  const own = [
    '</template><script>alert(1)</script>',
    '<template id="askside-scorecard">',
    '&lt;/template&gt;',
    '&amp;lt;',
  ];
  for (const words of [...HOSTILE, ...own]) {
    const hostile = filledWith(words);
    const signature = await signScorecard(hostile);
    for (const content of [scorecardJson(hostile, signature), scorecardHtml(hostile, signature)]) {
      expect(await read(content), words).toMatchObject({ scorecard: hostile, signature: { state: 'unchanged' } });
      const later = await read(content, { app: '0.2.0' });
      expect(later, words).toMatchObject({ signature: { state: 'unchanged' } });
    }
    const looks = scorecardHtml(hostile, signature).replace('class="sheet"', 'class="other"');
    expect(await read(looks, { app: '0.2.0' }), words).toMatchObject({ signature: { page: 'same words' } });
  }
}, 60_000);

const cuts = fc.tuple(
  fc.constantFrom(plain, html),
  fc.nat(),
  fc.nat(60),
  fc.oneof(fc.string(), fc.constantFrom(...HOSTILE, '{', '[[[', '"', '\\', '</template>', '<!--')),
);
const anything = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.json({ maxDepth: 6 }).map(bytesOf),
  fc.string({ unit: 'binary' }).map((text) => bytesOf(`{${text}`)),
  fc.string({ unit: 'binary' }).map((text) => bytesOf(`<!doctype html>${text}`)),
  cuts.map(([text, at, gone, put]) => {
    const from = at % text.length;
    return bytesOf(text.slice(0, from) + put + text.slice(from + gone));
  }),
);

test('whatever the file holds, it ends in a scorecard or in one sentence', async () => {
  await fc.assert(
    fc.asyncProperty(anything, fc.string(), fc.constantFrom('0.1.0', '9.0.0'), async (bytes, name, app) => {
      const file = await read(bytes, { name, app });
      if (file.kind === 'problem') expect(file.problem).toMatch(/^[A-Z][^\n]+\.$/);
      else if (file.kind === 'scorecard') expect(['unsigned', 'changed']).toContain(file.signature.state);
    }),
    { numRuns: 1500 },
  );
}, 60_000);

test.each([
  ['open tags', `<!doctype html>${'<div>'.repeat(1_500_000)}`],
  ['an attribute without an end', `<!doctype html><p ${'a="b" '.repeat(1_000_000)}`],
  ['ampersands', `<!doctype html>${'&amp'.repeat(2_000_000)}`],
  ['templates', `<!doctype html>${'<template id="askside-scorecard">'.repeat(250_000)}`],
  ['backslashes', `{"a":"${'\\'.repeat(9_000_000)}`],
  ['names', `{"a":{${Array.from({ length: 49_000 }, (_, i) => `"${'n'.repeat(150)}${i}":1`).join(',')}}}`],
])(
  'ten megabytes of %s take no time',
  async (_, content) => {
    const signed = html.replace('</main>', `${content.replace('<!doctype html>', '')}</main>`);
    const started = performance.now();
    await outcomeOf(content);
    await outcomeOf(signed, { app: '9.0.0' });
    // Under a second on a quiet machine; what must not happen is that time grows with the square of the length.
    expect(performance.now() - started).toBeLessThan(15_000);
  },
  30_000,
);

test('the stored record of this version is unchanged since it was signed', async () => {
  const stored = readFileSync(new URL('fixtures/scorecards/version-2.json', import.meta.url));
  expect(await read(stored)).toMatchObject({ signature: { state: 'unchanged', key: '11C8 63A7 2AB8 5099' } });
});
