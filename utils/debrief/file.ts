import { readJson } from '../safe-json';
import { debriefFrom } from './json';
import type { Debrief } from './record-schema';

/** A debrief in the bytes of a file, or what is wrong with it; null: it is meant to be something else. */
export function debriefIn(
  bytes: Uint8Array,
): { kind: 'debrief'; record: Debrief } | { kind: 'problem'; problem: string } | null {
  const text = new TextDecoder().decode(bytes);
  // In a scorecard a quotation mark inside of a text is written `\"`, or `&quot;` on its page.
  if (!text.trimStart().startsWith('{') || !text.includes('"askside/debrief"')) return null;
  const read = readJson(text);
  if ('wrong' in read)
    return wrong(read.wrong === 'cut off' ? 'The debrief is cut off.' : 'The debrief is damaged and cannot be read.');
  const record = debriefFrom(read.value);
  if (record) return { kind: 'debrief', record };
  const { version } = read.value as { version?: unknown };
  return typeof version === 'number' && version > 1
    ? wrong('This debrief was saved by a newer Askside. Update Askside to read it.', '')
    : wrong('The debrief is not as Askside saves it.');
}

const wrong = (what: string, then = ' Save it again where it was made.') => ({
  kind: 'problem' as const,
  problem: `${what}${then}`,
});
