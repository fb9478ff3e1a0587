import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { guarded, scorecardCsv } from '@/utils/export/csv';
import { FORMULA, filledWith, HOSTILE, IMAGE, probed, sample } from './fixtures/scorecard';

const FORMULA_START = /^[=+\-@\t\r\n\0＝＋－＠]/;

const cellsOf = (csv: string): string[][] => Papa.parse<string[]>(csv.slice(1).trimEnd(), { newline: '\r\n' }).data;

/** Rows by the names of their columns. */
const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv.slice(1).trimEnd(), { header: true }).data;

test('starts with a byte order mark and one row of column names', () => {
  const csv = scorecardCsv(sample());
  expect(csv.startsWith('\uFEFF"reference","candidate","role","interviewer","date","part"')).toBe(true);
  expect(csv.endsWith('"\r\n')).toBe(true);
});

test('every row names its interview, so that files can be put under one another', () => {
  const rows = rowsOf(scorecardCsv(sample()));
  expect(rows.every((row) => row.reference === 'BE-2041' && row.candidate === 'Nora Lindholm')).toBe(true);
});

test('a level, its earlier value and its evidence are rows with their seconds', () => {
  const rows = rowsOf(scorecardCsv(sample())).filter(
    (row) => row.competency === 'API design' && !row.part?.match(/question|asked|probe|point|answer|planned/),
  );
  expect(rows.map((row) => [row.part, row.question, row.value, row.seconds])).toEqual([
    ['competency', '', '3', '3434'],
    ['competency, earlier', '', '2', '3430'],
    ['note', 'Idempotency', '', '492'],
    ['quote', 'Idempotency', 'Nora Lindholm', '665'],
    ['note', 'Idempotency', '', '761'],
  ]);
});

test('each note and quote is one row', () => {
  const rows = rowsOf(scorecardCsv(sample())).filter((row) => row.part === 'note' || row.part === 'quote');
  expect(rows).toHaveLength(15);
  expect(new Set(rows.map((row) => row.text)).size).toBe(15);
});

test('says what was not assessed and why', () => {
  const rows = rowsOf(scorecardCsv(sample())).filter((row) => row.competency === 'Security');
  expect(rows.map((row) => [row.part, row.value, row.text])).toEqual([
    ['competency', 'not assessed', 'no evidence'],
    ['competency, given without evidence', '2', ''],
  ]);
});

test('a probe that was heard says so, as a question does', () => {
  const rows = rowsOf(scorecardCsv(probed()));
  const own = rows.filter((row) => row.part === 'probe' && row.question === 'Caching');
  expect(own.map((row) => [row.text, row.value])).toEqual([
    ['Why?', 'pressed'],
    ['Who?', 'heard'],
  ]);
});

test('a candidate who is called like a formula or a tag is text', () => {
  expect(cellsOf(scorecardCsv(filledWith(FORMULA)))[1]?.[1]).toBe(`'${FORMULA}`);
  expect(cellsOf(scorecardCsv(filledWith(IMAGE)))[1]?.[1]).toBe(IMAGE);
});

test('guards a sign behind blanks and invisible characters too, and nothing else', () => {
  expect([' =1', '\u00A0+1', '\u200B@x', '\uFEFF-1', '\u0001=1'].every((text) => guarded(text).startsWith("'"))).toBe(
    true,
  );
  expect(['a=1', '1-1', "'=1", '“=1”', '', ' a'].every((text) => guarded(text) === text)).toBe(true);
});

test('guards a sign behind what some spreadsheets take for the end of a cell', () => {
  expect(['a;=1', 'a;"=1', 'a\t+1', 'a\n\n@x', '- a\n- b'].map(guarded)).toEqual([
    "a;'=1",
    'a;\'"=1',
    "a\t'+1",
    "a\n\n'@x",
    "'- a\n'- b",
  ]);
});

const anyWords = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...HOSTILE.map((words) => words.toWellFormed())),
  fc.tuple(fc.constantFrom(...'=+-@\t\r\n\0＝＋－＠ ;,"\''), fc.string()).map((parts) => parts.join('')),
);

test('whatever stands in the fields, a parser reads it back and no cell begins like a formula', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const [names, ...rows] = cellsOf(scorecardCsv(filledWith(words)));
      const cells = rows.flat();
      expect(rows.every((row) => row.length === names?.length)).toBe(true);
      expect(cells.filter((cell) => FORMULA_START.test(cell))).toEqual([]);
      expect(rows.every((row) => [words, guarded(words)].includes(row[1] ?? ''))).toBe(true);
      const notes = rows.filter((row) => row[5] === 'note' || row[5] === 'quote').map((row) => row[9]);
      expect(new Set(notes)).toEqual(new Set([guarded(words)]));
    }),
  );
});
