import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Debrief } from '@/components/debrief/Debrief';
import { ICON } from '@/components/scorecard/icon';
import { saveFile } from '@/components/wrapup/saveFile';
import { alonePage } from '@/data/alone-page';
import { damagedDebriefsQuery } from '@/data/damaged';
import type { DebriefLine } from '@/data/debriefs';
import { count, date } from '@/utils/format';
import { SAMPLE_ID } from '@/utils/sample-debrief';
import { EraseDebrief } from './EraseDebrief';
import { useDebriefStore } from './useDebriefStore';

/** The debrief that was begun last, or another one. */
export function DebriefPage() {
  const read = useDebriefStore();
  const damaged = useQuery(damagedDebriefsQuery).data ?? 0;
  const [unsaved, setUnsaved] = useState(false);
  const [erasing, setErasing] = useState(false);
  if (!read) return null;
  const { store, all, choose } = read;
  const { id } = store.record;
  const isKept = all.some((each) => each.id === id);
  const problem = unsaved ? 'The debrief page could not be saved. Reload this tab and try again.' : store.problem;
  const savePage = () =>
    alonePage(ICON).then(
      (page) => {
        setUnsaved(false);
        saveFile('askside-debrief.html', 'text/html;charset=utf-8', page);
      },
      () => setUnsaved(true),
    );
  return (
    <Debrief
      store={{ ...store, problem }}
      onSavePage={() => void savePage()}
      note={damaged > 0 && `${count(damaged, 'debrief')} cannot be read. Nothing was changed in what is stored.`}
    >
      {all.length > 0 && (
        <select
          className="field deb-choose"
          aria-label="Which debrief"
          value={isKept ? id : ''}
          onChange={(event) => choose(event.target.value || null)}
        >
          {all.map((each) => (
            <option key={each.id} value={each.id}>
              {lineWords(each)}
            </option>
          ))}
          <option value="">New debrief</option>
        </select>
      )}
      {isKept && (
        <button type="button" className="btn edge" onClick={() => setErasing(true)}>
          Erase
        </button>
      )}
      {isKept && erasing && <EraseDebrief record={store.record} onClose={() => setErasing(false)} />}
    </Debrief>
  );
}

const lineWords = ({ id, startedAt, scorecards }: DebriefLine): string =>
  `${id === SAMPLE_ID ? 'Sample' : `Begun ${date(startedAt, -new Date(startedAt).getTimezoneOffset())}`}, ${count(scorecards, 'scorecard')}`;
