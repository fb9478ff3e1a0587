import { useState } from 'react';
import { count, date } from '@/utils/format';
import type { Interview } from '@/utils/records';
import { othersNamedLike, withReferenceOf } from '@/utils/reference';
import { Dialog } from './Dialog';
import { LegalHold } from './LegalHold';
import { Told } from './Told';
import { useErasing } from './useErasing';

interface Props {
  chosen: Interview;
  all: readonly Interview[];
  onClose(): void;
}

/** Says what goes, offers to save it first, and erases it once that is pressed. All interviews of one reference go together. */
export function Erase({ chosen, all, onClose }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const own = withReferenceOf(chosen, all);
  const others = othersNamedLike(chosen, all);
  const going = [...own, ...others.filter(([first]) => first && ticked.has(first.id)).flat()];
  const held = going.find(({ legalHold }) => legalHold)?.legalHold;
  const erasing = useErasing(
    going.map(({ id }) => id),
    onClose,
  );
  const tick = (id: string, on: boolean) => {
    const rest = [...ticked].filter((each) => each !== id);
    setTicked(new Set(on ? [...rest, id] : rest));
  };
  if (erasing.told) return <Told sentences={erasing.told} onClose={onClose} />;
  return (
    <Dialog title={`Erase ${chosen.candidate}`} onClose={onClose}>
      <p>
        {groupWords(own)}. Notes, levels, quotes, transcript, summaries and the texts that were sent for them are erased
        from this machine and cannot be brought back. How much language models used this month stays counted for its
        limit, in sums that name nobody.
      </p>
      {others.length > 0 && (
        <fieldset className="wb-others">
          <legend>Others of this name. Tick those that are the same person:</legend>
          {others.map((group) => {
            const id = group[0]?.id ?? '';
            return (
              <label key={id}>
                <input type="checkbox" checked={ticked.has(id)} onChange={(event) => tick(id, event.target.checked)} />
                <span>{groupWords(group)}</span>
              </label>
            );
          })}
        </fieldset>
      )}
      <p>
        Out of every debrief go this candidate’s scorecards, those of other interviewers too, with the notes and
        decisions on them.
      </p>
      <p className="t2">Files that were saved or sent before are not reached. Whoever has one must erase it too.</p>
      <LegalHold
        erasing={erasing}
        held={
          held
            ? `A legal hold is on it since ${date(held.at, -new Date(held.at).getTimezoneOffset())}: ${held.reason}`
            : null
        }
      />
    </Dialog>
  );
}

const groupWords = (group: readonly Interview[]): string => {
  const reference = group[0]?.reference;
  const by = reference ? `with reference ${reference}` : 'without a reference';
  return `${count(group.length, 'interview')} ${by}: ${group.map(when).join('; ')}`;
};

const when = ({ startedAt }: Interview): string =>
  date(startedAt, -new Date(startedAt).getTimezoneOffset(), { year: true });
