import { Search as Magnifier, PenLine } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { newId } from '@/data/acts';
import { madeOnceFor } from '@/utils/made-once';
import { type Hit, searcherOf } from '@/utils/search';
import { HitRow } from './HitRow';

/** Reading a bank takes longer than opening search may, so each is read once. */
const searcherFor = madeOnceFor(searcherOf);

const OWN = 'hit-own';
/** More rows than this nobody reads; who does not find it there types on. */
const SHOWN = 40;

/** Finds a question, or takes what was typed as one's own. Arrows choose, Enter makes it the next question, Esc leaves. */
export function Search({ onClose }: { onClose(): void }) {
  const { act, state, questions } = useInterview();
  const search = searcherFor(questions);
  const askedOf = (id: string) => state.asked.find((asked) => asked.questionId === id);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const hits = useMemo(() => search(query), [search, query]);
  const own = query.trim();
  const shown = hits.slice(0, SHOWN);
  const rows = shown.length + (own ? 1 : 0);
  const at = Math.min(chosen, rows - 1);

  function choose(hit: Hit | undefined) {
    if (hit && askedOf(hit.question.id)) void act({ kind: 'ask', questionId: hit.question.id, how: 'pressed' });
    else if (hit) void act({ kind: 'choose', questionId: hit.question.id });
    else if (own) void act({ kind: 'choose', questionId: `own-${newId()}`, prompt: own });
    else return;
    onClose();
  }

  function move(by: number) {
    if (rows === 0) return;
    const next = (at + by + rows) % rows;
    setChosen(next);
    if (next < shown.length) list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <main className="find">
      <div className="box">
        <Magnifier className="i" aria-hidden />
        <input
          className="field"
          // biome-ignore lint/a11y/noAutofocus: opened by the person's own press, who goes on typing
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls="hits"
          aria-activedescendant={shown[at] ? `hit-${shown[at].question.id}` : own ? OWN : undefined}
          aria-label="Search questions"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
            if (list.current) list.current.scrollTop = 0;
          }}
          onKeyDown={(event) => {
            const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (by) move(by);
            else if (event.key === 'Enter') choose(shown[at]);
            else if (event.key === 'Escape') onClose();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <kbd>Esc</kbd>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a listbox are handled by its field */}
      <div
        id="hits"
        className="hits"
        role="listbox"
        aria-label="Questions"
        ref={list}
        onClick={({ target, currentTarget }) => {
          const pressed = [...currentTarget.children].findIndex((row) => row.contains(target as Node));
          if (pressed >= 0) choose(shown[pressed]);
        }}
      >
        {shown.map((hit, i) => (
          <HitRow
            key={hit.question.id}
            hit={hit}
            chosen={i === at}
            askedAt={askedOf(hit.question.id)?.from ?? null}
            skipped={state.skipped.has(hit.question.id)}
          />
        ))}
        {own && <OwnRow text={own} chosen={at === shown.length} first={at === 0} onChoose={() => choose(undefined)} />}
      </div>
      <p className="foot2" role="status">
        {hits.length > 0 && `${hits.length} of ${questions.length} questions`}
        {hits.length > SHOWN && `, ${hits.length - SHOWN} of them not shown. Type on to narrow them.`}
        {hits.length === 0 && 'No question matches.'}
      </p>
    </main>
  );
}

interface OwnProps {
  text: string;
  chosen: boolean;
  /** The first hit is chosen, from which one step up leads here. */
  first: boolean;
  onChoose(): void;
}

/** What was typed, as a question of one's own. It stays in sight under however many hits. */
function OwnRow({ text, chosen, first, onChoose }: OwnProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a listbox are handled by its field
    <div id={OWN} className="own" role="option" aria-selected={chosen} tabIndex={-1} onClick={onChoose}>
      <PenLine className="i" aria-hidden />
      <b>Ask as your own</b>
      <span className="cut">{text}</span>
      {chosen ? <kbd>Enter</kbd> : first && <kbd>↑</kbd>}
    </div>
  );
}
