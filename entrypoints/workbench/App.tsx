import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Failed } from '@/components/parts/Failed';
import { Themed } from '@/components/theme/Themed';
import { Workbench } from '@/components/workbench/Workbench';
import { queryClient, watchDatabase } from '@/data/query-client';

/** The full tab with all it needs around it. */
export function App() {
  useEffect(() => watchDatabase(queryClient), []);
  return (
    <QueryClientProvider client={queryClient}>
      <CSPProvider disableStyleElements>
        <Failed>
          <Themed>{() => <Workbench />}</Themed>
        </Failed>
      </CSPProvider>
    </QueryClientProvider>
  );
}
