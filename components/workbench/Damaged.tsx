import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type DamagedInterview, damagedInterviewsQuery } from '@/data/damaged';
import { count, date } from '@/utils/format';
import { Dialog } from './Dialog';
import { LegalHold } from './LegalHold';
import { Told } from './Told';
import { useErasing } from './useErasing';

/** Interviews that cannot be read: they are left as they are until somebody erases them. */
export function Damaged() {
  const damaged = useQuery(damagedInterviewsQuery).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const one = damaged.find(({ id }) => id === chosen);
  if (damaged.length === 0) return null;
  return (
    <section className="wb-note wb-damaged" aria-label="Interviews that cannot be read">
      <p role="alert">{count(damaged.length, 'interview')} cannot be read. Nothing was changed in what is stored.</p>
      <ul>
        {damaged.map((each) => (
          <li key={each.id}>
            <span className="cut" dir="auto">
              {nameOf(each)}
            </span>
            <span className="tag warn">Cannot be read</span>
            {each.hold !== null && <span className="tag">Legal hold</span>}
            <button
              type="button"
              className="btn small"
              aria-label={`Erase what cannot be read: ${nameOf(each)}`}
              onClick={() => setChosen(each.id)}
            >
              Erase
            </button>
          </li>
        ))}
      </ul>
      {one && <EraseDamaged key={one.id} damaged={one} onClose={() => setChosen(null)} />}
    </section>
  );
}

function EraseDamaged({ damaged, onClose }: { damaged: DamagedInterview; onClose(): void }) {
  const erasing = useErasing([damaged.id], onClose);
  if (erasing.told) return <Told sentences={erasing.told} onClose={onClose} />;
  return (
    <Dialog title={`Erase ${nameOf(damaged)}`} onClose={onClose}>
      <p>
        This interview cannot be read. All that is stored under it, also in debriefs what is of its candidate, is erased
        from this machine and cannot be brought back.
      </p>
      <p className="t2">Saved first, what is left of it can be looked into with other programs.</p>
      <LegalHold erasing={erasing} held={damaged.hold === null ? null : `A legal hold is on it: ${damaged.hold}`} />
    </Dialog>
  );
}

/** By what is left of it. */
const nameOf = ({ id, candidate, startedAt }: DamagedInterview): string =>
  [
    candidate ?? `Interview ${id.slice(0, 8)}`,
    ...(startedAt === null ? [] : [date(startedAt, -new Date(startedAt).getTimezoneOffset(), { year: true })]),
  ].join(', ');
