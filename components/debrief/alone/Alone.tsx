import { useState } from 'react';
import { Keys } from '@/components/keys/Keys';
import { Failed } from '@/components/parts/Failed';
import { ICON } from '@/components/scorecard/icon';
import { Dialog } from '@/components/workbench/Dialog';
import { Debrief } from '../Debrief';
import { isDecisionTyped } from '../drafts';
import { useAloneStore } from './useAloneStore';
import { useLeaving } from './useLeaving';

const WITHOUT_BACKUP =
  'This page forgets it when you close it. Without the saved file no sealed scorecard can be opened after that.';

/** The debrief as a file of its own, for a hiring manager without Askside. */
export function Alone({ app }: { app: string }) {
  const { store, name, setName, keys, makeKeys, loadKeys, onBackUp, unsaved, backedUp, isLostOnLeaving } =
    useAloneStore(app);
  const [asked, setAsked] = useState(false);
  useLeaving(() => isLostOnLeaving() || isDecisionTyped());
  return (
    <div className="alone">
      <header className="alone-bar">
        <b>
          <img src={ICON} alt="" width="18" height="18" />
          Askside
        </b>
        <p className="small t2">
          Nothing is sent or kept: what you do not save is gone with the page.{' '}
          <span className="unsaved" role="status">
            {unsavedWords(unsaved, !backedUp)}
          </span>
        </p>
        <label className="small">
          Your name
          <input className="field" autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <button type="button" className="btn edge" onClick={() => setAsked(true)}>
          Keys
        </button>
      </header>
      <main className="wb-main">
        <Failed>
          <Debrief
            store={store}
            first={
              <p>
                {keys
                  ? 'Sealed scorecards (.age) open with the keys that are here.'
                  : 'To read sealed ones (.age), make or load your keys first.'}
              </p>
            }
          />
        </Failed>
      </main>
      {asked && (
        <Dialog title="Keys" onClose={() => setAsked(false)}>
          <Keys keys={keys} onMake={makeKeys} onLoad={loadKeys} onBackUp={onBackUp} withoutBackup={WITHOUT_BACKUP} />
        </Dialog>
      )}
    </div>
  );
}

/** Short, so that the line beside it stays one line. */
function unsavedWords(debrief: boolean, key: boolean): string {
  if (debrief && key) return 'Neither debrief nor secret key is saved yet.';
  if (debrief) return 'The debrief is not saved yet.';
  return key ? 'The secret key is not saved yet.' : '';
}
