import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CALL_PAGES } from '@/utils/platforms';
import { buildOf } from './browser';

// What the builds may ask for. A longer list costs every user a warning, so it changes here first, with its reason in
// CONTRIBUTING.md.
const PERMISSIONS = ['scripting', 'storage', 'unlimitedStorage'];
const ON_REQUEST = ['http://127.0.0.1/*', 'http://localhost/*', 'https://*/*'];
const CALL_HOSTS = [
  'https://*.zoom.us/*',
  'https://meet.google.com/*',
  'https://teams.cloud.microsoft/*',
  'https://teams.live.com/*',
  'https://teams.microsoft.com/*',
];
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];
const KEYS = [
  'action',
  'background',
  'commands',
  'content_scripts',
  'content_security_policy',
  'description',
  'host_permissions',
  'icons',
  'incognito',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'permissions',
  'version',
];

const manifestOf = (target: 'chrome-mv3' | 'firefox-mv3') =>
  JSON.parse(readFileSync(`${buildOf(target)}/manifest.json`, 'utf8'));
const chrome = manifestOf('chrome-mv3');
const firefox = manifestOf('firefox-mv3');

test.each([
  ['Chrome', chrome],
  ['Firefox', firefox],
])('the build for %s asks for the call pages alone and keeps everything else on request', (_, manifest) => {
  expect(manifest.host_permissions.toSorted()).toEqual(CALL_HOSTS);
  expect(manifest.optional_host_permissions.toSorted()).toEqual(ON_REQUEST);
  expect(manifest.optional_permissions).toBeUndefined();
  expect(manifest.incognito).toBe('not_allowed');
});

test.each([
  ['Chrome', chrome],
  ['Firefox', firefox],
])('the build for %s reads the call pages alone and shows no file of its own to any page', (_, manifest) => {
  const matches: string[] = manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches);
  expect([...new Set(matches)].toSorted()).toEqual(CALL_HOSTS);
  expect(manifest.content_scripts.every((script: { world?: string }) => script.world !== 'MAIN')).toBe(true);
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
});

test.each([
  ['Chrome', chrome],
  ['Firefox', firefox],
])('the build for %s runs its pages under the strict content security policy', (_, manifest) => {
  expect(manifest.content_security_policy.extension_pages.split('; ')).toEqual(POLICY);
});

test('the build for Chrome adds the side panel and nothing else', () => {
  expect(chrome.permissions.toSorted()).toEqual([...PERMISSIONS, 'sidePanel'].toSorted());
  expect(chrome.minimum_chrome_version).toBe('123');
  expect(chrome.side_panel).toEqual({ default_path: 'sidepanel.html' });
  expect(Object.keys(chrome).toSorted()).toEqual([...KEYS, 'minimum_chrome_version', 'side_panel'].toSorted());
});

test('the build for Firefox has a sidebar that waits to be opened and declares that no data is collected', () => {
  expect(firefox.permissions.toSorted()).toEqual(PERMISSIONS);
  expect(firefox.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  expect(firefox.browser_specific_settings.gecko).toMatchObject({
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'], optional: ['personalCommunications'] },
  });
  expect(Object.keys(firefox).toSorted()).toEqual([...KEYS, 'browser_specific_settings', 'sidebar_action'].toSorted());
});

test('the call pages that the code knows are the ones on the list', () => {
  expect([...CALL_PAGES].toSorted()).toEqual(CALL_HOSTS);
});
