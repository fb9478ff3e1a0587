import type { ModelSettings } from '@/utils/records';
import { openBuiltIn } from './built-in';
import { openEndpoint } from './endpoint';
import { ModelFault } from './model-fault';
import type { Provider } from './provider';

/** What writes by these settings; throws a `ModelFault` where nothing but the device itself does. */
export async function openModel(settings: ModelSettings): Promise<Provider> {
  // The browser's own model may have to be fetched first.
  if (settings.zeroEgress) throw new ModelFault('zero egress');
  if (settings.provider === 'built-in') {
    const own = await openBuiltIn();
    if (own) return own;
    throw new ModelFault('no model');
  }
  const endpoint = settings.provider === 'endpoint' ? openEndpoint(settings) : null;
  if (endpoint) return endpoint;
  throw new ModelFault('no endpoint');
}
