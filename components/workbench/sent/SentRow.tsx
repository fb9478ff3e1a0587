import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { date, size } from '@/utils/format';
import { priceWords } from '@/utils/summary/amount';
import { outcomeWords, purposeWords, tokensWords } from '@/utils/summary/ledger-words';
import type { LedgerRow } from '@/utils/summary/record';
import { SentText } from './SentText';
import { offsetOf } from './useSent';

interface Props {
  row: LedgerRow;
  candidate: string;
  columns: number;
  open: boolean;
  onOpen(): void;
}

/** One request. The whole row opens it; the button in it is what the keyboard reaches. */
export const SentRow = memo(
  ({ row, candidate, columns, open, onOpen }: Props) => (
    <>
      <tr className={open ? 'on' : undefined}>
        <th scope="row">
          <button type="button" className="sent-open" aria-expanded={open} onClick={onOpen}>
            <ChevronDown className="i" aria-hidden />
            {date(row.at, offsetOf(row.at), { year: isOtherYear(row.at) })}
          </button>
        </th>
        <td title={row.host}>{row.host}</td>
        <td>{purposeWords(row)}</td>
        <td dir="auto">{candidate}</td>
        <td className="t2" title={row.model}>
          {row.model}
        </td>
        <td className="t2">{size(row.bytes)}</td>
        <td className="t2">{tokensWords(row.tokens)}</td>
        <td className="t2">{row.price && priceWords(row.price)}</td>
        <td>
          <span className={row.outcome === 'failed' ? 'tag warn' : 't2'}>{outcomeWords(row)}</span>
        </td>
      </tr>
      {open && (
        <tr className="sent-opened">
          <td colSpan={columns}>
            <SentText row={row} candidate={candidate} />
          </td>
        </tr>
      )}
    </>
  ),
  (before, after) => before.row === after.row && before.candidate === after.candidate && before.open === after.open,
);

const isOtherYear = (at: number): boolean => new Date(at).getFullYear() !== new Date().getFullYear();
