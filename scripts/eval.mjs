// `npm run eval -- TASK FILE [--predictions]`: measures search, recognise, suggest or points on rows of JSON Lines, and
// summary on a folder of interviews.
// The forms of the rows stand in tests/evals/README.md. The last line is one JSON object with every figure.
import { ROOT, runBin } from './run.mjs';
import { setup } from './setup.mjs';

await setup();
const { code } = await runBin('tsx/dist/cli.mjs', [`${ROOT}scripts/eval/main.ts`, ...process.argv.slice(2)], {
  show: true,
  env: { EVAL_FROM: process.env.INIT_CWD ?? process.cwd() },
});
process.exitCode = code === 0 ? 0 : 1;
