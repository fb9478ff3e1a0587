import { useState } from 'react';
import { saveFile } from '@/components/wrapup/saveFile';
import { eraseInterviews, holdLegally } from '@/data/erase';
import { everythingOf } from '@/data/everything';
import { NotErased } from '@/data/not-erased';
import { problemOf } from '@/data/problem';
import { count, date } from '@/utils/format';
import type { Interview } from '@/utils/records';
import { Dialog } from './Dialog';

interface Props {
  chosen: Interview;
  all: readonly Interview[];
  onClose(): void;
}

/** Says what goes, offers to save it first, and erases it once that is pressed. All interviews of one reference go together. */
export function Erase({ chosen, all, onClose }: Props) {
  const own = all.filter(({ reference }) => reference === chosen.reference);
  const ids = own.map(({ id }) => id);
  const held = own.find(({ legalHold }) => legalHold)?.legalHold;
  const [said, setSaid] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  /** It is erased, and this is to know. */
  const [told, setTold] = useState<readonly string[] | null>(null);

  const tried = async (does: () => Promise<void>) => {
    setSaid(null);
    try {
      await does();
    } catch (error) {
      setSaid(error instanceof NotErased ? error.message : problemOf(error));
    }
  };
  const save = () =>
    tried(async () => {
      const text = `${JSON.stringify(await everythingOf(ids), null, 2)}\n`;
      saveFile(`askside-${chosen.id.slice(0, 8)}-everything.json`, 'application/json', text);
    });
  const erase = () =>
    tried(async () => {
      const after = await eraseInterviews(ids);
      if (after.length === 0) onClose();
      else setTold(after);
    });
  if (told)
    return (
      <Dialog title="Erased" onClose={onClose}>
        {told.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <div className="wb-do">
          <button type="button" className="btn edge" onClick={onClose}>
            Close
          </button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={`Erase ${chosen.candidate}`} onClose={onClose}>
      <p>
        {count(own.length, 'interview')} with reference {chosen.reference}: {own.map(when).join('; ')}. Notes, levels,
        quotes and transcript are erased from this machine and cannot be brought back.
      </p>
      <p className="t2">Files that were saved or sent before are not reached. Whoever has one must erase it too.</p>
      {held ? (
        <p className="wb-held">
          A legal hold is on it since {date(held.at, -new Date(held.at).getTimezoneOffset())}: {held.reason}
        </p>
      ) : (
        <form
          className="wb-hold"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) void tried(() => holdLegally(ids, reason.trim()));
          }}
        >
          <label className="label" htmlFor="hold">
            Or keep it: why must it not be erased?
          </label>
          <input id="hold" className="field" value={reason} onChange={(event) => setReason(event.target.value)} />
          <button type="submit" className="btn edge" disabled={!reason.trim()}>
            Put a legal hold on it
          </button>
        </form>
      )}
      {said && (
        <p className="problem" role="alert">
          {said}
        </p>
      )}
      <div className="wb-do">
        <button type="button" className="btn edge" onClick={() => void save()}>
          Save everything first
        </button>
        {held ? (
          <button type="button" className="btn edge" onClick={() => void tried(() => holdLegally(ids, null))}>
            End the legal hold
          </button>
        ) : (
          <button type="button" className="btn danger" onClick={() => void erase()}>
            Erase
          </button>
        )}
      </div>
    </Dialog>
  );
}

const when = ({ startedAt }: Interview): string =>
  date(startedAt, -new Date(startedAt).getTimezoneOffset(), { year: true });
