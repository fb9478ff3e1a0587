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

/**
 * Which call a page shows, so that consent to one call is not taken for another: Meet's code, else the host. Empty on
 * Meet's pages that are no call.
 */
export function callOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname, pathname } = new URL(url);
  if (hostname !== 'meet.google.com') return hostname;
  return /^\/([a-z]{3}-[a-z]{4}-[a-z]{3})(?:\/|$)/.exec(pathname)?.[1] ?? '';
}

/** The platform that a page belongs to, by its host; `null` where Askside reads nothing. */
export function platformOf(url: string): Platform | null {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (host === 'meet.google.com') return 'meet';
  if (host === 'zoom.us' || host.endsWith('.zoom.us')) return 'zoom';
  if (['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'].includes(host)) return 'teams';
  return null;
}
