import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Column, Matrix, MatrixRow } from '@/utils/debrief/matrix';
import { cellWords } from '@/utils/debrief/words';
import { clock } from '@/utils/format';
import type { EvidenceItem } from '@/utils/scorecard-schema';
import { CellMark } from './CellMark';

interface Props {
  row: MatrixRow;
  matrix: Matrix;
  onClose(): void;
  /** The debrief's own note on it. */
  children: ReactNode;
}

/** What each interviewer's level of one competency rests on. */
export function Drawer({ row, matrix, onClose, children }: Props) {
  return (
    <aside className="deb-drawer" aria-label={`Evidence: ${row.label}`}>
      <header>
        <h2>{row.label}</h2>
        <button type="button" className="btn small icon" aria-label="Close the evidence" onClick={onClose}>
          <X className="i" aria-hidden />
        </button>
      </header>
      <ul>
        {matrix.columns.map((column, index) => {
          const cell = row.cells[index];
          return cell && <Voice key={column.received?.id ?? column.interviewer.key} column={column} cell={cell} />;
        })}
      </ul>
      {children}
    </aside>
  );
}

function Voice({ column, cell }: { column: Column; cell: MatrixRow['cells'][number] }) {
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
          {cell.questions.length > 0 && (
            <p className="small t2">
              {cell.questions.map(({ title, rating }) => `${title}: ${levelOf(rating.level)}`).join('; ')}
            </p>
          )}
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
    <p dir="auto">{item.kind === 'quote' ? `“${item.text}”` : item.text}</p>
  </div>
);

const levelOf = (level: string | number): string => (typeof level === 'number' ? `level ${level}` : level);
