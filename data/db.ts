import Dexie, { type EntityTable } from 'dexie';
import type { Debrief } from '@/utils/debrief/record-schema';
import type { Act, Gap, Interview, Settings, Utterance } from '@/utils/records';
import type { LedgerRow, SpentRow, StoredSummary } from '@/utils/summary/record';
import type { Prepared } from '@/utils/their-question';
import type { SealingKeys } from './sealing';

/** A note that is being written: kept so that a closed panel does not lose it. One for each interview. */
export interface Draft {
  interviewId: string;
  text: string;
  /** Interview ms at which the first letter was typed. */
  time: number;
  /** The question that was current at that letter: the note goes under it, whatever is asked meanwhile. */
  questionId: string | null;
  /** The note that it becomes, so that saving it twice is still one note. */
  noteId: string;
}

/** Where the person found captions on a host whose page was not understood, as a selector. */
export interface Area {
  host: string;
  path: string;
  at: number;
}

/** The key pair of this browser; the private half cannot be taken out of it. */
export interface SigningKey {
  id: 'signing';
  privateKey: CryptoKey;
  /** The raw point, uncompressed. */
  publicKey: Uint8Array<ArrayBuffer>;
  madeAt: number;
}

/** The key pair to which scorecards are sealed for whoever uses this browser. */
export interface SealingRow extends SealingKeys {
  id: 'own';
}

/** A key for a model's endpoint that outlives the browser's start: sealed with a key that cannot be taken out of this browser. */
export interface EndpointKey {
  id: 'endpoint';
  /** The only origin that it is ever sent to. */
  origin: string;
  wrapping: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  sealed: Uint8Array<ArrayBuffer>;
}

// A released version is never edited. The next one gets its own line here and a migration test.
const database = new Dexie('askside', { chromeTransactionDurability: 'strict' }) as Dexie & {
  interviews: EntityTable<Interview, 'id'>;
  acts: EntityTable<Act, 'id'>;
  utterances: EntityTable<Utterance, 'id'>;
  gaps: EntityTable<Gap, 'id'>;
  drafts: EntityTable<Draft, 'interviewId'>;
  settings: EntityTable<Settings, 'id'>;
  areas: EntityTable<Area, 'host'>;
  prepared: EntityTable<Prepared, 'questionId'>;
  keys: EntityTable<SigningKey, 'id'>;
  sealing: EntityTable<SealingRow, 'id'>;
  debriefs: EntityTable<Debrief, 'id'>;
  summaries: EntityTable<StoredSummary, 'id'>;
  ledger: EntityTable<LedgerRow, 'id'>;
  secrets: EntityTable<EndpointKey, 'id'>;
  spent: EntityTable<SpentRow, 'id'>;
};

database.version(1).stores({
  interviews: 'id, tickedAt',
  acts: 'id, &[interviewId+seq]',
  utterances: 'id, &[interviewId+place]',
  gaps: 'id, interviewId',
  drafts: 'interviewId',
  settings: 'id',
});

database.version(2).stores({ areas: 'host' });

database.version(3).stores({ prepared: 'questionId' });

database.version(4).stores({ keys: 'id', sealing: 'id', debriefs: 'id' });

database.version(5).stores({ summaries: 'id, interviewId', ledger: 'id, interviewId, at', secrets: 'id' });

database.version(6).stores({ spent: 'id' });

export const db = database;
