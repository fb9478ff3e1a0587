import { endpointOf } from '@/utils/llm/origin';
import { IMPATIENCE, type Patience } from '@/utils/llm/retry';
import type { ModelSettings } from '@/utils/records';
import { z } from '@/utils/zod';
import { clientOver, meaningOf } from './client';
import { openLine } from './fetch';
import { ModelFault } from './model-fault';

/** Services that pass on the models of many others have long lists. */
const MOST = 8 * 1024 * 1024;

const listSchema = z.object({ data: z.array(z.object({ id: z.string().min(1).max(200) })) });

/** Names of the models that the endpoint offers, in the order of the alphabet; throws a `ModelFault`. */
export async function listModels(
  settings: ModelSettings,
  signal: AbortSignal,
  patience: Patience = IMPATIENCE,
): Promise<readonly string[]> {
  const place = endpointOf(settings.baseUrl);
  if (!place) throw new ModelFault('no endpoint');
  const errand = {
    interviewId: null,
    model: settings.model,
    approved: null,
    basis: [],
    shown: true,
    masked: null,
    estimate: { in: 0, out: 0 },
  };
  const line = openLine({ ...errand, purpose: 'list of models' }, { signal, patience, most: MOST });
  try {
    const response = await clientOver(line, place.base).models.list().asResponse();
    const list = listSchema.safeParse(await response.json()).data;
    if (!list) throw new ModelFault('malformed');
    await line.answered(null);
    return [...new Set(list.data.map(({ id }) => id))].sort();
  } catch (error) {
    throw await line.failed(error, (other) => meaningOf(other, place.host));
  }
}
