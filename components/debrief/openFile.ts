import { scorecardHtml } from '@/components/scorecard/toHtml';
import { checkScorecardFile } from '@/data/scorecard-file';
import { NotOpened, type SealingKeys, unseal } from '@/data/sealing';
import { debriefIn } from '@/utils/debrief/file';
import type { Debrief, GivenScorecard } from '@/utils/debrief/record-schema';
import { isOfPage } from '@/utils/scorecard-signature';
import type { OpenedFile } from './store';

interface Opener {
  /** The version of Askside. */
  app: string;
  /** What sealed files are opened with; null: nothing. */
  keys: SealingKeys | null;
  /** The file came out of a sealed one. */
  inside?: boolean;
}

/** Opens a scorecard, sealed or not, or a debrief that was saved to go on later. Never throws. */
export async function openFile(file: string, bytes: Uint8Array, opener: Opener): Promise<OpenedFile> {
  const debrief = debriefIn(bytes);
  if (debrief?.kind === 'problem') return debrief;
  if (debrief) return { kind: 'debrief', record: await checkedAgain(debrief.record, opener) };
  const checked = await check(file, bytes, opener);
  if (checked.kind === 'sealed') return openSealed(file, bytes, opener);
  return checked.kind === 'problem' ? checked : { kind: 'scorecard', given: { file, ...factsOf(checked) } };
}

const check = (file: string, bytes: Uint8Array, { app }: Opener) =>
  checkScorecardFile(file, bytes, { app, page: scorecardHtml });

type Checked = Extract<Awaited<ReturnType<typeof check>>, { kind: 'scorecard' }>;

const factsOf = ({ json, signature }: Checked): Omit<GivenScorecard, 'id' | 'file' | 'addedAt'> => ({
  json,
  signature: signature.state,
  key: signature.state === 'unchanged' ? signature.key : null,
  page: signature.state === 'changed' ? null : signature.page,
  why: signature.state === 'changed' ? signature.why : null,
});

/** What a saved debrief says of its signatures anybody may have written there; only what a page was like cannot be seen again. */
async function checkedAgain(record: Debrief, opener: Opener): Promise<Debrief> {
  const scorecards = record.scorecards.map(async (given): Promise<GivenScorecard> => {
    const checked = await check(given.file, new TextEncoder().encode(given.json), opener);
    if (checked.kind !== 'scorecard') return { ...given, signature: 'unsigned', key: null, page: null, why: null };
    const facts = { ...given, ...factsOf(checked) };
    if (facts.signature === 'changed') return facts;
    if (isOfPage(given.why)) return { ...facts, signature: 'changed', key: null, why: given.why };
    return { ...facts, page: given.page };
  });
  return { ...record, scorecards: await Promise.all(scorecards) };
}

async function openSealed(file: string, bytes: Uint8Array, opener: Opener): Promise<OpenedFile> {
  // What was sealed many times would go round for ever with a file made for that.
  if (opener.inside)
    return { kind: 'problem', problem: 'It was sealed twice, one seal in the other. Ask for it sealed once.' };
  if (!opener.keys)
    return {
      kind: 'problem',
      problem: 'It is sealed, and there is no key here. Load your secret key first, then add it again.',
    };
  try {
    const inside = await unseal(bytes, opener.keys.secretKey);
    return await openFile(file, inside, { ...opener, inside: true });
  } catch (error) {
    return { kind: 'problem', problem: error instanceof NotOpened ? error.message : 'It cannot be opened.' };
  }
}
