// `npm run bench [-- FILES]`: search beside other libraries on the same questions, quality and time, and the time of one
// suggestion. FILES are further queries, in the form of tests/evals/README.md. `-- --browser`: our own times in a real browser.
// `-- --summary`: the time of the summary that needs no model, for an interview of an hour. `-- --cold`: the same in
// Chromium pages that were just loaded.
// The last line is one JSON object with every figure.
import { ROOT, runBin } from './run.mjs';
import { setup } from './setup.mjs';

const named = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const env = { EVAL_FROM: process.env.INIT_CWD ?? process.cwd(), NODE_OPTIONS: '--max-old-space-size=8192' };

await setup();
const main = ['browser', 'summary', 'cold'].find((each) => process.argv.includes(`--${each}`)) ?? 'main';
const { code } = await runBin(
  'tsx/dist/cli.mjs',
  [`${ROOT}scripts/bench/${main === 'summary' ? 'main-summary' : main}.ts`, ...named],
  { show: true, env },
);
process.exitCode = code === 0 ? 0 : 1;
