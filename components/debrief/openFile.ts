import { scorecardHtml } from '@/components/scorecard/toHtml';
import { checkScorecardFile } from '@/data/scorecard-file';
import { NotOpened, type SealingKeys, unseal } from '@/data/sealing';
import { debriefFrom } from '@/utils/debrief/json';
import { readJson } from '@/utils/safe-json';
import type { OpenedFile } from './store';

interface Opener {
  /** The version of Askside. */
  app: string;
  /** What sealed files are opened with; null: nothing. */
  keys: SealingKeys | null;
}

/** Opens a scorecard, sealed or not, or a debrief that was saved to go on later. Never throws. */
export async function openFile(file: string, bytes: Uint8Array, opener: Opener): Promise<OpenedFile> {
  const record = debriefIn(bytes);
  if (record) return { kind: 'debrief', record };
  const checked = await checkScorecardFile(file, bytes, { app: opener.app, page: scorecardHtml });
  if (checked.kind === 'problem') return checked;
  if (checked.kind === 'scorecard') {
    const { json, signature } = checked;
    const key = signature.state === 'unchanged' ? signature.key : null;
    return { kind: 'scorecard', given: { file, json, signature: signature.state, key } };
  }
  return openSealed(file, bytes, opener);
}

async function openSealed(file: string, bytes: Uint8Array, opener: Opener): Promise<OpenedFile> {
  if (!opener.keys)
    return {
      kind: 'problem',
      problem: 'It is sealed, and there is no key here. Load your secret key first, then add it again.',
    };
  try {
    const inside = await unseal(bytes, opener.keys.secretKey);
    // What was sealed twice would go round for ever with a file made for that.
    return await openFile(file, inside, { ...opener, keys: null });
  } catch (error) {
    return { kind: 'problem', problem: error instanceof NotOpened ? error.message : 'It cannot be opened.' };
  }
}

function debriefIn(bytes: Uint8Array) {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('"askside/debrief"')) return null;
  const read = readJson(text);
  return 'wrong' in read ? null : debriefFrom(read.value);
}
