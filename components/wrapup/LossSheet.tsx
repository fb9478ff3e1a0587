import { Sheet } from '@/components/parts/Sheet';
import { lossText } from '@/utils/export/loss';
import { saveFile } from './saveFile';

/** What an export could not hold. */
export interface Lost {
  system: string;
  sentences: readonly string[];
  /** Under which the list itself can be saved. */
  fileName: string;
}

interface Props {
  lost: Lost | null;
  onClose(): void;
}

/**
 * Says what is not in the file that was just saved. The list is a file of its own only when it is wanted: a browser asks
 * the person before a page may save two at once.
 */
export function LossSheet({ lost, onClose }: Props) {
  return (
    <Sheet title={`What ${lost?.system ?? ''} could not hold`} open={lost !== null} onClose={onClose}>
      <ul className="loss">
        {lost?.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <button
        type="button"
        className="btn"
        onClick={() => {
          if (lost) saveFile(lost.fileName, 'text/plain;charset=utf-8', lossText(lost.system, lost.sentences));
          onClose();
        }}
      >
        Save this list
      </button>
    </Sheet>
  );
}
