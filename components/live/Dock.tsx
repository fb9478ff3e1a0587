import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { Notice } from '@/components/parts/Notice';
import { deleteWords } from '@/data/transcript';
import { count, length } from '@/utils/format';
import { Captions } from './Captions';
import { ConsentSheet } from './ConsentSheet';
import { Coverage } from './Coverage';
import { NOTICES } from './notices';
import { useHealth } from './useHealth';
import type { Turn } from './useTurns';

/** What runs by itself: captions, or in their place what is wrong with them, and coverage. */
export function Dock({ onPin }: { onPin(turn: Turn): void }) {
  const [consent, setConsent] = useState(false);
  const { damaged } = useInterview();
  return (
    <footer className="dock">
      <CaptionsPlace onPin={onPin} onConsent={() => setConsent(true)} />
      {damaged > 0 && (
        <p className="damaged" title="Everything else is shown, and nothing was deleted.">
          <TriangleAlert className="i" aria-hidden />
          {count(damaged, 'record')} cannot be read
        </p>
      )}
      <Coverage />
      <ConsentSheet open={consent} onClose={() => setConsent(false)} />
    </footer>
  );
}

function CaptionsPlace({ onPin, onConsent }: { onPin(turn: Turn): void; onConsent(): void }) {
  const { interview, problem, call, state, utterances } = useInterview();
  const health = useHealth();
  const first = interview.candidate.split(/\s+/)[0];
  const change = (
    <button type="button" className="btn small soft" onClick={onConsent}>
      Change
    </button>
  );
  const ask = (
    <button type="button" className="btn small soft" onClick={onConsent}>
      Ask for consent
    </button>
  );
  if (problem)
    return (
      <Notice tone="danger" title={problem}>
        The last step was not saved; a note stays in its field. What was saved before is safe.
      </Notice>
    );
  if (call.problem && health.tone !== 'settled')
    return (
      <Notice tone="danger" title={call.problem}>
        The words wait here and are tried again every second. Keep this panel open.
      </Notice>
    );
  // Whatever the answer is now: words that were read and are not agreed to any more can be deleted.
  const wordsKept = utterances.length > 0 || state.quotes.some((quote) => quote.text !== null);
  if (wordsKept && state.consent?.answer !== 'agreed') return <Withdrawn change={change} />;
  if (health.state === 'not asked')
    return (
      <Notice tone="plain" title="Captions are not read yet" action={ask}>
        They stay unread until {first} has agreed.
      </Notice>
    );
  if (health.state === 'other call')
    return (
      <Notice tone="plain" title="This is another call" action={ask}>
        Consent was given for the call before. Nothing is read here.
      </Notice>
    );
  if (health.state === 'declined')
    return (
      <Notice tone="plain" title={`${first} declined captions`} action={change}>
        None are read. Notes, levels, search, timer and scorecard work as always.
      </Notice>
    );
  if (health.state === 'withdrawn') return <Withdrawn change={change} />;
  if (health.state === 'stopped')
    return (
      <Notice tone="warn" title={`Captions stopped ${length(health.quietFor)} ago`}>
        The call goes on, so they were probably switched off. Press C in the call.
      </Notice>
    );
  const notice = NOTICES[health.state];
  if (!notice) return <Captions onPin={onPin} />;
  return (
    <Notice tone={notice.tone} title={notice.title}>
      {notice.text}
    </Notice>
  );
}

function Withdrawn({ change }: { change: ReactNode }) {
  const { interview, utterances, state } = useInterview();
  const [failed, setFailed] = useState(false);
  const quotes = state.quotes.filter((quote) => quote.text !== null).length;
  if (utterances.length === 0 && quotes === 0)
    return (
      <Notice tone="plain" title="Reading stopped" action={change}>
        No words of the call are kept. Notes and levels stay.
      </Notice>
    );
  return (
    <Notice
      tone="plain"
      title="Reading stopped"
      action={
        <>
          <button
            type="button"
            className="btn small soft"
            onClick={() => void deleteWords(interview.id).catch(() => setFailed(true))}
          >
            Delete words
          </button>
          {change}
        </>
      }
    >
      {failed
        ? 'They could not be deleted. Close this panel, open it again and try once more.'
        : `${count(utterances.length, 'utterance')} and ${count(quotes, 'quote')} are kept.`}
    </Notice>
  );
}
