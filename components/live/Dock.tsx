import { CaptionsOff, Captions as CaptionsOn } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { Problem } from '@/components/parts/Problem';
import { deleteWords } from '@/data/transcript';
import { count, length } from '@/utils/format';
import { Captions } from './Captions';
import { ConsentSheet } from './ConsentSheet';
import { Coverage } from './Coverage';
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
        <p className="damaged">
          {count(damaged, 'record')} cannot be read. Everything else is shown, and nothing was deleted.
        </p>
      )}
      <Coverage />
      <ConsentSheet open={consent} onClose={() => setConsent(false)} />
    </footer>
  );
}

function CaptionsPlace({ onPin, onConsent }: { onPin(turn: Turn): void; onConsent(): void }) {
  const { interview, problem } = useInterview();
  const health = useHealth();
  const first = interview.candidate.split(/\s+/)[0];
  const change = (
    <button type="button" className="btn small soft" onClick={onConsent}>
      Change
    </button>
  );
  if (problem)
    return (
      <Problem tone="danger" title={problem}>
        What you wrote stays in its field until it can be saved. Earlier notes are safe.
      </Problem>
    );
  switch (health.state) {
    case 'not asked':
      return (
        <Plain
          title="Captions are not read yet"
          action={
            <button type="button" className="btn small soft" onClick={onConsent}>
              Ask for consent
            </button>
          }
        >
          They stay unread until {first} has agreed.
        </Plain>
      );
    case 'declined':
      return (
        <Plain title={`${first} declined captions`} action={change}>
          None are read. Notes, levels, search, timer and scorecard work as always.
        </Plain>
      );
    case 'withdrawn':
      return <Withdrawn change={change} />;
    case 'no call':
      return <Plain title="No call is followed">Everything but captions works without one.</Plain>;
    case 'unread platform':
      return (
        <Plain title="Captions are not read on this page">
          Askside reads Google Meet so far. Notes and levels work as always.
        </Plain>
      );
    case 'not in call':
      return <Plain title="The call has not begun">Captions are read once you have joined.</Plain>;
    case 'elsewhere':
      return <Plain title="Open in another window too">That window reads the captions. Both keep every note.</Plain>;
    case 'captions off':
      return (
        <Problem title="Turn on captions in the call">
          Press C in Meet, or choose CC below the video. Notes and levels work without them.
        </Problem>
      );
    case 'lost':
      return (
        <Problem title="Captions lost">
          The call page changed or was reloaded. The panel keeps looking; switch captions off and on if they stay away.
        </Problem>
      );
    case 'stopped':
      return (
        <Problem title={`Captions stopped ${length(health.quietFor)} ago`}>
          The call goes on, so they were probably switched off. Press C in the call.
        </Problem>
      );
    case 'wrong language':
      return (
        <Problem title="Captions are not in English">
          The panel understands English captions only. Set the spoken language in the call’s caption settings.
        </Problem>
      );
    default:
      return <Captions onPin={onPin} />;
  }
}

function Plain({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <section className="caps notice plain" role="status">
      <CaptionsOff className="i" aria-hidden />
      <div>
        <p className="strong">{title}</p>
        <p className="small">{children}</p>
      </div>
      {action && <div className="do">{action}</div>}
    </section>
  );
}

function Withdrawn({ change }: { change: ReactNode }) {
  const { interview, utterances, state } = useInterview();
  const quotes = state.quotes.filter((quote) => quote.text !== null).length;
  if (utterances.length === 0 && quotes === 0)
    return (
      <Plain title="Reading stopped" action={change}>
        No words of the call are kept. Notes and levels stay.
      </Plain>
    );
  return (
    <section className="caps notice plain" role="status">
      <CaptionsOn className="i" aria-hidden />
      <div>
        <p className="strong">Reading stopped</p>
        <p className="small">
          {count(utterances.length, 'utterance')} and {count(quotes, 'quote')} are kept.
        </p>
      </div>
      <div className="do">
        <button type="button" className="btn small soft" onClick={() => void deleteWords(interview.id)}>
          Delete words
        </button>
        {change}
      </div>
    </section>
  );
}
