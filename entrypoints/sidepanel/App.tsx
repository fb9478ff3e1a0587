import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Panel } from '@/components/Panel';
import { queryClient, settingsQuery, watchDatabase } from '@/data/queries';

/** The side panel with all it needs around it. */
export function App() {
  useEffect(() => watchDatabase(queryClient), []);
  return (
    <QueryClientProvider client={queryClient}>
      <CSPProvider disableStyleElements>
        <Themed />
      </CSPProvider>
    </QueryClientProvider>
  );
}

function Themed() {
  const settings = useQuery(settingsQuery).data;
  const theme = settings?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return settings ? <Panel tourSeen={settings.tourSeen} /> : null;
}
