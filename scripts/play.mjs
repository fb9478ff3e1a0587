import { setUp, talk, wrapUp } from './sample/chapters.mjs';
import { checkRecord, STATES } from './sample/check.mjs';
import { checkOut, clearOut, OUT, saveInto } from './sample/files.mjs';
import { FILES, openStage } from './sample/stage.mjs';

/**
 * Plays the sample interview through the real side panel, on the rehearsal call, and leaves the scorecard and a picture of
 * each state of the panel in out/. Throws when anything is missing, or when the record is not what was done.
 *
 * @param {import('./launch.mjs').BrowserHandle} handle
 */
export async function play(handle) {
  const began = Date.now();
  await clearOut();
  await saveInto(handle.browser);
  const stage = await openStage(handle);
  await setUp(stage);
  await talk(stage);
  await wrapUp(stage);
  await checkOut([...FILES, ...STATES.flatMap((state) => [`panel-${state}-light.png`, `panel-${state}-dark.png`])]);
  await checkRecord(stage.sample);
  console.log(`Played in ${Math.round((Date.now() - began) / 1000)} s. The scorecard and pictures are in ${OUT}`);
}
