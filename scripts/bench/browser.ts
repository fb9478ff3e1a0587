import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findChromium } from '../browser.mjs';
import { rowsIn } from './files';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTES = 10 * 60_000;

const browser = await puppeteer.launch({
  executablePath: await findChromium(),
  headless: true,
  pipe: true,
  protocolTimeout: MINUTES,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: await pageScript(), type: 'module' });
  await page.waitForFunction('"bench" in window');
  // First, while no model is read yet.
  const summary = await page.evaluate(() => window.benchSummary());
  const sizes = await page.evaluate((rows) => window.bench(rows), rowsIn(process.argv.slice(2)));
  console.table(
    Object.fromEntries(
      Object.entries(sizes).map(([size, { questions, build, keystroke, suggestion }]) => [
        size,
        {
          questions,
          'index ms': build,
          'keystroke median': keystroke.median,
          'keystroke p95': keystroke.p95,
          'suggestion median': suggestion.median,
          'suggestion p95': suggestion.p95,
        },
      ]),
    ),
  );
  console.log(JSON.stringify({ bench: await browser.version(), summary, ...sizes }));
} finally {
  await browser.close();
}

/** Our search and suggestion with all questions, as one script. */
async function pageScript(): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: { write: false, target: 'es2022', rollupOptions: { input: `${ROOT}scripts/bench/page.ts` } },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = outputs.find((each) => each.type === 'chunk')?.code;
  if (!code) throw new Error('The page of the benchmark could not be bundled.');
  return code;
}
