/**
 * Plays the sample interview through the real side panel.
 *
 * @param {import('./launch.mjs').BrowserHandle} _handle
 * @returns {Promise<void>}
 */
export async function play(_handle) {
  throw new Error('The sample interview cannot be played yet.');
}
