import { Search as Magnifier } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { newId } from '@/data/acts';
import { madeOnceFor } from '@/utils/made-once';
import { type Hit, searcherOf } from '@/utils/search';
import { HitRow } from './HitRow';

/** Reading a bank takes longer than opening search may, so each is read once. */
const searcherFor = madeOnceFor(searcherOf);

/** More rows than this nobody reads; who does not find it there types on. */
const SHOWN = 40;

/** Finds a question. Arrows choose, Enter makes the hit the next question, Esc leaves. */
export function Search({ onClose }: { onClose(): void }) {
  const { act, state, questions } = useInterview();
  const search = searcherFor(questions);
  const askedOf = (id: string) => state.asked.find((asked) => asked.questionId === id);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const hits = useMemo(() => search(query), [search, query]);
  const shown = hits.slice(0, SHOWN);
  const at = Math.min(chosen, shown.length - 1);

  function choose(hit: Hit | undefined) {
    const own = query.trim();
    if (hit && askedOf(hit.question.id)) void act({ kind: 'ask', questionId: hit.question.id, how: 'pressed' });
    else if (hit) void act({ kind: 'choose', questionId: hit.question.id });
    else if (own) void act({ kind: 'choose', questionId: `own-${newId()}`, prompt: own });
    else return;
    onClose();
  }

  function move(by: number) {
    const next = Math.max(0, Math.min(shown.length - 1, at + by));
    setChosen(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
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
          aria-activedescendant={shown[at] && `hit-${shown[at].question.id}`}
          aria-label="Search questions"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
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
      </div>
      <p className="foot2" role="status">
        {hits.length > 0 && `${hits.length} of ${questions.length} questions`}
        {hits.length > SHOWN && `, ${hits.length - SHOWN} of them not shown. Type on to narrow them.`}
        {hits.length === 0 && 'No question matches. Enter asks it as your own.'}
      </p>
    </main>
  );
}
