import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOf } from './browser';

/**
 * A copy of the Chrome build in which this computer may be reached, as after the person's yes to the browser's own prompt, which a browser without
 * a window never shows.
 */
export function grantedBuild(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'askside-granted-'));
  cpSync(buildOf('chrome-mv3'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('http://127.0.0.1/*');
  writeFileSync(file, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
