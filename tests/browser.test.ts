import { expect, test } from 'vitest';
import { majorVersion } from '../scripts/browser.mjs';
import { isInstalled, isNewEnough } from '../scripts/setup.mjs';
import { type Machine, waysToChromium, waysToFirefox } from '../scripts/ways.mjs';

const debian: Machine = { platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin' }, isRoot: true, hasApt: true };
const kinds = (machine: Machine) => [...new Set(waysToChromium(machine).map(({ kind }) => kind))];
const paths = (machine: Machine) => waysToChromium(machine).flatMap((way) => (way.kind === 'file' ? [way.path] : []));

test('the browser that CHROME_PATH names comes before every other', () => {
  const machine = { ...debian, env: { ...debian.env, CHROME_PATH: '/opt/mine/chrome' } };
  expect(waysToChromium(machine)[0]).toEqual({ kind: 'file', path: '/opt/mine/chrome' });
});

test('Chromium is preferred to Chrome, and Chrome to Edge', () => {
  const found = paths(debian);
  const at = (path: string) => found.indexOf(path);
  expect(at('/usr/bin/chromium')).toBeLessThan(at('/usr/bin/google-chrome'));
  expect(at('/usr/bin/google-chrome')).toBeLessThan(at('/usr/bin/microsoft-edge'));
  expect(new Set(found.slice(0, -1)).size).toBe(found.length - 1);
});

test('the package manager comes after what is installed and before a download, for root on Debian alone', () => {
  expect(kinds(debian)).toEqual(['file', 'apt', 'download']);
  expect(waysToChromium(debian).slice(-3)).toEqual([
    { kind: 'apt', name: 'chromium' },
    { kind: 'file', path: '/usr/bin/chromium' },
    { kind: 'download' },
  ]);
  expect(kinds({ ...debian, isRoot: false })).toEqual(['file', 'download']);
  expect(kinds({ ...debian, hasApt: false })).toEqual(['file', 'download']);
});

test('macOS and Windows are searched where their programs live', () => {
  expect(paths({ platform: 'darwin', env: { HOME: '/Users/ada' }, isRoot: false, hasApt: false })).toContain(
    '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' };
  expect(paths({ platform: 'win32', env, isRoot: false, hasApt: false })).toContain(
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  );
});

test('Firefox is taken where it is or from the package manager, never downloaded', () => {
  const ways = waysToFirefox(debian);
  expect(ways.some(({ kind }) => kind === 'download')).toBe(false);
  expect(ways).toContainEqual({ kind: 'apt', name: 'firefox-esr' });
});

test('a browser tells its major version in its own words', () => {
  expect(majorVersion('Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)')).toBe(156);
  expect(majorVersion('Mozilla Firefox 153.7.0esr')).toBe(153);
  expect(majorVersion('Command not found, try: snap install chromium')).toBeNull();
});

test('Node 20.19 and later will do', () => {
  expect(['20.18.3', '18.20.0', '20.19.0', '20.20.2', '22.0.0'].map(isNewEnough)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

test('dependencies are installed anew when one is missing or has another version', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-mac': { version: '2.0.0', optional: true },
    },
  };
  expect(isInstalled(lock, null)).toBe(false);
  expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
  expect(isInstalled(lock, { packages: {} })).toBe(false);
});
