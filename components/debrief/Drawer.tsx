import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Matrix, MatrixRow } from '@/utils/debrief/matrix';
import { Voice } from './Voice';

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
