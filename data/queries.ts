import { queryOptions } from '@tanstack/react-query';
import Dexie from 'dexie';
import { actSchema } from '@/utils/act-schema';
import {
  type Act,
  type Gap,
  gapSchema,
  type Interview,
  interviewSchema,
  type Utterance,
  utteranceSchema,
} from '@/utils/records';
import { settingsSchema } from '@/utils/settings-schema';
import { type LedgerRow, ledgerSchema, type StoredSummary, storedSummarySchema } from '@/utils/summary/record';
import { preparedSchema } from '@/utils/their-question';
import { checked, type Read } from './checked';
import { type Draft, db } from './db';
import { defaultSettings } from './settings';

/** Enough for the longest answer, and for all that is still on show in a call page. */
const RECENT = 300;

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async () => settingsSchema.catch(defaultSettings).parse((await db.settings.get('me')) ?? defaultSettings),
});

/** All interviews, newest first. */
export const interviewsQuery = queryOptions({
  queryKey: ['interviews'],
  queryFn: async (): Promise<Read<Interview>> => {
    // Sorted here: an index leaves out a row whose time is damaged, and it would not be counted.
    const { rows, damaged } = checked(interviewSchema, await db.interviews.toArray());
    return { rows: rows.sort((a, b) => b.tickedAt - a.tickedAt), damaged };
  },
});

export const actsOf = (interviewId: string) =>
  queryOptions({
    queryKey: ['acts', interviewId],
    queryFn: async (): Promise<Read<Act>> =>
      checked(
        actSchema,
        await db.acts
          .where('[interviewId+seq]')
          .between(...range(interviewId))
          .toArray(),
      ),
  });

/** The acts of every interview, for a list of them all. */
export const allActsQuery = queryOptions({
  queryKey: ['acts'],
  queryFn: async (): Promise<ReadonlyMap<string, Act[]>> => {
    const acts = new Map<string, Act[]>();
    for (const act of checked(actSchema, await db.acts.toArray()).rows) {
      const own = acts.get(act.interviewId);
      if (own) own.push(act);
      else acts.set(act.interviewId, [act]);
    }
    return acts;
  },
});

export const transcriptOf = (interviewId: string) =>
  queryOptions({
    queryKey: ['utterances', interviewId],
    queryFn: async (): Promise<Read<Utterance>> =>
      checked(
        utteranceSchema,
        await db.utterances
          .where('[interviewId+place]')
          .between(...range(interviewId))
          .toArray(),
      ),
  });

/** The newest utterances of a live interview and how many there are: what is read each second must not grow with the call. */
export const recentOf = (interviewId: string) =>
  queryOptions({
    queryKey: ['utterances', interviewId, 'recent'],
    queryFn: async (): Promise<Read<Utterance> & { total: number }> => {
      const all = db.utterances.where('[interviewId+place]').between(...range(interviewId));
      const [newest, total] = await Promise.all([all.clone().reverse().limit(RECENT).toArray(), all.count()]);
      return { ...checked(utteranceSchema, newest.reverse()), total };
    },
  });

export const gapsOf = (interviewId: string) =>
  queryOptions({
    queryKey: ['gaps', interviewId],
    queryFn: async (): Promise<Read<Gap>> => checked(gapSchema, await db.gaps.where({ interviewId }).toArray()),
  });

/** What models wrote about the answers of one interview, oldest first; what was taken up again counts as newer. */
export const summariesOf = (interviewId: string) =>
  queryOptions({
    queryKey: ['summaries', interviewId],
    queryFn: async (): Promise<Read<StoredSummary>> => {
      const { rows, damaged } = checked(storedSummarySchema, await db.summaries.where({ interviewId }).toArray());
      return { rows: rows.sort((a, b) => (a.again ?? a.at) - (b.again ?? b.at)), damaged };
    },
  });

/** The requests that were sent about one interview, oldest first. */
export const ledgerOf = (interviewId: string) =>
  queryOptions({
    queryKey: ['ledger', interviewId],
    queryFn: async (): Promise<Read<LedgerRow>> => {
      const { rows, damaged } = checked(ledgerSchema, await db.ledger.where({ interviewId }).toArray());
      return { rows: rows.sort((a, b) => a.at - b.at), damaged };
    },
  });

/** Every request that was ever sent, newest first. */
export const ledgerQuery = queryOptions({
  queryKey: ['ledger'],
  queryFn: async (): Promise<Read<LedgerRow>> => {
    const { rows, damaged } = checked(ledgerSchema, await db.ledger.toArray());
    return { rows: rows.sort((a, b) => b.at - a.at), damaged };
  },
});

export const draftOf = (interviewId: string) =>
  queryOptions({
    queryKey: ['drafts', interviewId],
    queryFn: async (): Promise<Draft | null> => (await db.drafts.get(interviewId)) ?? null,
  });

/** The team's answers to the candidate's questions, by question. */
export const preparedQuery = queryOptions({
  queryKey: ['prepared'],
  queryFn: async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      checked(preparedSchema, await db.prepared.toArray()).rows.map(({ questionId, text }) => [questionId, text]),
    ),
});

const range = (interviewId: string): [unknown[], unknown[]] => [
  [interviewId, Dexie.minKey],
  [interviewId, Dexie.maxKey],
];
