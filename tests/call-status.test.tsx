// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { CallStatus } from '@/components/setup/CallStatus';
import { nothingHeard } from '@/data/call-view';
import type { CallState } from '@/utils/port';
import { onCall } from './fixtures/call';
import { mount } from './fixtures/mount';

test.each<[Partial<CallState>, string]>([
  [{}, 'Google Meet call found, captions are on.'],
  [{ captions: 'off' }, 'Google Meet call found, captions are off. Press C in the call.'],
  [{ platform: 'zoom' }, 'Zoom call found, captions are on.'],
  [{ platform: 'zoom', captions: 'off' }, 'Zoom call found, captions are off. In the call: More, Captions.'],
  [
    { platform: 'teams', captions: 'unknown' },
    'Microsoft Teams call found. Are captions on? In the call: More, Language and speech.',
  ],
  [{ platform: 'zoom', phase: 'none' }, 'Zoom found, not in a call yet.'],
  [{ platform: 'teams', phase: 'moving' }, 'Microsoft Teams call found, moving to another room.'],
  [{ phase: 'over' }, 'Google Meet found, the call has ended.'],
])('%o', async (change, words) => {
  const state = { ...onCall, ...change };
  const tab = { tabId: 1, platform: state.platform, call: '', host: '' };
  const page = await mount(<CallStatus tab={tab} call={{ ...nothingHeard, state }} />);
  expect(page.text()).toBe(words);
  await page.unmount();
});
