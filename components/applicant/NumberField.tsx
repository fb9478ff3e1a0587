import { useQuery } from '@tanstack/react-query';
import { type Ref, useId } from 'react';
import { interviewsQuery } from '@/data/queries';
import { dayOf } from '@/utils/format';
import type { Interview } from '@/utils/records';
import { LONGEST_REFERENCE, namesakesOf } from '@/utils/reference';

interface Props {
  candidate: string;
  /** What the interview has already, which is not offered again. */
  known: string;
  typed: string;
  onType(typed: string): void;
  onSamePerson(other: Interview): void;
  field?: Ref<HTMLInputElement>;
}

/** As many as fit below the field without filling the panel. */
const OFFERED = 3;

/** The number by which colleagues' scorecards of one candidate meet. Another interview's is offered, and never taken by itself. */
export function NumberField({ candidate, known, typed, onType, onSamePerson, field }: Props) {
  const id = useId();
  const others = useNamesakes(candidate, known).filter(({ reference }) => reference !== typed);
  return (
    <>
      <label className="label" htmlFor={id}>
        Applicant number, if there is one
      </label>
      <input
        id={id}
        className="field"
        ref={field}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_REFERENCE}
        aria-describedby={`${id}-why`}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
      <p className="small t2 number-why" id={`${id}-why`}>
        The same number brings your colleagues’ scorecards together. Left empty, one is made here.
      </p>
      {others.slice(0, OFFERED).map((other) => (
        <SamePerson key={other.id} other={other} onPress={() => onSamePerson(other)} />
      ))}
    </>
  );
}

/** Takes the reference of another interview, in one press. */
export function SamePerson({ other, onPress }: { other: Interview; onPress(): void }) {
  const day = dayOf(other.startedAt, -new Date(other.startedAt).getTimezoneOffset());
  return (
    <button type="button" className="btn small soft same-person" title={other.reference} onClick={onPress}>
      <span className="cut">
        Same person
        <span className="who">
          {' as '}
          <bdi>{other.candidate}</bdi>
        </span>
      </span>
      <span>, {day}</span>
    </button>
  );
}

/** Other interviews here whose candidate has that name under another reference. */
export function useNamesakes(candidate: string, known: string): Interview[] {
  return namesakesOf(candidate, known, useQuery(interviewsQuery).data?.rows ?? []);
}
