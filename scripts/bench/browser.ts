import { bundled } from './bundle';
import { launchChromium } from './chromium';
import { rowsIn } from './files';

const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundled('page.ts'), type: 'module' });
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
