import { Pause, Phone, Play, RotateCcw, SkipForward } from 'lucide-react';
import { ACTED, type Action, type Practice, SPEEDS } from '@/utils/practice';
import { CaptionsToggle, DropCaptions } from './CaptionControls';
import { Ligature } from './Ligature';
import { Picker } from './Picker';

const NAMES: Record<Practice['acted'], string> = { meet: 'Meet', zoom: 'Zoom', teams: 'Teams' };

interface Props {
  practice: Practice;
  /** Milliseconds of the call; null after the last question. */
  next: number | null;
  act(action: Action): void;
}

/** The buttons of the call; each keeps its place and its width. */
export function Controls({ practice, next, act }: Props) {
  const { phase, captions } = practice;
  const waiting = phase === 'waiting';
  return (
    <div className="controls">
      <div className="choices">
        <Picker
          label="Speed"
          value={practice.speed}
          choices={SPEEDS.map((each) => [each, `${each}×`] as const)}
          onChange={(speed) => act({ do: 'set speed', speed })}
        />
        <Picker
          label="Captions as in"
          value={practice.acted}
          choices={ACTED.map((each) => [each, NAMES[each]] as const)}
          onChange={(as) => act({ do: 'act', as })}
        />
      </div>
      <div className="mid">
        <CaptionsToggle captions={captions} act={act} />
        <GoOn phase={phase} act={act} />
        <button
          type="button"
          className="btn"
          disabled={waiting || next === null}
          onClick={() => next !== null && act({ do: 'jump', to: next })}
        >
          <SkipForward className="i" aria-hidden />
          Next question
        </button>
        <DropCaptions captions={captions} act={act} />
      </div>
      <div className="last">
        <button type="button" className="btn" disabled={waiting} onClick={() => act({ do: 'start again' })}>
          <RotateCcw className="i" aria-hidden />
          Start again
        </button>
        <button type="button" className="btn over" disabled={waiting} onClick={() => act({ do: 'end' })}>
          <Ligature name="call_end" />
          End call
        </button>
      </div>
    </div>
  );
}

/** One button that goes from start to pause and back, so that the focus stays on it. */
function GoOn({ phase, act }: { phase: Practice['phase']; act(action: Action): void }) {
  const running = phase === 'running';
  const Icon = running ? Pause : phase === 'waiting' ? Phone : Play;
  return (
    <button
      type="button"
      className={`btn go${phase === 'waiting' ? ' primary' : ''}`}
      onClick={() => act({ do: running ? 'pause' : 'go on' })}
    >
      <Icon className="i" aria-hidden />
      {running ? 'Pause' : phase === 'waiting' ? 'Start the call' : 'Go on'}
    </button>
  );
}
