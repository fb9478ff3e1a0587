import type { ModelSettings } from '@/utils/records';
import { db } from '../db';
import { changeModel, modelSettings } from '../settings';

/** Enough for every model that somebody tries. */
const MOST = 20;

type From = Pick<ModelSettings, 'baseUrl' | 'model' | 'refused'>;

const nameOf = ({ baseUrl, model }: From): string => `${baseUrl} ${model}`;

/** Optional parts of a request that this model was seen to refuse. */
export const refusedParts = (from: From): readonly string[] =>
  from.refused?.find(({ by }) => by === nameOf(from))?.parts ?? [];

/** Remembers that a model refuses a part of a request, so that the next one is shown and sent without it. */
export const rememberRefused = (from: From, part: string): Promise<void> =>
  db.transaction('rw', db.settings, async () => {
    const by = nameOf(from);
    const { refused = [] } = await modelSettings();
    const parts = [...new Set(refused.find((each) => each.by === by)?.parts).add(part)];
    await changeModel({ refused: [{ by, parts }, ...refused.filter((each) => each.by !== by)].slice(0, MOST) });
  });

/** Forgets it for one model: servers learn new parts. */
export const forgetRefused = (from: From): Promise<void> =>
  db.transaction('rw', db.settings, async () => {
    const { refused = [] } = await modelSettings();
    await changeModel({ refused: refused.filter(({ by }) => by !== nameOf(from)) });
  });
