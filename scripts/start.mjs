// `npm start`: builds Askside and opens a browser with it; without a display it plays the sample interview instead.
import { setup } from './setup.mjs';

try {
  await setup();
  const { build, CHROME_BUILD } = await import('./build.mjs');
  console.log('Building the extension …');
  await build();
  await (hasDisplay() ? practise(CHROME_BUILD) : playSample(CHROME_BUILD));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

// npm keeps a `--headless` for itself and hands it on as npm_config_headless.
function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY, npm_config_headless } = process.env;
  if (process.argv.includes('--headless') || npm_config_headless === 'true') return false;
  return ['darwin', 'win32'].includes(process.platform) || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Opens the rehearsal with the panel beside it and waits until the person closes the browser. @param {string} extensionDir */
async function practise(extensionDir) {
  const { launch } = await import('./launch.mjs');
  const { ROOT } = await import('./run.mjs');
  const handle = await launch({ extensionDir, headless: false, userDataDir: `${ROOT}.askside-profile` });
  const closed = new Promise((resolve) => handle.browser.once('disconnected', resolve));
  const page = (await handle.browser.pages())[0] ?? (await handle.browser.newPage());
  await page.goto(handle.urlOf('rehearsal.html'));
  await handle.openPanel(page);
  console.log('Askside is open on its practice call. Close the browser, or press Ctrl+C here, to stop.');
  await closed;
}

/** @param {string} extensionDir */
async function playSample(extensionDir) {
  const { launch } = await import('./launch.mjs');
  const { play } = await import('./play.mjs');
  const handle = await launch({ extensionDir, headless: true });
  try {
    await play(handle);
  } finally {
    await handle.close();
  }
}
