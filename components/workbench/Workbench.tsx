import { isDecisionTyped } from '@/components/debrief/drafts';
import { useAskingBefore } from '@/components/debrief/useAskingBefore';
import { isDebriefUnstored } from '@/data/debrief-window';
import { DebriefPage } from './DebriefPage';
import { Interviews } from './Interviews';
import { Nav } from './Nav';
import { OneScorecard } from './OneScorecard';
import { Settings } from './Settings';
import { SentPage } from './sent/SentPage';
import { usePlace } from './usePlace';

/** The full tab: where to go at the left, the chosen page beside it. */
export function Workbench() {
  const { page, id } = usePlace();
  useAskingBefore(() => isDecisionTyped() || isDebriefUnstored());
  return (
    <div className="wb">
      <Nav page={page} />
      <main className="wb-main">
        {page === 'settings' && <Settings />}
        {page === 'debrief' && <DebriefPage />}
        {page === 'sent' && <SentPage id={id} />}
        {page === 'interviews' && (id ? <OneScorecard id={id} /> : <Interviews />)}
      </main>
    </div>
  );
}
