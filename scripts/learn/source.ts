import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

/** What decides what is learnt: the examples, the rated packs, the learner, and how words and answers are read. */
function sources(): string[] {
  const within = (folder: string, ending: RegExp) =>
    readdirSync(new URL(folder, ROOT))
      .filter((name) => ending.test(name))
      .map((name) => `${folder}${name}`);
  return [
    ...within('scripts/learn/examples/', /\.jsonl$/),
    ...within('scripts/learn/examples/interviews/', /\.jsonl?$/),
    ...within('scripts/learn/examples/interviews/second/', /\.jsonl$/),
    ...within('scripts/learn/', /\.ts$/),
    ...within('data/packs/', /^(?!kit|rubrics|sample|candidate).*\.json$/),
    ...within('utils/summary/', /^extract-(?!choose|across|now).*\.ts$/),
    'scripts/eval/interviews.ts',
    'scripts/eval/summary-kept.ts',
    'utils/features.ts',
    'utils/linear.ts',
    'utils/words.ts',
  ].sort();
}

/** A fingerprint of all that the models are learnt from. Line ends do not count, as a checkout may change them. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of sources()) {
    hash.update(path).update(readFileSync(new URL(path, ROOT), 'utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex');
}
