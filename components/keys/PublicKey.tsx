import { useState } from 'react';

/** The key to give away, to be copied. */
export function PublicKey({ publicKey }: { publicKey: string }) {
  const [copied, setCopied] = useState<'done' | 'failed' | null>(null);
  return (
    <div className="own-keys-part">
      <h3>Public key: give this to interviewers</h3>
      <code className="own-keys-public">{publicKey}</code>
      <button
        type="button"
        className="btn edge"
        onClick={() =>
          // A browser without a clipboard has no such object.
          Promise.resolve(navigator.clipboard?.writeText(publicKey) ?? Promise.reject()).then(
            () => setCopied('done'),
            () => setCopied('failed'),
          )
        }
      >
        Copy the public key
      </button>
      <span className="small t2" role="status">
        {copied === 'done' && 'Copied.'}
        {copied === 'failed' && 'This browser does not let it be copied: select it and copy it.'}
      </span>
    </div>
  );
}
