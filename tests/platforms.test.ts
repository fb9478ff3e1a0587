import { expect, test } from 'vitest';
import { callOf, hostOf, platformOf } from '@/utils/platforms';

const coords = (meeting: object) => encodeURIComponent(btoa(JSON.stringify(meeting)));
const GUEST = 'https://teams.live.com/light-meetings/launch?anon=true';

test.each([
  ['https://meet.google.com/abc-defg-hij?authuser=1', 'abc-defg-hij'],
  ['https://meet.google.com/landing', ''],
  ['https://meet.google.com/abc-defg-hij-klm', ''],
  ['https://app.zoom.us/wc/12345678901/join?fromPWA=1&pwd=secret', '12345678901'],
  ['https://app.zoom.us/wc/join/123456789?pwd=secret', '123456789'],
  ['https://acme.zoom.us/wc/1234567890/start', '1234567890'],
  ['https://app.zoom.us/wc?mn=1234567890&pwd=secret', '1234567890'],
  ['https://app.zoom.us/wc/my/ana.duarte?pwd=secret', 'my/ana.duarte'],
  ['https://app.zoom.us/wc/start/videomeeting', 'app.zoom.us'],
  ['https://app.zoom.us/wc', ''],
  ['https://app.zoom.us/wc/home', ''],
  ['https://app.zoom.us/wc/leave?meetingNumber=1234567890', ''],
  ['https://us02web.zoom.us/j/1234567890?pwd=secret', ''],
  ['https://acme.zoom.us/my/ana', ''],
  ['https://teams.microsoft.com/v2/', 'teams.microsoft.com'],
  ['https://teams.cloud.microsoft/v2/', 'teams.cloud.microsoft'],
  [`${GUEST}&coords=${coords({ meetingCode: '9395012345', passcode: 'secret' })}`, '9395012345'],
  [`${GUEST}&coords=${coords({ conversationId: '19:meeting_x@thread.v2', messageId: '0' })}`, '19:meeting_x@thread.v2'],
  [`${GUEST}&coords=broken`, 'teams.live.com'],
  [GUEST, 'teams.live.com'],
  ['not an address', ''],
])('%s is the call "%s"', (url, call) => {
  expect(callOf(url)).toBe(call);
});

test('two calls on one host are two calls', () => {
  const [one, other] = ['123456789', '987654321'].map((id) => callOf(`https://app.zoom.us/wc/${id}/join`));
  expect(one).not.toBe(other);
});

test('only the hosts of call pages belong to a platform', () => {
  expect(platformOf('https://zoom.us/wc/123456789/join')).toBe('zoom');
  expect(platformOf('https://acme.zoom.us/wc/123456789/join')).toBe('zoom');
  expect(platformOf('https://teams.cloud.microsoft/v2/')).toBe('teams');
  expect(platformOf('https://notzoom.us/wc/123456789/join')).toBeNull();
  expect(platformOf('')).toBeNull();
});

test('a host is what stands between the scheme and the path', () => {
  expect(hostOf('https://app.zoom.us/wc/home')).toBe('app.zoom.us');
  expect(hostOf('nowhere')).toBe('');
});
