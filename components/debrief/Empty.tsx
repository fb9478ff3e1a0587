import type { ReactNode } from 'react';
import type { DebriefView } from '@/utils/debrief/debrief';
import { Expected } from './Expected';
import { Remarks } from './Remarks';
import type { DebriefStore } from './store';

interface Props {
  store: DebriefStore;
  view: DebriefView;
  /** Shows invented scorecards; none where there are none to show. */
  onSample: (() => void) | undefined;
  children?: ReactNode;
}

/** What to do first. How many are expected is asked before anybody can have seen a level. */
export const Empty = ({ store, view, onSample, children }: Props) => (
  <div className="deb-empty">
    <h2>Drop scorecards here</h2>
    <p>
      The files that interviewers saved: the page (.html), the record (.json), or either sealed (.age). Of one candidate
      or of many; nothing is sent anywhere.
    </p>
    {children}
    <Expected store={store} candidate={null} view={view} />
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
