import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { TheirQuestion } from '@/utils/their-question';
import { usePrepared } from './usePrepared';

interface Props {
  question: TheirQuestion;
  /** The candidate's words that asked it; null while it was not asked. */
  asked: string | null;
  /** The team's own answer; empty where there is none, null where it could not be read: then none is written over it. */
  prepared: string | null;
  open: boolean;
  onToggle(): void;
}

/** One question of the candidate. Opened, it has what an honest answer covers and the team's own answer. */
export function TheirRow({ question, asked, prepared, open, onToggle }: Props) {
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={row}>
      <button
        type="button"
        className="their"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        <span className="name">
          <span className="cut">{question.title}</span>
          {asked && (
            <span className="tag found" title={`Heard: “${asked}”`}>
              asked
            </span>
          )}
          {prepared && (
            <span className="small t3 ready">
              <span className="noun">answer </span>ready
            </span>
          )}
          <ChevronDown className="i" aria-hidden />
        </span>
        <span className={open ? 'small t2 block' : 'small t2 cut block'}>{question.prompt}</span>
      </button>
      {open && (
        <div id={id} className="honest">
          {asked && (
            <p className="why">
              <span>
                Heard <b>“{asked}”</b>
              </span>
            </p>
          )}
          <h3 className="label">An honest answer covers</h3>
          <ul>
            {question.cover.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {prepared !== null && <Answer question={question} prepared={prepared} />}
        </div>
      )}
    </li>
  );
}

function Answer({ question, prepared }: { question: TheirQuestion; prepared: string }) {
  const { text, write, flush, saving } = usePrepared(question.id, prepared);
  const id = useId();
  return (
    <>
      <label className="label" htmlFor={id}>
        Your team’s answer
      </label>
      <textarea
        id={id}
        className="field"
        rows={3}
        maxLength={2_000}
        placeholder="What you will say, in your own words"
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={() => void flush()}
      />
      <p className={saving.is === 'not saved' ? 'problem' : 'small t2 hint'} role="status">
        {saving.is === 'saving' && 'Saving'}
        {saving.is === 'saved' && 'Saved'}
        {saving.is === 'not saved' && `Not saved. ${saving.why} The text stays here.`}
      </p>
    </>
  );
}
