import type { ModelSettings } from '@/utils/records';
import { openEndpoint } from './endpoint';
import type { Provider } from './provider';

/** What writes by these settings; null: nothing but the device itself. */
export function openModel(settings: ModelSettings): Provider | null {
  if (settings.provider === 'endpoint' && !settings.zeroEgress) return openEndpoint(settings);
  return null;
}
