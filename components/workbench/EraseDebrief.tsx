import { useState } from 'react';
import { saveFile } from '@/components/wrapup/saveFile';
import { eraseDebrief } from '@/data/erase';
import { NotErased } from '@/data/not-erased';
import { problemOf } from '@/data/problem';
import { debriefJson } from '@/utils/debrief/json';
import type { Debrief } from '@/utils/debrief/record-schema';
import { count, date } from '@/utils/format';
import { Dialog } from './Dialog';

/** Says what goes with a debrief, offers to save it first, and erases it once that is pressed. */
export function EraseDebrief({ record, onClose }: { record: Debrief; onClose(): void }) {
  const [said, setSaid] = useState<string | null>(null);
  const { id, startedAt, scorecards } = record;
  const begun = date(startedAt, -new Date(startedAt).getTimezoneOffset(), { year: true });
  const erase = async () => {
    setSaid(null);
    try {
      await eraseDebrief(id);
      onClose();
    } catch (error) {
      setSaid(error instanceof NotErased ? error.message : problemOf(error));
    }
  };
  return (
    <Dialog title="Erase this debrief" onClose={onClose}>
      <p>
        Begun {begun}. {count(scorecards.length, 'scorecard')} and all that was noted and decided are erased from this
        machine and cannot be brought back.
      </p>
      <p className="t2">Interviews of your own stay, and files that were saved or sent are not reached.</p>
      {said && (
        <p className="problem" role="alert">
          {said}
        </p>
      )}
      <div className="wb-do">
        <button
          type="button"
          className="btn edge"
          onClick={() => saveFile(`debrief-${id.slice(0, 8)}.json`, 'application/json', debriefJson(record))}
        >
          Save it first
        </button>
        <button type="button" className="btn danger" onClick={() => void erase()}>
          Erase
        </button>
      </div>
    </Dialog>
  );
}
