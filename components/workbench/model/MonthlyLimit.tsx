import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useNow } from '@/components/parts/useNow';
import { spentQuery } from '@/data/llm/spent';
import { ledgerQuery } from '@/data/queries';
import { usedInMonth } from '@/utils/llm/cost';
import type { ModelSettings } from '@/utils/records';
import { priceWords } from '@/utils/summary/amount';
import { tokenCount } from '@/utils/summary/ledger-words';
import { amount, wholeNumber } from '@/utils/typed-number';
import { FieldNote } from './FieldNote';
import type { Part } from './Summaries';
import { TypedField } from './TypedField';
import { useTyping } from './useTyping';

type Unit = 'none' | NonNullable<ModelSettings['limit']>['unit'];
const HOUR = 3_600_000;
/** To begin with, when a unit is chosen. */
const FIRST = { tokens: 1_000_000, money: 10 } as const;

/** What may be used in a calendar month, and what was. */
export function MonthlyLimit({ currency, model, change }: Part & { currency: string }) {
  const rows = useQuery(ledgerQuery).data?.rows;
  const erased = useQuery(spentQuery).data;
  const now = useNow(HOUR);
  const noteId = useId();
  const used = rows && erased && usedInMonth([...rows, ...erased], now, model);
  const gone = erased ? usedInMonth(erased, now, model).tokens : 0;
  const unit: Unit = model.limit?.unit ?? 'none';
  const parse = unit === 'money' ? amount : wholeNumber;
  const typing = useTyping({
    value: model.limit
      ? unit === 'tokens'
        ? model.limit.amount.toLocaleString('en')
        : String(model.limit.amount)
      : '',
    problemWith: (typed) =>
      (parse(typed) ?? 0) > 0
        ? null
        : unit === 'money'
          ? 'Enter an amount above 0, such as 10.'
          : 'Enter a whole number above 0.',
    keep: (typed) => change({ limit: model.limit && { ...model.limit, amount: parse(typed) ?? model.limit.amount } }),
  });
  const choose = (next: Unit) => change({ limit: next === 'none' ? null : { unit: next, amount: FIRST[next] } });
  return (
    <div className="model-limit">
      <label>
        <span className="label">Limit for a month</span>
        <select className="field" value={unit} onChange={(event) => void choose(event.target.value as Unit)}>
          <option value="none">No limit</option>
          <option value="tokens">Tokens</option>
          <option value="money">Money</option>
        </select>
      </label>
      {model.limit && (
        <TypedField
          key={unit}
          noteId={noteId}
          label="At most"
          typing={typing}
          short
          inputMode="decimal"
          unit={unit === 'money' ? currency : 'tokens'}
        />
      )}
      <FieldNote id={noteId} problem={typing.problem} note={noteOf(model, used, gone)} />
    </div>
  );
}

function noteOf(
  { limit, price }: ModelSettings,
  used: { tokens: number; money: number } | undefined,
  gone: number,
): string {
  const words = used
    ? [
        `Used this month: ${tokenCount(used.tokens)}${price ? `, ${priceWords({ amount: used.money, currency: price.currency })}` : ''}.`,
      ]
    : [];
  if (gone > 0) words.push(`${tokenCount(gone)} of it in interviews that were erased since.`);
  if (limit?.unit === 'money' && price === null)
    words.push('A limit in money needs both prices: until they are entered, nothing is sent.');
  else if (limit) words.push('What would pass the limit is not sent.');
  return words.join(' ');
}
