import { useState } from 'react';
import { saveFile } from '@/components/wrapup/saveFile';
import { ledgerCsv } from '@/utils/export/ledger-csv';
import { count } from '@/utils/format';
import { Filters } from './Filters';
import { SentTable } from './SentTable';
import { Sums } from './Sums';
import { candidateOf, offsetOf, type Sent, useSent } from './useSent';

/** Every request that ever left the extension, with its exact text. */
export function SentPage({ id }: { id: string | null }) {
  const [host, setHost] = useState<string | null>(null);
  const sent = useSent(id, host);
  if (!sent) return null;
  return (
    <>
      <header className="wb-bar">
        <h1>What was sent</h1>
        {sent.rows.length > 0 && (
          <button type="button" className="btn edge" onClick={() => save(sent)}>
            Save as CSV
          </button>
        )}
      </header>
      {sent.total > 0 && <Filters sent={sent} interviewId={id} host={host} onHost={setHost} />}
      {sent.damaged > 0 && (
        <p className="wb-note" role="alert">
          {count(sent.damaged, 'request')} cannot be read. Nothing was changed in what is stored.
        </p>
      )}
      <p className="sr" role="status">
        {count(sent.rows.length, 'request')}
      </p>
      {sent.rows.length > 0 ? (
        <div className="wb-table sent">
          <Sums sums={sent.sums} />
          <SentTable key={`${id} ${host}`} sent={sent} />
        </div>
      ) : (
        <p className="wb-empty">{emptyWords(sent, id)}</p>
      )}
    </>
  );
}

function save({ rows, interviews }: Sent): void {
  const named = rows.map((row) => ({ row, candidate: candidateOf(row, interviews), offset: offsetOf(row.at) }));
  saveFile('askside-what-was-sent.csv', 'text/csv;charset=utf-8', ledgerCsv(named));
}

function emptyWords({ total, interviews }: Sent, id: string | null): string {
  if (total === 0 && id === null) return 'Nothing was ever sent from here.';
  const candidate = id === null ? undefined : interviews.get(id)?.candidate;
  return candidate ? `Nothing was sent of the interview with ${candidate}.` : 'Nothing was sent.';
}
