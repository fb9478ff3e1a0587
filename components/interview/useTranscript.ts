import { useQuery } from '@tanstack/react-query';
import { recentOf, transcriptOf } from '@/data/queries';
import type { Interview } from '@/utils/records';

/** While it is live only the newest utterances are read; the wrap-up reads them all. */
export function useTranscript({ id, finishedAt }: Interview) {
  const live = finishedAt === null;
  const recent = useQuery({ ...recentOf(id), enabled: live }).data;
  const all = useQuery({ ...transcriptOf(id), enabled: !live }).data;
  return live ? recent : all && { ...all, total: all.rows.length };
}
