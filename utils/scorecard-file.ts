import { embeddedIn } from './embedded';
import { readJson } from './safe-json';
import { notRecord, notScorecard } from './scorecard-file-words';
import type { Scorecard } from './scorecard-schema';
import { readVersion } from './scorecard-versions';

const LARGEST = 10_000_000;

/** A file as far as it can be read without checking its signature. */
export type OpenedFile =
  | {
      kind: 'scorecard';
      source: 'json' | 'html';
      scorecard: Scorecard;
      /** The JSON as it stands in the file, and what was parsed from it. */
      text: string;
      record: Record<string, unknown>;
      /** The whole page, where the file is one. */
      page: string | null;
    }
  | { kind: 'sealed' }
  | { kind: 'problem'; problem: string };

/** Tells what a file is by what it holds; its name only helps to say what is wrong. All of a scorecard, or none. */
export function openScorecardFile(name: string, bytes: Uint8Array): OpenedFile {
  if (bytes.length === 0) return wrong('The file is empty. Ask for a new export.');
  if (bytes.length > LARGEST) return wrong('The file is larger than 10 MB, which no scorecard is.');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (/^age-encryption\.org\/v\d|^-----BEGIN AGE ENCRYPTED FILE-----/.test(head)) return { kind: 'sealed' };
  const whole = decoded(bytes);
  // A byte order mark is never ours, so the file counts as changed, and can still be read.
  const text = whole?.replace(/^\uFEFF/, '').trimStart() ?? '';
  if (whole !== null && text.startsWith('{')) return record(whole, text, null);
  if (whole !== null && /^<(!doctype|html)\b/i.test(text)) {
    const inner = embeddedIn(whole);
    return inner === null ? wrong(notScorecard('page', whole)) : record(inner, inner, whole);
  }
  return wrong(notScorecard('file', whole, name, head));
}

/** null where the bytes are no UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function record(text: string, json: string, page: string | null): OpenedFile {
  const read = readJson(json);
  if ('wrong' in read) return wrong(notRecord(read.wrong));
  const whole = read.value;
  if (!isObject(whole) || whole.schema !== 'askside/scorecard') return wrong(notScorecard('json', json));
  const { signature: _, ...bare } = whole;
  const card = readVersion(bare);
  if ('wrong' in card) return wrong(notRecord(card.wrong, 'at' in card ? card.at : ''));
  const source = page === null ? 'json' : 'html';
  return { kind: 'scorecard', source, scorecard: card.scorecard, text, record: whole, page };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (problem: string): OpenedFile => ({ kind: 'problem', problem });
