import type { ReactNode } from 'react';
import type { DebriefView } from '@/utils/debrief/debrief';
import { Remarks } from './Remarks';

interface Props {
  view: DebriefView;
  /** Shows invented scorecards; none where there are none to show. */
  onSample: (() => void) | undefined;
  children?: ReactNode;
}

/** What to do first. */
export const Empty = ({ view, onSample, children }: Props) => (
  <div className="deb-empty">
    <h2>Drop scorecards here</h2>
    <p>
      The files that interviewers saved: the page (.html), the record (.json), or either sealed (.age). Of one candidate
      or of many; nothing is sent anywhere.
    </p>
    {children}
    {onSample && (
      <p>
        <button type="button" className="btn edge" onClick={onSample}>
          Look at a sample
        </button>
      </p>
    )}
    <Remarks remarks={view.remarks} />
  </div>
);
