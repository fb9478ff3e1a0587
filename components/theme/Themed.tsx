import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { settingsQuery } from '@/data/queries';
import { defaultSettings } from '@/data/settings';
import type { Settings } from '@/utils/records';

/** Draws what is inside, once the settings are read, in the theme that they choose. */
export function Themed({ children }: { children(settings: Settings): ReactNode }) {
  const { data, isError } = useQuery(settingsQuery);
  // Settings that cannot be read are no reason to show nothing.
  const settings = data ?? (isError ? defaultSettings : null);
  const theme = settings?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return settings ? children(settings) : null;
}
