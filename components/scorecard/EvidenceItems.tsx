import { clock, count } from '@/utils/format';
import type { EvidenceItem } from '@/utils/scorecard-schema';
import { speakerOf } from '@/utils/scorecard-words';

/** Notes as they were written, quotes in quotation marks with their speaker. */
export function EvidenceItems({ items }: { items: EvidenceItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <time>{clock(item.time)}</time> {item.kind === 'note' ? <Note note={item} /> : <Quote quote={item} />}
        </li>
      ))}
    </ul>
  );
}

const Note = ({ note }: { note: Extract<EvidenceItem, { kind: 'note' }> }) => (
  <p className="said" dir="auto">
    {note.text} {note.earlier > 0 && <span className="aside">{count(note.earlier, 'earlier wording')}</span>}
  </p>
);

/** Who spoke is said where it was not the candidate: unnamed words would be taken for the candidate's. */
const Quote = ({ quote }: { quote: Extract<EvidenceItem, { kind: 'quote' }> }) => (
  <p className="said quote" dir="auto">
    “{quote.text}”{quote.role !== 'candidate' && <span className="aside">{speakerOf(quote)}</span>}
  </p>
);
