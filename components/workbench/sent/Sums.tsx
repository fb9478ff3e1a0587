import { useState } from 'react';
import { size } from '@/utils/format';
import type { LedgerSum } from '@/utils/summary/ledger';
import { moneyWords, monthName } from '@/utils/summary/ledger-words';

/** Months and hosts that are shown at first. */
const FEW = 4;

/** What went to each host in each month. */
export function Sums({ sums }: { sums: readonly LedgerSum[] }) {
  const [all, setAll] = useState(false);
  return (
    <div className="sent-sums">
      <table>
        <caption className="sr">By month and host</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Host</th>
            <th scope="col">Requests</th>
            <th scope="col">Size</th>
            <th scope="col">Tokens</th>
            <th scope="col">Price</th>
          </tr>
        </thead>
        <tbody>
          {(all ? sums : sums.slice(0, FEW)).map((sum) => (
            <tr key={`${sum.month} ${sum.host}`}>
              <th scope="row">{monthName(sum.month)}</th>
              <td>{sum.host}</td>
              <td>{sum.requests.toLocaleString('en')}</td>
              <td className="t2">{size(sum.bytes)}</td>
              <td className="t2">{sum.tokens > 0 ? sum.tokens.toLocaleString('en') : 'Not told'}</td>
              <td className="t2">{moneyWords(sum.prices) || (sum.tokens > 0 ? 'Not entered' : 'Not known')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sums.length > FEW && !all && (
        <button type="button" className="btn small soft" onClick={() => setAll(true)}>
          Show all {sums.length} months and hosts
        </button>
      )}
    </div>
  );
}
