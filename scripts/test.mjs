// `npm test`: everything. `npm run check`, which passes --no-browser: all but the end-to-end tests.
import { setup } from './setup.mjs';

try {
  await setup();
  const needsBrowser = !process.argv.includes('--no-browser');
  const { CHECKS, END_TO_END, SOAK } = await import('./steps.mjs');
  process.exitCode = await runAll(needsBrowser ? [...CHECKS, browsers(), END_TO_END, SOAK] : CHECKS);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Runs every step, also after a failure, and resolves with the exit code. @param {import('./steps.mjs').Step[]} steps */
async function runAll(steps) {
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const start = Date.now();
    const { passed, failed, notes, output } = await step.run();
    total.passed += passed;
    total.failed += failed;
    const count = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
    console.log(`${failed > 0 ? '✗' : '✓'} ${step.name} (${((Date.now() - start) / 1000).toFixed(1)} s${count})`);
    for (const note of notes) console.log(`  ${note}`);
    if (failed > 0) console.log(`\n${output.trim()}\n`);
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

/** Finds or installs the browsers, so that the tests after it start at once. @returns {import('./steps.mjs').Step} */
function browsers() {
  return {
    name: 'browsers',
    async run() {
      const { findChromium, findFirefox } = await import('./browser.mjs');
      try {
        process.env.CHROME_PATH = await findChromium();
        const firefox = await findFirefox();
        if (firefox) process.env.FIREFOX_PATH = firefox;
        return { passed: 1, failed: 0, notes: firefox ? [] : ['no Firefox: its test is skipped'], output: '' };
      } catch (error) {
        return { passed: 0, failed: 1, notes: [], output: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
