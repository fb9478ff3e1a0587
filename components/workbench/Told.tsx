import { Dialog } from './Dialog';

/** What there is to know once something was erased. */
export const Told = ({ sentences, onClose }: { sentences: readonly string[]; onClose(): void }) => (
  <Dialog title="Erased" onClose={onClose}>
    {sentences.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    <div className="wb-do">
      <button type="button" className="btn edge" onClick={onClose}>
        Close
      </button>
    </div>
  </Dialog>
);
