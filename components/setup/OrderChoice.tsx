import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { Mode } from '@/utils/kit';

const ORDERS: readonly { mode: Mode; name: string; says: string }[] = [
  { mode: 'structured', name: 'Structured', says: 'The kit’s order, probes beside it' },
  { mode: 'conversational', name: 'Conversational', says: 'Follows the answers, core protected' },
];

/** In which order questions are suggested. */
export function OrderChoice({ mode, onChange }: { mode: Mode; onChange(mode: Mode): void }) {
  const id = useId();
  return (
    <RadioGroup aria-label="Order" value={mode} onValueChange={(next: Mode) => onChange(next)}>
      {ORDERS.map((order) => (
        <div key={order.mode} className="radio-row">
          <Radio.Root
            id={`${id}-${order.mode}`}
            value={order.mode}
            className="radio"
            nativeButton
            render={<button type="button" />}
          >
            <Radio.Indicator className="dot" />
          </Radio.Root>
          <label htmlFor={`${id}-${order.mode}`}>
            {order.name}
            <span className="small t2 block">{order.says}</span>
          </label>
        </div>
      ))}
    </RadioGroup>
  );
}
