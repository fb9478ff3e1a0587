import { readJson } from '../safe-json';
import type { Scorecard } from '../scorecard-schema';
import { readVersion } from '../scorecard-versions';

/** A scorecard of any version from the text of its JSON, signed or not; null: it is none. */
export function readCard(json: string): Scorecard | null {
  const read = readJson(json);
  if ('wrong' in read || typeof read.value !== 'object' || read.value === null) return null;
  const { signature: _, ...bare } = read.value as Record<string, unknown>;
  const card = readVersion(bare);
  return 'scorecard' in card ? card.scorecard : null;
}
