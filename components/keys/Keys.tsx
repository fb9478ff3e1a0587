import { useState } from 'react';
import { saveFile } from '@/components/wrapup/saveFile';
import type { SealingKeys } from '@/data/sealing';
import { keyFileText } from '@/utils/key-file';
import { LoadKeys } from './LoadKeys';
import { PublicKey } from './PublicKey';

interface Props {
  /** null: none yet. */
  keys: SealingKeys | null;
  onMake(): Promise<void>;
  /** Takes the keys of a backup in place of those that are here. */
  onLoad(keys: SealingKeys): Promise<void>;
  /** The secret key was saved as a file. */
  onBackUp?(): void;
  /** What comes of having no backup, in a sentence: it differs with where the keys are kept. */
  withoutBackup: string;
}

/** The keys that scorecards are sealed to: make them, give the public one away, back the secret one up, load a backup. */
export function Keys({ keys, onMake, onLoad, onBackUp, withoutBackup }: Props) {
  const [said, setSaid] = useState<{ tone: 'done' | 'problem'; text: string } | null>(null);
  const tried = (does: () => Promise<void>, done: string, failed: string) => {
    setSaid(null);
    does().then(
      () => setSaid({ tone: 'done', text: done }),
      () => setSaid({ tone: 'problem', text: failed }),
    );
  };
  return (
    <div className="own-keys">
      <p className="t2">
        Interviewers seal a scorecard with your public key. Only your secret key opens it, so nobody reads it before the
        debrief.
      </p>
      {keys ? (
        <>
          <PublicKey publicKey={keys.publicKey} />
          <div className="own-keys-part">
            <h3>Secret key: only for you</h3>
            <p className="own-keys-warn">{withoutBackup}</p>
            <button
              type="button"
              className="btn primary"
              onClick={() => {
                saveFile('askside-secret-key.txt', 'text/plain;charset=utf-8', keyFileText(keys, Date.now()));
                onBackUp?.();
              }}
            >
              Save the secret key as a file
            </button>
          </div>
        </>
      ) : (
        <button
          type="button"
          className="btn primary"
          onClick={() => tried(onMake, 'Made. Save the secret key now.', 'The keys could not be made. Try again.')}
        >
          Make my keys
        </button>
      )}
      <LoadKeys
        present={keys}
        onLoad={(loaded) => tried(() => onLoad(loaded), 'Loaded.', 'The keys could not be kept. Try again.')}
      />
      <p className="small t2" role="status">
        {said?.tone === 'done' && said.text}
      </p>
      {said?.tone === 'problem' && (
        <p className="problem" role="alert">
          {said.text}
        </p>
      )}
    </div>
  );
}
