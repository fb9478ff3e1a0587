import { Pin } from 'lucide-react';
import { useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { roleOf } from '@/utils/roles';
import { Initials, SpeakerName } from './SpeakerName';
import { type Turn, useTurns } from './useTurns';
import { useUnresolved } from './useUnresolved';
import { WhoIs } from './WhoIs';

/** The last two turns, at a fixed height. A press pins one as a quote; new words never push the page. */
export function Captions({ onPin }: { onPin(turn: Turn): void }) {
  const { call, interview } = useInterview();
  const turns = useTurns(2);
  const [before, last] = turns.length > 1 ? turns : [undefined, turns[0]];
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const unknown = useUnresolved().find((speaker) => !later.has(speaker));
  // Where names may be missing, "Unknown" fits the names' column from the start.
  const badges = (call.state?.platform ?? interview.platform) === 'zoom';
  if (!last)
    return (
      <section className="caps" aria-label="Captions">
        <p className="t2">{call.sees === null ? 'Looking for captions.' : 'Nobody has spoken yet.'}</p>
      </section>
    );
  return (
    <section className={badges ? 'caps badges' : 'caps'} aria-label="Captions">
      {unknown ? (
        <WhoIs key={unknown} speaker={unknown} onLater={() => setLater(new Set([...later, unknown]))} />
      ) : (
        before && <Line turn={before} onPin={onPin} />
      )}
      <Line turn={last} onPin={onPin} newest />
    </section>
  );
}

function Line({ turn, newest = false, onPin }: { turn: Turn; newest?: boolean; onPin(turn: Turn): void }) {
  const { known, state } = useInterview();
  const own = roleOf(turn.speaker, known) === 'interviewer';
  const pinned = state.quotes.some((quote) => quote.utteranceId === turn.id && quote.text !== null);
  return (
    <div className={newest ? 'utt last' : 'utt'}>
      <div className="by">
        <SpeakerName speaker={turn.speaker} />
        {newest && !own && (
          <span className="pin" aria-hidden>
            <Initials speaker={turn.speaker} />
            <Pin className="i" />
            <kbd>E</kbd>
          </span>
        )}
      </div>
      {own ? (
        <p className="say">
          <span>{turn.text}</span>
        </p>
      ) : (
        <button
          type="button"
          className="say"
          aria-label={`Pin as a quote: ${turn.text}`}
          title={pinned ? 'Pinned. Press to pin it again' : 'Pin as a quote'}
          onClick={() => onPin(turn)}
        >
          <span>{turn.text}</span>
        </button>
      )}
    </div>
  );
}
