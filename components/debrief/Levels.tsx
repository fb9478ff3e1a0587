import type { Matrix, MatrixRow } from '@/utils/debrief/matrix';
import { isApart } from '@/utils/debrief/spread';
import { cellWords, columnWords, spreadWords } from '@/utils/debrief/words';
import { CellMark } from './CellMark';
import { SpreadMark } from './SpreadMark';

interface Props {
  matrix: Matrix;
  /** The competency whose evidence is shown. */
  open?: string | null;
  /** Without it nothing can be pressed, as in a file. */
  onOpen?: ((competency: string) => void) | undefined;
}

/** Competencies by interviewers. A cell opens its row's evidence; two levels or more apart stand out. */
export function Levels({ matrix, open = null, onOpen }: Props) {
  return (
    <div className="deb-scroll">
      <table className="deb-levels">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">Competency</span>
            </th>
            {matrix.columns.map((column) => (
              <th scope="col" key={column.received?.id ?? column.interviewer.key}>
                <b className="deb-name" dir="auto" title={column.interviewer.name}>
                  {column.interviewer.name}
                </b>
                {columnWords(column)}
              </th>
            ))}
            <th scope="col" className="spread">
              <b>Spread</b>1 to 4
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <Row key={row.competency} row={row} matrix={matrix} open={row.competency === open} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  row,
  matrix,
  open,
  onOpen,
}: {
  row: MatrixRow;
  matrix: Matrix;
  open: boolean;
  onOpen: Props['onOpen'];
}) {
  const apart = isApart(row.spread);
  return (
    <tr className={[apart ? 'apart' : '', open ? 'open' : ''].filter(Boolean).join(' ') || undefined}>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, index) => {
        const column = matrix.columns[index];
        return (
          <td key={column?.received?.id ?? column?.interviewer.key ?? index}>
            {onOpen ? (
              <button
                type="button"
                className="deb-cell"
                aria-label={`${row.label}, ${column?.interviewer.name}: ${cellWords(cell)}. Show the evidence`}
                aria-pressed={open}
                onClick={() => onOpen(row.competency)}
              >
                <CellMark cell={cell} />
              </button>
            ) : (
              <span className="deb-cell" role="img" aria-label={cellWords(cell)}>
                <CellMark cell={cell} />
              </span>
            )}
          </td>
        );
      })}
      <td className="spread">
        <span>
          <SpreadMark cells={row.cells} spread={row.spread} />
          <span className="by">{spreadWords(row.spread)}</span>
        </span>
      </td>
    </tr>
  );
}
