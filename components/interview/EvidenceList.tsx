import type { Evidence } from '@/utils/coverage';
import { clock } from '@/utils/format';
import { nameOf, roleOf } from '@/utils/roles';
import { speakerOf } from '@/utils/scorecard-words';
import { useInterview } from './InterviewContext';
import { NoteRow } from './NoteRow';

/** Notes, which can be corrected, and quotes with their speaker, by time. */
export function EvidenceList({ evidence }: { evidence: Evidence }) {
  const { known } = useInterview();
  const by = (speaker: string) => speakerOf({ speaker: nameOf(speaker, known) ?? '', role: roleOf(speaker, known) });
  const rows = [
    ...evidence.notes.map((note) => ({ time: note.time, id: note.id, body: <NoteRow note={note} /> })),
    ...evidence.quotes.map((quote) => ({
      time: quote.time,
      id: quote.id,
      body: (
        <>
          <q className="quote">{quote.text}</q> <span className="t3">{by(quote.speaker)}</span>
        </>
      ),
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
