import type { Cell, Column } from '@/utils/debrief/matrix';
import { cellWords, questionWords } from '@/utils/debrief/words';
import { clock } from '@/utils/format';
import type { EvidenceItem } from '@/utils/scorecard-schema';
import { changesOf, speakerOf } from '@/utils/scorecard-words';
import { CellMark } from './CellMark';

/** One interviewer's level of one competency, with what it rests on. */
export function Voice({ column, cell }: { column: Column; cell: Cell }) {
  return (
    <li className="deb-voice">
      <p className="who">
        <span className="strong" dir="auto">
          {column.interviewer.name}
        </span>
        <span className="mark" aria-label={cellWords(cell)} role="img">
          <CellMark cell={cell} />
        </span>
      </p>
      {cell.kind !== 'missing' && (
        <>
          {cell.rating.anchor && <p className="small t2">{cell.rating.anchor}</p>}
          {changesOf(cell.rating).length > 0 && <p className="small t2">{changesOf(cell.rating).join(' ')}</p>}
          {cell.questions.length > 0 && <p className="small t2">{cell.questions.map(questionWords).join('; ')}</p>}
          {cell.evidence.map((item) => (
            <Kept key={`${item.kind} ${item.id}`} item={item} />
          ))}
          {cell.kind === 'not assessed' && <p className="small t2">{cellWords(cell)}.</p>}
          {cell.evidence.length === 0 && cell.kind !== 'not assessed' && <p className="t2">Nothing was kept.</p>}
        </>
      )}
    </li>
  );
}

const Kept = ({ item }: { item: EvidenceItem }) => (
  <div className="deb-kept">
    <time>{clock(item.time)}</time>
    <p dir="auto">
      {item.kind === 'quote' ? `“${item.text}”` : item.text}
      {/* Unnamed words would be taken for the candidate's. */}
      {item.kind === 'quote' && item.role !== 'candidate' && <span className="small t2"> {speakerOf(item)}</span>}
    </p>
  </div>
);
