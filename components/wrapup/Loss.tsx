import { lossText } from '@/utils/export/loss';
import { saveFile } from './saveFile';

/** What an export could not hold. */
export interface Lost {
  system: string;
  sentences: readonly string[];
  /** Under which the list itself can be saved. */
  fileName: string;
}

/** Says what is not in the file that was just saved. The list is a file of its own only when it is wanted: browsers ask before a page saves two at once. */
export function Loss({ system, sentences, fileName }: Lost) {
  return (
    <section className="loss" aria-label={`What ${system} could not hold`}>
      <header>
        <h2>What {system} could not hold</h2>
        <button
          type="button"
          className="btn small"
          onClick={() => saveFile(fileName, 'text/plain;charset=utf-8', lossText(system, sentences))}
        >
          Save this list
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <ul className="small t2" tabIndex={0} aria-label="Left out or said in other words">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
