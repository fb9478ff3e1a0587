import { CopyButton } from '@/components/parts/CopyButton';

/** The key to give away, to be copied. */
export function PublicKey({ publicKey }: { publicKey: string }) {
  return (
    <div className="own-keys-part">
      <h3>Public key: give this to interviewers</h3>
      <code className="own-keys-public">{publicKey}</code>
      <CopyButton text={publicKey} label="Copy the public key" large />
    </div>
  );
}
