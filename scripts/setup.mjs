import { existsSync, readFileSync } from 'node:fs';
import { ROOT, run, runBin } from './run.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, peer?: boolean }> }} Lock */

const NODE = [20, 19];

/**
 * Makes a bare clone ready to build: Node's version, the dependencies of the lockfile, WXT's generated types.
 *
 * @throws {Error} with one sentence that says what to do
 */
export async function setup() {
  if (!isNewEnough(process.versions.node)) {
    throw new Error(`Askside needs Node ${NODE.join('.')} or later; this is Node ${process.versions.node}.`);
  }
  if (!isInstalled(lockAt('package-lock.json'), lockAt('node_modules/.package-lock.json'))) {
    console.log('Installing the dependencies of package-lock.json …');
    const { code, output } = await npm(['ci']);
    if (code !== 0) throw new Error(`${output}\nThe dependencies could not be installed: npm ci failed.`);
  }
  const { code, output } = await runBin('wxt/bin/wxt.mjs', ['prepare']);
  if (code !== 0) throw new Error(`${output}\nwxt prepare failed.`);
}

/** Whether a version of Node can run the tools that this project uses. @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = NODE;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/**
 * Whether all that the lockfile asks for is there in its version; optional packages of other systems may be missing.
 * Contents are compared, not dates: a clone or a checkout sets dates anew.
 *
 * @param {Lock | null} lock
 * @param {Lock | null} installed what npm wrote down after its last installation
 */
export function isInstalled(lock, installed) {
  if (!lock || !installed) return false;
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) =>
      path === '' || (installed.packages[path] ? installed.packages[path].version === version : optional === true),
  );
}

/** @param {string} path @returns {Lock | null} */
function lockAt(path) {
  return existsSync(ROOT + path) ? JSON.parse(readFileSync(ROOT + path, 'utf8')) : null;
}

// `npm start` tells where npm's own program is; on Windows npm is a script that only a shell can start.
/** @param {string[]} args */
function npm(args) {
  const program = process.env.npm_execpath;
  if (program?.endsWith('.js')) return run(process.execPath, [program, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}
