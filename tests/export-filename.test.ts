import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '@/utils/export/filename';
import { TRACKING } from '@/utils/export/tracking';
import { WORDS } from './fixtures/hostile';

const card = {
  candidate: 'Nora Lindholm',
  reference: 'BE-2041',
  interviewId: '3f9a52c1-7d0e-4a53-9a64-0c6a2f5b7e11',
  date: '2026-11-24T14:00:00+01:00',
};

test('carries the reference and the date, not the name', () => {
  expect(fileNameOf(card, 'html')).toBe('scorecard-BE-2041-2026-11-24.html');
});

test('carries the name where the user wants it', () => {
  expect(fileNameOf(card, 'csv', { withName: true })).toBe('scorecard-BE-2041-Nora-Lindholm-2026-11-24.csv');
  expect(fileNameOf({ ...card, candidate: '王小明' }, 'md', { withName: true })).toContain('-王小明-');
});

test('files for one system say which, and the report of what it could not hold stands beside the file', () => {
  expect(fileNameOf(card, 'greenhouse.json')).toBe('scorecard-BE-2041-2026-11-24.greenhouse.json');
  expect(fileNameOf(card, 'greenhouse.loss.txt')).toBe('scorecard-BE-2041-2026-11-24.greenhouse.loss.txt');
});

test('without a usable reference it takes the start of the interview’s id', () => {
  expect(fileNameOf({ ...card, reference: '' }, 'json')).toBe('scorecard-3f9a52c1-2026-11-24.json');
  expect(fileNameOf({ ...card, reference: '😀/..' }, 'json')).toBe('scorecard-3f9a52c1-2026-11-24.json');
});

test('two references that are told apart by odd characters only do not share a name', () => {
  const other = { ...card, reference: 'A 1', interviewId: 'aaaaaaaa' };
  expect(fileNameOf(other, 'md')).not.toBe(fileNameOf({ ...other, reference: 'A/1', interviewId: 'bbbbbbbb' }, 'md'));
});

const ENDINGS = [
  'html',
  'json',
  'md',
  'csv',
  ...TRACKING.flatMap(({ id }) => [`${id}.json`, `${id}.loss.txt`] as const),
] as const;

/** Names that one of the three systems refuses, changes or hides. */
const ODD: readonly string[] = [
  ...['CON', 'PRN', 'AUX', 'NUL', 'COM1', 'COM\u00B9', 'LPT9', 'CLOCK$', 'CONIN$', '$MFT'].flatMap((name) => [
    name,
    name.toLowerCase(),
    `${name}.txt`,
    `${name} `,
  ]),
  ...[
    '..',
    '../',
    '../../etc/passwd',
    '..\\..\\x',
    '/',
    '\\',
    '//host/x',
    '\\\\host\\x',
    'C:',
    'C:\\x',
    '~',
    '~/x',
    'x:y',
    '.',
  ],
  ...[
    'a.',
    'a..',
    'a ',
    ' a',
    '\u3000a',
    'a\u00A0',
    '.bashrc',
    '._x',
    '-rf',
    '--help',
    'x~1',
    'desktop.ini',
    'Thumbs.db',
  ],
  ...[...'<>:"|?*%#&{}$!\'@+`=;,^[]()'].flatMap((sign) => [sign, `a${sign}b`, sign.repeat(40)]),
  ...[
    'שלום עולם',
    'مرحبا بالعالم',
    '王小明',
    'Ольга',
    'Ωμέγα',
    'สมชาย',
    'नमस्ते',
    '\u202Efdp',
    '\u2067x\u2069',
    'e\u0301',
    '\u00E9',
  ],
  ...[
    '😀',
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
    '\uD800',
    'x\uDC00',
    '\0',
    'a\0b',
    'a\nb',
    'a\tb',
    '\u200B',
    '\u2028',
    'ㅤㅤ',
    '\uFFFE',
    '\uFE0F',
    'İ',
    'ß',
    'ﬀ',
    '…',
    '／',
    '．．／',
  ],
  ...['x', '王', '😀', 'e\u0301', '\u0651', '.', '-', ' ', 'ﷺ', '𝔘', 'ſ'].map((letter) => letter.repeat(300)),
  ...WORDS,
];

/** What Windows, macOS and Linux take and show as it is, each in its own words. */
function expectTaken(name: string) {
  expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
  expect(name).not.toMatch(/[. ]$|^[. ~-]/);
  expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i);
  expect(name).not.toMatch(/\p{Default_Ignorable_Code_Point}|\p{Surrogate}|\p{Bidi_Control}|--/u);
  expect(name.normalize('NFC')).toBe(name);
  // Linux counts bytes, Windows and macOS UTF-16 units; macOS keeps names decomposed.
  expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  expect(name.normalize('NFD').length).toBeLessThan(255);
}

test('500 odd names and references give names that three systems take, for every ending', () => {
  expect(new Set(ODD).size).toBeGreaterThanOrEqual(500);
  for (const odd of ODD)
    for (const ending of ENDINGS)
      for (const withName of [false, true]) {
        const name = fileNameOf({ ...card, reference: odd, candidate: odd }, ending, { withName });
        expectTaken(name);
        expect(name.startsWith('scorecard-') && name.endsWith(`-2026-11-24.${ending}`)).toBe(true);
        if (!withName) expect(name).toMatch(/^[\w.-]+$/);
      }
});

test('whatever the words, the name is taken', () => {
  const anyWords = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...ODD),
  );
  fc.assert(
    fc.property(
      anyWords,
      anyWords,
      fc.constantFrom(...ENDINGS),
      fc.boolean(),
      (reference, candidate, ending, withName) =>
        expectTaken(fileNameOf({ ...card, reference, candidate }, ending, { withName })),
    ),
    { numRuns: 500 },
  );
});

test('on disk each name makes a file of that name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'askside-names-'));
  const names = new Set(
    ODD.map((odd) => fileNameOf({ ...card, reference: odd, candidate: odd }, 'html', { withName: true })),
  );
  for (const name of names) writeFileSync(join(folder, name), '');
  expect(new Set(readdirSync(folder))).toEqual(names);
  rmSync(folder, { recursive: true });
});
