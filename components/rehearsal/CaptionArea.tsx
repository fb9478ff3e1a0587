import type { Practice } from '@/utils/practice';
import type { Line } from '@/utils/script';
import { CaptionStage } from './CaptionStage';

interface Props {
  practice: Practice;
  self: string;
  lines: readonly Line[];
}

/** The place of the captions; it stays when they go. */
export function CaptionArea({ practice: { captions, phase, acted }, self, lines }: Props) {
  return (
    <div className="cap" data-acted={acted}>
      {captions === 'on' && <CaptionStage key={acted} acted={acted} self={self} lines={lines} />}
      {captions === 'on' && lines.length === 0 && (
        <p className="empty">
          Captions appear here.
          {phase === 'waiting' && <span>Set up the interview in the panel, then start the call.</span>}
        </p>
      )}
      {captions === 'off' && <p className="empty">Captions are off.</p>}
      {captions === 'dropped' && (
        <p className="empty">
          Captions are gone, as after a fault in a call.
          <span>See what the panel says, then bring them back.</span>
        </p>
      )}
    </div>
  );
}
