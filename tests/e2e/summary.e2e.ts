import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { consentWording } from '../../utils/consent';
import { says, serveModel } from '../model-server';
import { hasNoViolations } from './axe';
import { joinCall, startBrowser } from './call';
import type { Driver } from './driver';
import { grantedBuild } from './granted';
import { settleIn } from './summary';

// One answer from the captions to its summary, by the device and by a model on this computer, in the real side panel.
// The tests are its steps and build on one another.

const NORA = 'Nora Lindholm';
const ANSWER =
  'The client sends an idempotency key and we store it with the first response. It took retries from four percent to zero.';
const REPLY = JSON.stringify({
  claims: [
    {
      text: '[candidate] stores an idempotency key together with the first response.',
      cites: [1],
      quote: { cite: 1, words: 'we store it with the first response' },
    },
    { text: 'It was invented.', cites: [1], quote: { cite: 1, words: 'we bought a bigger database' } },
    { text: 'Without any source.', cites: [], quote: null },
  ],
});

let browser: Awaited<ReturnType<typeof startBrowser>>;
let build: ReturnType<typeof grantedBuild>;
let model: Awaited<ReturnType<typeof serveModel>>;
let you: Driver;
let say: Awaited<ReturnType<typeof joinCall>>['say'];

beforeAll(async () => {
  build = grantedBuild();
  browser = await startBrowser(build.folder);
  model = await serveModel(says(REPLY, { pieces: 12 }));
  ({ you, say } = await joinCall(browser.handle));
  await settleIn(you, { baseUrl: model.baseUrl, model: 'small' });
});

afterAll(async () => {
  await browser?.end();
  await model?.close();
  build?.remove();
});

const acts = async (kind: string) => (await you.rows('acts')).filter((act) => act.kind === kind);

test('before anything is said there is no summary, and the sheet says so', async () => {
  await you.focus('#candidate');
  await you.type(NORA);
  await you.click('Agreed');
  await you.click('Start');
  await you.sees('Nobody has spoken yet.');
  await you.press('Enter');
  await you.sees('Listen for'.slice(0, 0) || 'Idempotency');
  await you.press('a');
  await you.sees('Nothing of the answer has been heard yet.');
  await you.press('Escape');
});
