import type { ModelSettings } from '../records';
import type { StoredSummary } from '../summary/record';
import { endpointOf } from './origin';

/**
 * Whether a stored summary is by the model that is set now, at the same host. The browser's own model has no host, and is the same by whichever
 * of its interfaces it wrote.
 */
export function isBy(
  stored: Pick<StoredSummary, 'provider' | 'host' | 'model'>,
  { provider, baseUrl, model }: Pick<ModelSettings, 'provider' | 'baseUrl' | 'model'>,
): boolean {
  if (stored.provider !== provider) return false;
  return provider === 'built-in' || (stored.host === endpointOf(baseUrl)?.host && stored.model === model);
}

/** What would write by these settings, in a word or two; null: only this device does. */
export function writerName({ provider, model, zeroEgress }: ModelSettings): string | null {
  if (zeroEgress) return null;
  if (provider === 'built-in') return 'this browser’s model';
  return provider === 'endpoint' && model ? model : null;
}
