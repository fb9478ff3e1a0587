import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Panel } from '@/components/Panel';
import { Failed } from '@/components/parts/Failed';
import { Themed } from '@/components/theme/Themed';
import { queryClient, watchDatabase } from '@/data/query-client';

/** The side panel with all it needs around it. */
export function App() {
  useEffect(() => watchDatabase(queryClient), []);
  return (
    <QueryClientProvider client={queryClient}>
      <CSPProvider disableStyleElements>
        <Failed>
          <Themed>{({ tourSeen }) => <Panel tourSeen={tourSeen} />}</Themed>
        </Failed>
      </CSPProvider>
    </QueryClientProvider>
  );
}
