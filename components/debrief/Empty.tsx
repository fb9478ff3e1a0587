import type { ReactNode } from 'react';
import type { DebriefView } from '@/utils/debrief/debrief';
import { Remarks } from './Remarks';

/** What to do first. */
export const Empty = ({ view, children }: { view: DebriefView; children?: ReactNode }) => (
  <div className="deb-empty">
    <h2>Drop scorecards here</h2>
    <p>
      The files that interviewers saved: the page (.html), the record (.json), or either sealed (.age). Of one candidate
      or of many; nothing is sent anywhere.
    </p>
    {children}
    <Remarks remarks={view.remarks} />
  </div>
);
