import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scorecardCsv } from '@/utils/export/csv';
import { filled } from '../fixtures/fill';
import { WORDS } from '../fixtures/hostile';
import { QUICK, record } from './figures';

// What a real spreadsheet makes of hostile words in CSV. Skipped where LibreOffice is not installed (apt-get install libreoffice-calc).

const OFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const every = QUICK ? 20 : 1;
const words = WORDS.filter((_, index) => index % every === 0);

/** LibreOffice's import with one sign between cells, UTF-8, numbers and formulas recognised wherever it can. */
const filterOf = (separator: string) =>
  `CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,-1,true`;

/** Without a window and with a profile of its own, as flat XML. */
const usualOf = (folder: string) => [
  `-env:UserInstallation=file://${join(folder, 'profile')}`,
  '--headless',
  '--convert-to',
  'fods',
];

/** Opens every CSV of a folder and gives how many cells it has with a formula, and how many at all. */
function seen(folder: string, separator: string): { files: number; formulas: number; cells: number } {
  const out = join(folder, `as-${separator.charCodeAt(0)}`);
  mkdirSync(out);
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  // In batches: of a long list, LibreOffice leaves the last files out without a word.
  for (let from = 0; from < files.length; from += 100) {
    const batch = files.slice(from, from + 100).map((name) => join(folder, name));
    execFileSync(OFFICE ?? '', [...usualOf(folder), `--infilter=${filterOf(separator)}`, '--outdir', out, ...batch], {
      stdio: 'ignore',
    });
  }
  const sheets = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'));
  const count = (pattern: RegExp) => sheets.reduce((sum, sheet) => sum + (sheet.match(pattern)?.length ?? 0), 0);
  return {
    files: sheets.length,
    formulas: count(/table:formula=/g),
    cells: count(/<table:table-cell[^>]*office:value-type/g),
  };
}

test.skipIf(!OFFICE)('LibreOffice finds no formula in hostile scorecards, with either sign between cells', () => {
  const folder = mkdtempSync(join(tmpdir(), 'askside-sheets-'));
  try {
    // What is not guarded is found, so finding nothing means something.
    const control = join(folder, 'control');
    mkdirSync(control);
    writeFileSync(join(control, 'control.csv'), '"a","=1+1"\r\n"b","@SUM(1)"\r\n"c","+1+1"\r\n');
    writeFileSync(join(control, 'torn.csv'), '"a","b\n=2+2;c","d"\r\n');
    const unguarded = [seen(control, ',').formulas, seen(control, ';').formulas];
    expect(Math.min(...unguarded)).toBeGreaterThan(0);

    for (const [index, each] of words.entries())
      writeFileSync(join(folder, `${index}.csv`), scorecardCsv(filled(() => each)));
    const comma = seen(folder, ',');
    const semicolon = seen(folder, ';');
    record('sheets', {
      words: words.length,
      cells: comma.cells,
      formulas: comma.formulas,
      semicolonCells: semicolon.cells,
      semicolonFormulas: semicolon.formulas,
      controlFormulas: unguarded.join(' and '),
    });
    expect([comma.files, semicolon.files]).toEqual([words.length, words.length]);
    expect(comma.cells).toBeGreaterThan(words.length * 100);
    expect([comma.formulas, semicolon.formulas]).toEqual([0, 0]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
