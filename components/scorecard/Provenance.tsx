import type { Scorecard } from '@/utils/scorecard-schema';
import { aiSentences } from '@/utils/scorecard-summary-words';
import { consentSentences, gapSentences, originSentences, signedSentence } from '@/utils/scorecard-words';

/** Where the file comes from, which AI was used, what the candidate agreed to, and where the transcript has holes. `signed`: null where it is not read in a file. */
export function Provenance({ scorecard, signed }: { scorecard: Scorecard; signed: boolean | null }) {
  return (
    <footer className="provenance">
      <Part
        name="How it was made"
        sentences={[...originSentences(scorecard), ...(signed === null ? [] : [signedSentence(signed)])]}
      >
        <path d="M10.9 2.6a1.6 1.6 0 0 1 2.3 2.3L5.4 12.7l-3.1.9.9-3.1 7.7-7.9ZM9.6 4l2.4 2.4" />
      </Part>
      <Part name="What AI was used" sentences={aiSentences(scorecard)}>
        <path d="M2 8h1.5M5.2 5v6M8 3v10M10.8 5.5v5M12.8 8H14" />
      </Part>
      <Part name="Consent" sentences={consentSentences(scorecard)}>
        <rect x="1.75" y="3" width="12.5" height="10" rx="2.5" />
        <path d="M4.5 7h3M9.5 7h2M4.5 9.75h5" />
      </Part>
      <Part name="Transcript" sentences={gapSentences(scorecard)}>
        <path d="M2 4h12M2 8h4M10 8h4M2 12h8" />
      </Part>
    </footer>
  );
}

function Part({ name, sentences, children }: { name: string; sentences: string[]; children: React.ReactNode }) {
  return (
    <section>
      <h2>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          {children}
        </svg>
        {name}
      </h2>
      {sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
    </section>
  );
}
