import { useMemo } from 'react';
import { sample } from '@/data/sample';
import { clock } from '@/utils/format';
import { type Sample, SELF } from '@/utils/sample';
import { lengthOf, nextQuestion, scriptOf, speakerAt, spokenAt } from '@/utils/script';
import { CaptionArea } from './CaptionArea';
import { Controls } from './Controls';
import { Ended } from './Ended';
import { Tiles } from './Tiles';
import { useCaptionKey } from './useCaptionKey';
import { usePractice } from './usePractice';

interface Props {
  /** The query of the page's address, for practice links. */
  query: string;
  /** The name of the one who practises; empty where it is not known. */
  interviewer: string;
}

/** The practice call. */
export function Rehearsal(props: Props) {
  return sample ? <Call sample={sample} {...props} /> : <Damaged />;
}

function Call({ sample, query, interviewer }: Props & { sample: Sample }) {
  const script = useMemo(() => scriptOf(sample.turns), [sample]);
  const [practice, act] = usePractice(lengthOf(script), query);
  const { phase, time, captions, captionsFrom, acted } = practice;
  useCaptionKey(captions, act);
  // Only Meet calls people "You" on their own page.
  const self = acted === 'meet' ? SELF : interviewer || SELF;
  return (
    <div className="call">
      <Top time={time} />
      {phase === 'ended' ? (
        <main>
          <Ended onAgain={() => act({ do: 'start again' })} />
        </main>
      ) : (
        <main>
          <Tiles
            candidate={sample.candidate}
            self={self}
            speaking={phase === 'running' ? speakerAt(script, time) : null}
          />
          <CaptionArea practice={practice} self={self} lines={spokenAt(script, time, captionsFrom)} />
          <Controls practice={practice} next={nextQuestion(sample.turns, time)} act={act} />
        </main>
      )}
    </div>
  );
}

function Top({ time }: { time: number | null }) {
  return (
    <header className="top">
      <h1>Rehearsal</h1>
      <p className="t2 cut">Practice call with a scripted candidate. Nobody is listening.</p>
      {time !== null && (
        <span className="num t2" role="timer" aria-label="Call time">
          {clock(time)}
        </span>
      )}
    </header>
  );
}

function Damaged() {
  return (
    <div className="call">
      <Top time={null} />
      <main>
        <p className="ended">
          The practice call cannot be played: its file is damaged. Install Askside again to mend it.
        </p>
      </main>
    </div>
  );
}
