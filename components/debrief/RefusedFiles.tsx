import { count } from '@/utils/format';
import type { Refused } from './useAdding';

/** Files that could not be opened, each with what is wrong with it. */
export function RefusedFiles({ refused, onClose }: { refused: readonly Refused[]; onClose(): void }) {
  if (refused.length === 0) return null;
  return (
    <section className="deb-refused" role="alert">
      <p className="strong">{count(refused.length, 'file')} could not be opened. The others are in.</p>
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
