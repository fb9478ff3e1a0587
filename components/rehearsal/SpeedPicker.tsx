import { ChevronDown } from 'lucide-react';
import { SPEEDS, type Speed } from '@/utils/practice';

/** How fast the call goes by. */
export function SpeedPicker({ speed, onChange }: { speed: Speed; onChange(speed: Speed): void }) {
  return (
    <label className="speed">
      Speed
      <span className="pick">
        <select
          className="btn num"
          value={speed}
          onChange={({ target }) => {
            const chosen = SPEEDS.find((each) => each === Number(target.value));
            if (chosen) onChange(chosen);
          }}
        >
          {SPEEDS.map((each) => (
            <option key={each} value={each}>{`${each}×`}</option>
          ))}
        </select>
        <ChevronDown className="i" aria-hidden />
      </span>
    </label>
  );
}
