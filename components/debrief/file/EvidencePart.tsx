import type { Matrix } from '@/utils/debrief/matrix';
import { Voice } from '../Voice';

/** What every level rests on, competency by competency. Who sent no scorecard is not named again in each. */
export const EvidencePart = ({ matrix: { columns, rows } }: { matrix: Matrix }) => (
  <>
    <h3>Evidence</h3>
    {rows.map((row) => (
      <section className="evidence" key={row.competency}>
        <h4>{row.label}</h4>
        <ul>
          {columns.map((column, index) => {
            const cell = row.cells[index];
            if (!cell || cell.kind === 'missing') return null;
            return <Voice key={column.received?.id ?? column.interviewer.key} column={column} cell={cell} />;
          })}
        </ul>
      </section>
    ))}
  </>
);
