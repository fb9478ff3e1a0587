import { count } from '@/utils/format';
import type { Refused } from './useAdding';

interface Props {
  refused: readonly Refused[];
  /** How many of the same choice were added. */
  added: number;
  onClose(): void;
}

/** Files that could not be opened, each with what is wrong with it. */
export function RefusedFiles({ refused, added, onClose }: Props) {
  if (refused.length === 0) return null;
  return (
    <section className="deb-refused" role="alert">
      <p className="strong">
        {count(refused.length, 'file')} could not be opened.{added > 0 && ` ${andAdded(added)}`}
      </p>
      <ul>
        {refused.map(({ file, problem }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
          <li key={index}>
            <b dir="auto">{file}</b> <span className="t2">{problem}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="btn small edge" onClick={onClose}>
        Close
      </button>
    </section>
  );
}

const andAdded = (added: number): string => (added === 1 ? 'The other one is in.' : `The other ${added} are in.`);
