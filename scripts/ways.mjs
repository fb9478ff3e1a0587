import { posix, win32 } from 'node:path';

/**
 * What decides where to look for a browser.
 *
 * @typedef {{ platform: string, env: Record<string, string | undefined>, isRoot: boolean, hasApt: boolean }} Machine
 */
/** @typedef {{ kind: 'file', path: string } | { kind: 'apt', name: string } | { kind: 'download' }} Way */

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const LINUX = ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The ways to a Chromium in the order in which they are tried: the one that the person names, an installed one, the
 * system's package manager where it may be used, a download into this folder.
 *
 * @param {Machine} machine
 * @returns {Way[]}
 */
export function waysToChromium(machine) {
  const { env } = machine;
  return [
    ...files([env.CHROME_PATH, ...onPath(machine, NAMES), ...usualPlaces(machine)]),
    ...withApt(machine, 'chromium', ['/usr/bin/chromium']),
    { kind: 'download' },
  ];
}

/**
 * The ways to a Firefox, which is tested where there is one and never downloaded.
 *
 * @param {Machine} machine
 * @returns {Way[]}
 */
export function waysToFirefox(machine) {
  const usual =
    machine.platform === 'darwin'
      ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
      : machine.platform === 'win32'
        ? programFolders(machine.env).map((folder) => win32.join(folder, 'Mozilla Firefox\\firefox.exe'))
        : [];
  return [
    ...files([machine.env.FIREFOX_PATH, ...onPath(machine, ['firefox-esr', 'firefox']), ...usual]),
    ...withApt(machine, 'firefox-esr', ['/usr/bin/firefox-esr']),
  ];
}

/** @param {(string | undefined)[]} paths @returns {Way[]} */
function files(paths) {
  const known = paths.filter((path) => path !== undefined && path !== '');
  return [...new Set(known)].map((path) => ({ kind: 'file', path: String(path) }));
}

/** @param {Machine} machine @param {string} name @param {string[]} then @returns {Way[]} */
function withApt({ platform, isRoot, hasApt }, name, then) {
  return platform === 'linux' && isRoot && hasApt ? [{ kind: 'apt', name }, ...files(then)] : [];
}

/** @param {Machine} machine @param {string[]} names */
function onPath({ platform, env }, names) {
  if (platform === 'win32') return [];
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** @param {Machine} machine */
function usualPlaces({ platform, env }) {
  if (platform === 'linux') return LINUX;
  if (platform === 'win32') {
    return WINDOWS.flatMap((program) => programFolders(env).map((folder) => win32.join(folder, program)));
  }
  if (platform !== 'darwin') return [];
  const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
  return MAC.flatMap((name) => roots.map((root) => posix.join(root, `${name}.app/Contents/MacOS/${name}`)));
}

/** @param {Record<string, string | undefined>} env */
function programFolders(env) {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return folders.filter((folder) => folder !== undefined);
}
