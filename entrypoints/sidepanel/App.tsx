import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Panel } from '@/components/Panel';
import { Failed } from '@/components/parts/Failed';
import { queryClient, settingsQuery, watchDatabase } from '@/data/queries';
import { defaultSettings } from '@/data/settings';

/** The side panel with all it needs around it. */
export function App() {
  useEffect(() => watchDatabase(queryClient), []);
  return (
    <QueryClientProvider client={queryClient}>
      <CSPProvider disableStyleElements>
        <Failed>
          <Themed />
        </Failed>
      </CSPProvider>
    </QueryClientProvider>
  );
}

function Themed() {
  const { data, isError } = useQuery(settingsQuery);
  // Settings that cannot be read are no reason to show nothing.
  const settings = data ?? (isError ? defaultSettings : null);
  const theme = settings?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return settings ? <Panel tourSeen={settings.tourSeen} /> : null;
}
