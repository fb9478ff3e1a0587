import { useState } from 'react';
import { SentRow } from './SentRow';
import { candidateOf, type Sent } from './useSent';

/** Rows that are drawn at once. */
const STEP = 200;
const COLUMNS = ['Time', 'Host', 'For', 'Candidate', 'Model', 'Size', 'Tokens', 'Price', 'Outcome'] as const;

/** One request a row, newest first; a row opens to its text. */
export function SentTable({ sent: { rows, interviews } }: { sent: Sent }) {
  const [shown, setShown] = useState(STEP);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <table className="sent-rows">
        <caption className="sr">Requests, newest first</caption>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" title={name === 'Tokens' ? 'Read + written' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <SentRow
              key={row.id}
              row={row}
              candidate={candidateOf(row, interviews)}
              columns={COLUMNS.length}
              open={open === row.id}
              onOpen={() => setOpen(open === row.id ? null : row.id)}
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <p className="sent-more">
          <button type="button" className="btn soft" onClick={() => setShown(shown + STEP)}>
            Show more
          </button>
          <span className="t2">
            {shown} of {rows.length.toLocaleString('en')}
          </span>
        </p>
      )}
    </>
  );
}
