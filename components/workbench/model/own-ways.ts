import { askForAccess, dropAccess, hasAccess } from '@/data/llm/access';
import { builtInState, downloadBuiltIn } from '@/data/llm/built-in';
import { testConnection } from '@/data/llm/check';
import { explain } from '@/data/llm/explain';
import { forgetKey, keepKey, keyOrigin, rememberKey } from '@/data/llm/key';
import { ModelFault } from '@/data/llm/model-fault';
import { listModels } from '@/data/llm/models';
import { extensionOrigin } from '@/data/llm/own-origin';
import { faultOf } from '@/utils/llm/fault';
import type { Ways } from './ways';

/** Nobody stops a test, a list or a download: the first two end by themselves within seconds, the last is the browser's own. */
const unstopped = () => new AbortController().signal;

/** The ways of this browser. */
export const ownWays: Ways = {
  ownOrigin: extensionOrigin,
  mayReach: hasAccess,
  askToReach: askForAccess,
  giveBack: dropAccess,
  keyOrigin,
  keepKey,
  rememberKey,
  forgetKey,
  listModels: (model) => listModels(model, unstopped()),
  test: (model) => testConnection(model, unstopped()),
  faultIn: (error) => (error instanceof ModelFault ? error.fault : faultOf('server')),
  explain,
  builtIn: builtInState,
  download: (onShare) => downloadBuiltIn(onShare, unstopped()),
};
