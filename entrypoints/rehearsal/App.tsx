import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Rehearsal } from '@/components/rehearsal/Rehearsal';
import { settingsQuery } from '@/data/queries';
import { queryClient, watchDatabase } from '@/data/query-client';

/** The practice call in the theme of the settings; it does not wait for them. */
export function App() {
  useEffect(() => watchDatabase(queryClient), []);
  return (
    <QueryClientProvider client={queryClient}>
      <Themed />
    </QueryClientProvider>
  );
}

function Themed() {
  const { theme = 'system', interviewer = '' } = useQuery(settingsQuery).data ?? {};
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return <Rehearsal query={location.search} interviewer={interviewer} />;
}
