import { useState } from 'react';
import { Choice } from '@/components/parts/Choice';
import { type ConsentAnswer, consentWording } from '@/utils/consent';

const ANSWERS = [
  { value: 'agreed', label: 'Agreed' },
  { value: 'declined', label: 'Declined' },
  { value: 'not asked', label: 'Not asked yet' },
] as const;

const WORDS: Record<ConsentAnswer, string> = {
  agreed: 'Everyone who is captioned agreed.',
  declined: 'Captions are not read. Everything else works.',
  withdrawn: 'Withdrawn. Choose “Agreed” to read again.',
  'not asked': 'Captions stay unread until the answer is “Agreed”.',
};

interface Props {
  answer: ConsentAnswer;
  onAnswer(answer: ConsentAnswer): void;
}

/** The wording to read aloud, and what everyone who is captioned answered. */
export function ConsentChoice({ answer, onAnswer }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="say-it">
      <div className="row">
        <span className="label">Consent, to read aloud</span>
        <button
          type="button"
          className="btn small"
          onClick={() => void navigator.clipboard.writeText(consentWording(null)).then(() => setCopied(true))}
        >
          {copied ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p className="words">{consentWording(null)}</p>
      <Choice label="Consent" value={answer === 'withdrawn' ? null : answer} options={ANSWERS} onChange={onAnswer} />
      <p className="kitnote">{WORDS[answer]}</p>
    </div>
  );
}
