import { ROOT, runBin } from './run.mjs';

/** The folder of the Chrome build. */
export const CHROME_BUILD = `${ROOT}.output/chrome-mv3`;

/** Builds the extension for Chrome into `CHROME_BUILD`, or throws what the build printed. */
export async function build() {
  const { code, output } = await runBin('wxt/bin/wxt.mjs', ['build']);
  if (code !== 0) throw new Error(`${output}\nThe extension could not be built.`);
}
