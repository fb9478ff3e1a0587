import { isCanonical } from '@/utils/canonical';
import { wordsOf } from '@/utils/page-words';
import { openScorecardFile } from '@/utils/scorecard-file';
import { type Scorecard, VERSION } from '@/utils/scorecard-schema';
import {
  type PageState,
  type Signature,
  type SignatureState,
  signatureSchema,
  type Why,
} from '@/utils/scorecard-signature';
import { signerOf } from './signer';

export type ScorecardFile =
  /** `json`: the record's text as it stands in the file, from which all of it can be checked again. */
  | { kind: 'scorecard'; scorecard: Scorecard; json: string; signature: SignatureState; source: 'json' | 'html' }
  | { kind: 'sealed' }
  | { kind: 'problem'; problem: string };

/** What makes the page of a record, and the version of Askside that it makes it as. */
export interface Renderer {
  app: string;
  page(scorecard: Scorecard, signature: Signature | null): string;
}

type Opened = Extract<ReturnType<typeof openScorecardFile>, { kind: 'scorecard' }>;

/** Reads and checks one file; whatever is in it, it ends in a scorecard or in one sentence. */
export async function checkScorecardFile(name: string, bytes: Uint8Array, renderer: Renderer): Promise<ScorecardFile> {
  try {
    const opened = openScorecardFile(name, bytes);
    if (opened.kind !== 'scorecard') return opened;
    const { scorecard, text, source } = opened;
    return { kind: 'scorecard', scorecard, json: text, signature: await signatureOf(opened, renderer), source };
  } catch {
    return { kind: 'problem', problem: 'The file cannot be read. Ask for a new export.' };
  }
}

async function signatureOf(opened: Opened, renderer: Renderer): Promise<SignatureState> {
  const { signature: given, ...bare } = opened.record;
  if (given === undefined) {
    const page = pageOf(opened, null, renderer);
    return page === 'other' ? changed(otherPage(opened, renderer)) : { state: 'unsigned', page };
  }
  const signature = signatureSchema.safeParse(given).data;
  if (!signature) return changed('damaged signature');
  if (!isCanonical(opened.text, opened.record)) return changed('written anew');
  const key = await signerOf(bare, signature);
  if (key === null) return changed('other record');
  const page = pageOf(opened, signature, renderer);
  return page === 'other' ? changed(otherPage(opened, renderer)) : { state: 'unchanged', key, page };
}

/** Holds a page against a fresh one made of its record. */
function pageOf(opened: Opened, signature: Signature | null, renderer: Renderer): PageState | 'other' {
  const { page, scorecard } = opened;
  if (page === null) return null;
  const fresh = renderer.page(scorecard, signature);
  if (page === fresh) return 'same bytes';
  const words = isOfThis(opened, renderer) ? null : wordsOf(page);
  return words !== null && words === wordsOf(fresh) ? 'same words' : 'other';
}

const otherPage = (opened: Opened, renderer: Renderer): Why =>
  isOfThis(opened, renderer) ? 'other page' : 'page of another version';

/** Whether this Askside writes such pages: between two releases the record may have got another shape under the same number. */
const isOfThis = ({ scorecard, record }: Opened, { app }: Renderer): boolean =>
  scorecard.app === app && record.version === VERSION;

const changed = (why: Why): SignatureState => ({ state: 'changed', why });
