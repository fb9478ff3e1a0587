import type { Evidence } from '@/utils/coverage';
import { clock } from '@/utils/format';
import { NoteRow } from './NoteRow';

/** Notes and quotes by time; notes can be corrected. */
export function EvidenceList({ evidence }: { evidence: Evidence }) {
  const rows = [
    ...evidence.notes.map((note) => ({ time: note.time, id: note.id, body: <NoteRow note={note} /> })),
    ...evidence.quotes.map((quote) => ({
      time: quote.time,
      id: quote.id,
      body: <q className="quote">{quote.text}</q>,
    })),
  ].sort((a, b) => a.time - b.time);
  return (
    <dl className="ev">
      {rows.map((row) => (
        <div key={row.id} className="ev-row">
          <dt>{clock(row.time)}</dt>
          <dd>{row.body}</dd>
        </div>
      ))}
    </dl>
  );
}
