import { existsSync } from 'node:fs';
import { ROOT, run } from './run.mjs';
import { waysToChromium, waysToFirefox } from './ways.mjs';

/** @typedef {import('./ways.mjs').Way} Way */

// The first Chrome that lets a program press the toolbar button, which is how the side panel is opened.
const OLDEST_CHROME = 146;
// The first Firefox that reads data_collection_permissions.
const OLDEST_FIREFOX = 140;
const DOWNLOADS = `${ROOT}.browsers`;

/**
 * The path of a Chromium, Chrome or Edge; installs one if there is none and that is allowed.
 *
 * @returns {Promise<string>}
 * @throws {Error} with one sentence that says what to install
 */
export async function findChromium() {
  const path = await firstOf(waysToChromium(thisMachine()), OLDEST_CHROME);
  if (path) return path;
  throw new Error(
    `No browser was found and none could be installed: install Chromium, Chrome or Edge ${OLDEST_CHROME} or later ` +
      '(on Debian: apt-get install chromium) or set CHROME_PATH to one.',
  );
}

/** The path of a Firefox, or null where there is none and none may be installed. @returns {Promise<string | null>} */
export const findFirefox = () => firstOf(waysToFirefox(thisMachine()), OLDEST_FIREFOX);

/** The major version in what a browser prints about itself, or null. @param {string} text */
export function majorVersion(text) {
  const found = /(\d+)\.\d+/.exec(text);
  return found ? Number(found[1]) : null;
}

/** @param {Way[]} ways @param {number} oldest @returns {Promise<string | null>} */
async function firstOf(ways, oldest) {
  for (const way of ways) {
    if (way.kind === 'apt') await installWithApt(way.name);
    const path = way.kind === 'file' ? way.path : way.kind === 'download' ? await download() : null;
    if (path && (await isUsable(path, oldest))) return path;
  }
  return null;
}

// Ubuntu's `chromium-browser` is a stub that only names a snap, so a file counts when it tells a version. On Windows
// `--version` would open a window.
/** @param {string} path @param {number} oldest */
async function isUsable(path, oldest) {
  if (!existsSync(path)) {
    if (path === process.env.CHROME_PATH)
      console.log(`CHROME_PATH names ${path}, which is not there; looking further.`);
    return false;
  }
  if (process.platform === 'win32') return true;
  const { code, output } = await run(path, ['--version'], { timeout: 30_000 });
  const version = majorVersion(output);
  if (code !== 0 || version === null) return false;
  if (version < oldest) console.log(`${path} is version ${version}; ${oldest} or later is needed.`);
  return version >= oldest;
}

/** @param {string} name */
async function installWithApt(name) {
  console.log(`Installing ${name} with apt-get …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  // Without a font the pages of a bare server are empty boxes.
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', name, 'fonts-liberation'],
    {
      env,
    },
  );
  if (code !== 0) console.log(`${output}\napt-get could not install ${name}.`);
}

async function download() {
  const { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } = await import(
    '@puppeteer/browsers'
  );
  const kept = (await getInstalledBrowsers({ cacheDir: DOWNLOADS })).find(({ browser }) => browser === Browser.CHROME);
  if (kept) return kept.executablePath;
  const platform = detectBrowserPlatform();
  if (!platform) return null;
  console.log('Downloading Chrome …');
  try {
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    const installDeps = process.platform === 'linux' && process.getuid?.() === 0;
    return (await install({ browser: Browser.CHROME, buildId, platform, cacheDir: DOWNLOADS, installDeps }))
      .executablePath;
  } catch (error) {
    console.log(`Chrome could not be downloaded: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

/** @returns {import('./ways.mjs').Machine} */
function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    hasApt: existsSync('/usr/bin/apt-get'),
  };
}
