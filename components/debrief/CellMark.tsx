import { Pips } from '@/components/parts/Pips';
import type { Cell } from '@/utils/debrief/matrix';
import { cellWords } from '@/utils/debrief/words';

/** A level as an amount with its number; whatever is none says so in words. */
export function CellMark({ cell }: { cell: Cell }) {
  if (cell.kind === 'level')
    return (
      <>
        <Pips level={cell.level} />
        <span className="d">{cell.level}</span>
      </>
    );
  if (cell.kind === 'mixed')
    return (
      <>
        <Pips level="mixed" />
        <span className="w">mixed</span>
      </>
    );
  // Why it is not assessed stands with the evidence.
  if (cell.kind === 'not assessed') return <span className="w">not assessed</span>;
  return <span className="w missing">{cellWords(cell).toLowerCase()}</span>;
}
