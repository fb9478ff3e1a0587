import { useSyncExternalStore } from 'react';

export const PAGES = ['interviews', 'debrief', 'sent', 'settings'] as const;
export type Page = (typeof PAGES)[number];

const watch = (onChange: () => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};

/** Where the address says one is: `#interviews/<id>`. Whatever is no page is the first one. */
export function usePlace(): { page: Page; id: string | null } {
  const [name, id] = useSyncExternalStore(watch, () => location.hash)
    .slice(1)
    .split('/');
  return { page: PAGES.find((each) => each === name) ?? 'interviews', id: id ? decodeURIComponent(id) : null };
}

export const placeOf = (page: Page, id?: string): string => `#${page}${id ? `/${encodeURIComponent(id)}` : ''}`;
