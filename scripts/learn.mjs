// `npm run learn`: writes utils/learned anew from scripts/learn/examples and the packs. `-- answers` (asked, evaded, points, telling): only that.
// `-- check-telling`: what of each marked interview is kept by what was learnt of others; takes three minutes and writes nothing.
import { ROOT, runBin } from './run.mjs';
import { setup } from './setup.mjs';

await setup();
const { code } = await runBin('tsx/dist/cli.mjs', [`${ROOT}scripts/learn/main.ts`, ...process.argv.slice(2)], {
  show: true,
});
process.exitCode = code === 0 ? 0 : 1;
