// `npm run bench [-- FILES]`: search beside other libraries on the same questions, quality and time, and the time of one
// suggestion. FILES are further queries, in the form of tests/evals/README.md. `-- --browser`: our own times in a real browser.
// The last line is one JSON object with every figure.
import { ROOT, runBin } from './run.mjs';
import { setup } from './setup.mjs';

const named = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const env = { EVAL_FROM: process.env.INIT_CWD ?? process.cwd(), NODE_OPTIONS: '--max-old-space-size=8192' };

await setup();
const main = process.argv.includes('--browser') ? 'browser' : 'main';
const { code } = await runBin('tsx/dist/cli.mjs', [`${ROOT}scripts/bench/${main}.ts`, ...named], { show: true, env });
process.exitCode = code === 0 ? 0 : 1;
