import { useId, useState } from 'react';
import type { ModelSettings } from '@/utils/records';
import { amount } from '@/utils/typed-number';
import { FieldNote } from './FieldNote';
import { MonthlyLimit } from './MonthlyLimit';
import type { Part } from './Summaries';
import { TypedField } from './TypedField';
import { useTyping } from './useTyping';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'CHF', 'INR', 'JPY'] as const;
type Half = { in: number | null; out: number | null };

/** What tokens cost, for who wants to see it, and what may be used in a month. Both prices count together or not at all. */
export function Prices(part: Part) {
  const { model, change } = part;
  const noteId = useId();
  /** One price that waits for the other. */
  const [half, setHalf] = useState<Half>({ in: null, out: null });
  const [currency, setCurrency] = useState(model.price?.currency ?? 'USD');
  const keepHalf = async (side: 'in' | 'out', typed: string) => {
    const both: Half = { in: model.price?.in ?? half.in, out: model.price?.out ?? half.out, [side]: amount(typed) };
    setHalf(both);
    if (both.in !== null && both.out !== null) return change({ price: { in: both.in, out: both.out, currency } });
    return model.price === null || change({ price: null });
  };
  const read = usePrice('in', model, half, keepHalf);
  const written = usePrice('out', model, half, keepHalf);
  const waits = model.price === null && (half.in !== null || half.out !== null);
  return (
    <fieldset className="typed">
      <legend className="label">Prices for a million tokens (optional)</legend>
      <div className="model-prices">
        <TypedField label="Read" typing={read} noteId={noteId} short inputMode="decimal" />
        <TypedField label="Written" typing={written} noteId={noteId} short inputMode="decimal" />
        <label>
          <span className="label">Currency</span>
          <select
            className="field"
            value={currency}
            onChange={(event) => {
              setCurrency(event.target.value);
              if (model.price) void change({ price: { ...model.price, currency: event.target.value } });
            }}
          >
            {[...new Set([currency, ...CURRENCIES])].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </div>
      <FieldNote
        id={noteId}
        problem={read.problem ?? written.problem}
        note={
          waits
            ? 'Enter the other price too: none counts until both are there.'
            : 'As your provider lists them. Costs are counted by them.'
        }
      />
      <MonthlyLimit currency={currency} {...part} />
    </fieldset>
  );
}

const usePrice = (
  side: 'in' | 'out',
  { price }: ModelSettings,
  half: Half,
  keep: (side: 'in' | 'out', typed: string) => Promise<boolean>,
) =>
  useTyping({
    value: String(price?.[side] ?? half[side] ?? ''),
    problemWith: (typed) => (typed === '' || amount(typed) !== null ? null : 'Enter an amount, such as 0.15.'),
    keep: (typed) => keep(side, typed),
  });
