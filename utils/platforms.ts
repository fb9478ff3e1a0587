/** The call pages that Askside may read, as match patterns; the only hosts the extension requires. */
export const CALL_PAGES = [
  'https://meet.google.com/*',
  'https://*.zoom.us/*',
  'https://teams.microsoft.com/*',
  'https://teams.live.com/*',
  'https://teams.cloud.microsoft/*',
] as const;

/** Where a call runs; `rehearsal` is the practice call, `none` a call in a desktop app or on paper. */
export const PLATFORMS = ['meet', 'zoom', 'teams', 'rehearsal', 'none'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** What a platform is called on screen and in exports. */
export const platformName: Record<Platform, string> = {
  meet: 'Google Meet',
  zoom: 'Zoom',
  teams: 'Microsoft Teams',
  rehearsal: 'Rehearsal',
  none: 'No call page',
};

/** The host of an address; empty where it has none. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/**
 * Which call a page shows, so that consent to one call is not taken for another: Meet's code, Zoom's meeting number or
 * personal link, the meeting of a Teams guest; else the host. Empty on pages of Meet and Zoom that are no call.
 */
export function callOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname, pathname, searchParams } = new URL(url);
  const platform = platformOf(url);
  if (platform === 'meet') return /^\/([a-z]{3}-[a-z]{4}-[a-z]{3})(?:\/|$)/.exec(pathname)?.[1] ?? '';
  if (platform === 'zoom') return zoomCall(pathname, searchParams) ?? hostname;
  if (platform === 'teams' && pathname.startsWith('/light-meetings')) return guestCall(searchParams) ?? hostname;
  return hostname;
}

/** The path is the same in and out of breakout rooms; the number stands in the query before the call has begun. */
function zoomCall(path: string, query: URLSearchParams): string | null {
  const [, page] = /^\/wc(?:\/([^/]*))?/.exec(path) ?? [null, 'none'];
  if (page === 'none' || page === 'home' || page === 'leave') return '';
  const [, number] = /^\/wc\/(?:(?:join|start)\/)?(\d{9,11})(?:\/|$)/.exec(path) ?? [];
  const [, personal] = /^\/wc\/(my\/[^/]+)/.exec(path) ?? [];
  return number ?? personal ?? query.get('mn') ?? (page ? null : '');
}

/** The meeting in the address that a guest is sent to. Its other parts stay there: one of them is the passcode. */
function guestCall(query: URLSearchParams): string | null {
  const given = query.get('meetingCode') ?? query.get('meetingId');
  if (given) return given;
  try {
    const base64 = (query.get('coords') ?? '').replaceAll('-', '+').replaceAll('_', '/').replaceAll(' ', '+');
    const { meetingCode, conversationId }: Record<string, unknown> = JSON.parse(atob(base64));
    const meeting = meetingCode || conversationId;
    return typeof meeting === 'string' ? meeting : null;
  } catch {
    return null;
  }
}

/** The platform that a page belongs to, by its host; `null` where Askside reads nothing. */
export function platformOf(url: string): Platform | null {
  const host = hostOf(url);
  if (host === 'meet.google.com') return 'meet';
  if (host === 'zoom.us' || host.endsWith('.zoom.us')) return 'zoom';
  if (['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'].includes(host)) return 'teams';
  return null;
}
