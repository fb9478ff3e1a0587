import type { Fault } from '@/utils/llm/fault';
import { type FaultWords, faultWords } from '@/utils/llm/fault-words';
import { endpointOf } from '@/utils/llm/origin';
import type { ModelSettings } from '@/utils/records';
import { extensionOrigin } from './own-origin';

/** A fault in words for the screen, with the names that the person has to type elsewhere. */
export const explain = (fault: Fault, { provider, baseUrl, model }: ModelSettings): FaultWords =>
  faultWords(fault, {
    host: provider === 'built-in' ? '' : (endpointOf(baseUrl)?.host ?? baseUrl),
    model,
    extension: extensionOrigin(),
  });
