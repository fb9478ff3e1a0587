import { useState } from 'react';

/** Copies exactly that text, and says beside it whether it was done. `done`: what the button says afterwards, instead of a line beside it. */
export function CopyButton({
  text,
  label,
  done,
  large,
}: {
  text: string;
  label: string;
  done?: string;
  large?: boolean;
}) {
  const [copied, setCopied] = useState<'done' | 'failed' | null>(null);
  const copy = () =>
    // A browser without a clipboard has no such object.
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setCopied('done'),
      () => setCopied('failed'),
    );
  return (
    <>
      <button type="button" className={large ? 'btn edge' : 'btn small edge'} onClick={() => void copy()}>
        {(copied === 'done' && done) || label}
      </button>
      <span className={copied === 'done' && done ? 'sr' : 'small t2'} role="status">
        {copied === 'done' && 'Copied.'}
        {copied === 'failed' && 'It could not be copied: select it and copy it.'}
      </span>
    </>
  );
}
