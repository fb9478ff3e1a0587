import { Search as Magnifier, PenLine } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { competencyLabel } from '@/components/interview/CompetencyLevel';
import { useInterview } from '@/components/interview/InterviewContext';
import { newId } from '@/data/acts';
import { clock } from '@/utils/format';
import { madeOnceFor } from '@/utils/made-once';
import { type Hit, searcherOf } from '@/utils/search';
import { Marked } from './Marked';

/** Reading a bank takes longer than opening search may, so each is read once. */
const searcherFor = madeOnceFor(searcherOf);

const OWN = 'hit-own';

/** Finds a question, or takes what was typed as one's own. Arrows choose, Enter makes it the next question, Esc leaves. */
export function Search({ onClose }: { onClose(): void }) {
  const { act, state, questions } = useInterview();
  const search = searcherFor(questions);
  const wasAsked = (id: string) => state.asked.some((asked) => asked.questionId === id);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const hits = useMemo(() => search(query), [search, query]);
  const own = query.trim();
  const rows = hits.length + (own ? 1 : 0);
  const at = Math.min(chosen, rows - 1);

  function choose(hit: Hit | undefined) {
    if (hit && wasAsked(hit.question.id)) void act({ kind: 'ask', questionId: hit.question.id, how: 'pressed' });
    else if (hit) void act({ kind: 'choose', questionId: hit.question.id });
    else if (own) void act({ kind: 'choose', questionId: `own-${newId()}`, prompt: own });
    else return;
    onClose();
  }

  function move(by: number) {
    if (rows === 0) return;
    const next = (at + by + rows) % rows;
    setChosen(next);
    if (next < hits.length) list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
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
          aria-activedescendant={hits[at] ? `hit-${hits[at].question.id}` : own ? OWN : undefined}
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
            else if (event.key === 'Enter') choose(hits[at]);
            else if (event.key === 'Escape') onClose();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div id="hits" className="hits" role="listbox" aria-label="Questions" ref={list}>
        {hits.map((hit, i) => (
          <HitRow key={hit.question.id} hit={hit} chosen={i === at} onChoose={() => choose(hit)} />
        ))}
        {own && <OwnRow text={own} chosen={at === hits.length} first={at === 0} onChoose={() => choose(undefined)} />}
      </div>
      <p className="foot2" role="status">
        {hits.length ? `${hits.length} of ${questions.length} questions` : 'No question matches.'}
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

function HitRow({ hit, chosen, onChoose }: { hit: Hit; chosen: boolean; onChoose(): void }) {
  const { state } = useInterview();
  const { question } = hit;
  const asked = state.asked.find((each) => each.questionId === question.id);
  const { title, prompt } = hit;
  const beneath = title.length + prompt.length === 0 ? hit.beneath : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a listbox are handled by its field
    <div id={`hit-${question.id}`} role="option" aria-selected={chosen} tabIndex={-1} onClick={onChoose}>
      <p className="t">
        <b>
          <Marked text={question.title} ranges={title} />
        </b>
        <span className="t3 small">{competencyLabel(question.competency)}</span>
      </p>
      <p className="p">
        <Marked text={question.prompt} ranges={prompt} />
      </p>
      {beneath && (
        <p className="asked">
          <Marked text={beneath.text} ranges={beneath.marks} />
        </p>
      )}
      {asked && <p className="asked">Asked at {clock(asked.from)}</p>}
      {!asked && state.skipped.has(question.id) && <p className="asked">Skipped</p>}
      {chosen && (
        <p className="go">
          <kbd>Enter</kbd> {asked ? 'go back to it' : 'make it the next question'}
        </p>
      )}
    </div>
  );
}
