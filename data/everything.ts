import type { Act, Gap, Interview, Utterance } from '@/utils/records';
import { type Draft, db } from './db';
import { appVersion } from './version';

/** All that is stored of some interviews, as it is stored: for a candidate who asks what is known. */
export interface Everything {
  schema: 'askside/everything';
  version: 1;
  app: string;
  exportedAt: number;
  interviews: { interview: Interview; acts: Act[]; utterances: Utterance[]; gaps: Gap[]; draft: Draft | null }[];
}

/** Read in one transaction, so that it is one moment; damaged rows are in it too. */
export const everythingOf = (ids: readonly string[]): Promise<Everything> =>
  db.transaction('r', [db.interviews, db.acts, db.utterances, db.gaps, db.drafts], async () => {
    const interviews: Everything['interviews'] = [];
    for (const id of ids) {
      const interview = await db.interviews.get(id);
      if (!interview) continue;
      interviews.push({
        interview,
        acts: await db.acts.filter(({ interviewId }) => interviewId === id).toArray(),
        utterances: await db.utterances.filter(({ interviewId }) => interviewId === id).toArray(),
        gaps: await db.gaps.where({ interviewId: id }).toArray(),
        draft: (await db.drafts.get(id)) ?? null,
      });
    }
    return { schema: 'askside/everything', version: 1, app: appVersion(), exportedAt: Date.now(), interviews };
  });
