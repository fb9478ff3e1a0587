import { extensionOrigin } from '@/data/own-origin';
import { hostOf } from '@/utils/llm/address';
import { faultOf } from '@/utils/llm/fault';
import { faultWords } from '@/utils/llm/fault-words';
import type { Ways } from './ways';

/** The ways of this browser. */
export const ownWays: Ways = {
  ownOrigin: extensionOrigin,
  mayReach: async () => false,
  askToReach: async () => false,
  keyOrigin: async () => null,
  keepKey: async () => undefined,
  rememberKey: async () => undefined,
  forgetKey: async () => undefined,
  listModels: async () => [],
  test: async () => null,
  faultIn: () => faultOf('server'),
  explain: (fault, { baseUrl, model }) =>
    faultWords(fault, { host: hostOf(baseUrl) ?? '', model, extension: extensionOrigin() }),
  builtIn: async () => 'absent',
  download: async () => undefined,
};
