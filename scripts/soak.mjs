// `npm run soak`: the long runs. `-- --quick`: the same checks in under a minute; `-- NAME`: only files with that name.
// The last line is one JSON object with every figure.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ROOT, runBin } from './run.mjs';
import { setup } from './setup.mjs';

const FIGURES = `${ROOT}.output/soak.jsonl`;

await setup();
// Only now is everything installed that these need.
const [{ build }, { findChromium }] = await Promise.all([import('./build.mjs'), import('./browser.mjs')]);
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const quick = process.argv.includes('--quick');
await build();
process.env.CHROME_PATH = await findChromium();
mkdirSync(`${ROOT}.output`, { recursive: true });
rmSync(FIGURES, { force: true });
const { code } = await runBin('vitest/vitest.mjs', ['run', '--config', 'vitest.soak.config.ts', ...wanted], {
  show: true,
  env: { SOAK_FIGURES: FIGURES, SOAK: quick ? 'quick' : 'long' },
});
console.log(JSON.stringify({ soak: quick ? 'quick' : 'long', passed: code === 0, ...figures() }));
process.exitCode = code === 0 ? 0 : 1;

/** All figures that were recorded, by name. */
function figures() {
  try {
    const lines = readFileSync(FIGURES, 'utf8').trim().split('\n');
    return Object.assign({}, ...lines.map((line) => JSON.parse(line)));
  } catch {
    // Nothing was recorded: the run failed before its first figure.
    return {};
  }
}
