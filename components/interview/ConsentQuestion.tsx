import { useState } from 'react';
import { Choice } from '@/components/parts/Choice';
import { type ConsentChoice, consentWording } from '@/utils/consent';
import { consentNote } from '@/utils/consent-words';

const DECLINED = { value: 'declined', label: 'Declined' } as const;
const NOT_ASKED = { value: 'not asked', label: 'Not asked yet' } as const;
const ANSWERS = [{ value: 'agreed', label: 'Agreed' }, DECLINED, NOT_ASKED] as const;
/** Where a host is named, one may say yes to captions and no to it. */
const WITH_HOST = [
  { value: 'agreed', label: 'Agreed' },
  { value: 'captions only', label: 'Captions only' },
  DECLINED,
  NOT_ASKED,
] as const;

interface Props {
  /** null: agreed to another host than the settings name now. */
  choice: ConsentChoice | null;
  /** The host that the settings name; null: none. */
  host: string | null;
  /** The host in the words on show. */
  reads: string | null;
  /** The host that was agreed to; null: none. */
  agreedTo: string | null;
  onChoose(choice: ConsentChoice): void;
}

/** The wording to read aloud, and what everyone who is captioned answered. */
export function ConsentQuestion({ choice, host, reads, agreedTo, onChoose }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const wording = consentWording(reads);
  return (
    <div className="say-it">
      <div className="row">
        <span className="label">Consent, to read aloud</span>
        <button
          type="button"
          className="btn small"
          onClick={() => void navigator.clipboard.writeText(wording).then(() => setCopied(wording))}
        >
          {copied === wording ? 'Copied' : 'Copy'}
        </button>
      </div>
      <div className="wordings">
        <p className="words">{wording}</p>
        {/* Holds the place of the longer wording, so that the answers stay where they are when one of them is pressed. */}
        {reads !== host && (
          <p className="words held" aria-hidden>
            {consentWording(host)}
          </p>
        )}
      </div>
      <Choice<ConsentChoice>
        label="Consent"
        value={choice === 'withdrawn' ? null : choice}
        options={host === null ? ANSWERS : WITH_HOST}
        {...(host !== null && { two: true })}
        onChange={onChoose}
      />
      <p className="kitnote">{consentNote(choice, host, agreedTo)}</p>
    </div>
  );
}
