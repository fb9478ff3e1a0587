import type { Practice } from '@/utils/practice';
import type { Line } from '@/utils/script';
import { CaptionRegion } from './CaptionRegion';

interface Props {
  captions: Practice['captions'];
  waiting: boolean;
  lines: readonly Line[];
}

/** The place of the captions; it stays when they go. */
export function CaptionArea({ captions, waiting, lines }: Props) {
  return (
    <div className="cap">
      {captions === 'on' && <CaptionRegion lines={lines} />}
      {captions === 'on' && lines.length === 0 && (
        <p className="empty">
          Captions appear here.
          {waiting && <span>Set up the interview in the panel, then start the call.</span>}
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
