import { useState } from 'react';

/** A line to be typed elsewhere, exactly, with a button that copies it. */
export function CopyLine({ text }: { text: string }) {
  const [copied, setCopied] = useState<'done' | 'failed' | null>(null);
  const copy = () =>
    // A browser without a clipboard has no such object.
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setCopied('done'),
      () => setCopied('failed'),
    );
  return (
    <div className="copy-line">
      <code>{text}</code>
      <button type="button" className="btn small edge" onClick={() => void copy()}>
        {copied === 'done' ? 'Copied' : 'Copy'}
      </button>
      <span className={copied === 'failed' ? 'small t2' : 'sr'} role="status">
        {copied === 'done' && 'Copied.'}
        {copied === 'failed' && 'It could not be copied: select it and copy it.'}
      </span>
    </div>
  );
}
