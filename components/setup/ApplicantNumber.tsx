import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { NumberField, SamePerson, useNamesakes } from '@/components/applicant/NumberField';
import { folded } from '@/utils/debrief/received';
import type { Interview } from '@/utils/records';

/** A number that was typed, or that of another interview, which counts for that candidate's name only. */
export interface ChosenNumber {
  number: string;
  of: string | null;
}

export const NO_NUMBER: ChosenNumber = { number: '', of: null };

/** The number as it goes into an interview of that candidate: one that was taken over stays behind when the name changes. */
export const numberFor = ({ number, of }: ChosenNumber, candidate: string): string =>
  of === null || folded(of) === folded(candidate) ? number : '';

interface Props {
  candidate: string;
  chosen: ChosenNumber;
  onChoose(chosen: ChosenNumber): void;
}

/** One line below the name until it is opened; the offer has its place beside it, so nothing moves. */
export function ApplicantNumber({ candidate, chosen, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const number = numberFor(chosen, candidate);
  const [other] = useNamesakes(candidate, number);
  const take = ({ reference }: Interview) => onChoose({ number: reference, of: candidate });
  useEffect(() => {
    // Opened to type in it.
    if (open) field.current?.focus();
  }, [open]);
  return (
    <section className="number" aria-label="Applicant number">
      <div className="number-line">
        <button
          type="button"
          className="disclose"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <span>Applicant number</span>
          <ChevronDown className="i" aria-hidden />
        </button>
        {other && number === '' && !open ? (
          <SamePerson other={other} onPress={() => take(other)} />
        ) : (
          <span className="small t2 cut" dir="auto" title={number}>
            {number || 'Optional'}
          </span>
        )}
      </div>
      {open && (
        <div id={id}>
          <NumberField
            candidate={candidate}
            known={number}
            typed={number}
            onType={(typed) => onChoose({ number: typed, of: null })}
            onSamePerson={take}
            field={field}
          />
        </div>
      )}
    </section>
  );
}
