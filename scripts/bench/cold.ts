import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundled } from './bundle';
import { launchChromium } from './chromium';
import type { Way } from './cold-page';
import { ratioOf, timesOf } from './times';

/** Pages that are loaded anew for each way, and further runs in each. */
const PAGES = 20;
const MORE = 10;
const WAYS: readonly Way[] = ['ours', 'rarest', 'yardstick'];

const script = await bundled('cold-page.ts');
const server = createServer(({ url }, response) => {
  // Apart from all other pages, a page gets a clock of 5 microseconds.
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-embedder-policy', 'require-corp');
  response.setHeader('content-type', url === '/page.js' ? 'text/javascript' : 'text/html');
  response.end(url === '/page.js' ? script : '<!doctype html><script type="module" src="/page.js"></script>');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const browser = await launchChromium();
const seen = new Map(WAYS.map((way) => [way, { cold: [] as number[], cpu: [] as number[], warm: [] as number[] }]));
try {
  // One after the other in turn, so that a busy minute of the machine meets all of them.
  for (let page = 0; page < PAGES; page++) for (const way of WAYS) await visit(way);
  const results = Object.fromEntries(
    [...seen].map(([way, { cold, cpu, warm }]) => [
      way,
      { cold: timesOf(cold), processor: timesOf(cpu), warm: timesOf(warm) },
    ]),
  ) as Record<Way, Record<'cold' | 'processor' | 'warm', ReturnType<typeof timesOf>>>;
  const { ours, rarest, yardstick } = results;
  const times = {
    'times the rarest sentences': { cold: ratioOf(ours.cold, rarest.cold), warm: ratioOf(ours.warm, rarest.warm) },
    'times the yardstick': { cold: ratioOf(ours.cold, yardstick.cold), warm: ratioOf(ours.warm, yardstick.cold) },
  };
  for (const part of ['cold', 'processor', 'warm'] as const) {
    console.log(`\n${part}, ms`);
    console.table(Object.fromEntries(WAYS.map((way) => [way, results[way][part]])));
  }
  console.log(JSON.stringify({ bench: 'cold', browser: await browser.version(), ...results, ...times }));
} finally {
  await browser.close();
  server.close();
}

/** Measures one way in a page of a process and a cache of its own, as after a reload. */
async function visit(way: Way): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction('"measure" in window');
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1_000;
  };
  const before = await busy();
  const [first = 0] = await page.evaluate((which) => window.measure(which, 0), way);
  const own = seen.get(way);
  own?.cpu.push((await busy()) - before);
  own?.cold.push(first);
  own?.warm.push(...(await page.evaluate((which, more) => window.measure(which, more).slice(1), way, MORE)));
  await context.close();
}
