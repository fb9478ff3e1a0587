import { readFileSync, rmSync } from 'node:fs';
import { ROOT, runBin } from './run.mjs';

/** @typedef {{ passed: number, failed: number, notes: string[], output: string }} Result */
/** @typedef {{ name: string, run: () => Promise<Result> }} Step */

const MINUTE = 60_000;

/** Everything that needs no browser, in the order in which a mistake is cheapest to see. @type {Step[]} */
export const CHECKS = [
  tool('types', 'typescript/bin/tsc', ['--noEmit']),
  tool('lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
  tool('dead code', 'knip/bin/knip.js', ['--no-progress']),
  tests('unit tests', 'vitest.config.ts', 8 * MINUTE),
  tool('build for Chrome', 'wxt/bin/wxt.mjs', ['build']),
  tool('build for Firefox', 'wxt/bin/wxt.mjs', ['build', '-b', 'firefox']),
];

/** The tests that drive a real browser with the builds. */
export const END_TO_END = tests('end to end', 'vitest.e2e.config.ts', 12 * MINUTE);

/** The long runs in their short form; see scripts/soak.mjs. */
export const SOAK = tests('long runs, short', 'vitest.soak.config.ts', 4 * MINUTE, { SOAK: 'quick' });

/** A tool that passes or fails as a whole. @param {string} name @param {string} bin @param {string[]} args @returns {Step} */
function tool(name, bin, args) {
  return {
    name,
    async run() {
      const { code, output } = await runBin(bin, args, { timeout: 4 * MINUTE });
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, notes: [], output };
    },
  };
}

/**
 * A Vitest run, counted by the test.
 *
 * @param {string} name @param {string} config @param {number} timeout @param {NodeJS.ProcessEnv} [env] @returns {Step}
 */
function tests(name, config, timeout, env = {}) {
  const report = `${ROOT}.output/${config}.json`;
  return {
    name,
    async run() {
      rmSync(report, { force: true });
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const { code, output } = await runBin('vitest/vitest.mjs', ['run', '--config', config, ...reporters], {
        timeout,
        env,
      });
      return counted(code, output, reportAt(report));
    },
  };
}

/** @typedef {{ fullName: string, status: string, meta?: { skip?: string } }} Test */
/** @typedef {{ testResults: { assertionResults: Test[] }[] }} Report */

/**
 * Counts a Vitest report. A run that ended badly with no failed test in its report, such as a file that could not be
 * loaded, counts as one failure; so does a run of no tests at all.
 *
 * @param {number} code
 * @param {string} output
 * @param {Report | null} report
 * @returns {Result}
 */
export function counted(code, output, report) {
  const all = report?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  const passed = all.filter(({ status }) => status === 'passed').length;
  const failed = all.filter(({ status }) => status === 'failed').length;
  const skipped = all.filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo');
  const isBad = code !== 0 || passed + failed === 0;
  const notes = skipped.map(({ fullName }) => `skipped: ${fullName}`);
  return { passed, failed: failed === 0 && isBad ? 1 : failed, notes, output };
}

/** @param {string} path @returns {Report | null} */
function reportAt(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
