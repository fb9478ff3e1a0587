import { Search } from 'lucide-react';
import { useInterview } from '@/components/interview/InterviewContext';
import { useElapsed } from '@/components/interview/useElapsed';
import { rubrics } from '@/data/bank';
import { coreOf, minutesOf } from '@/utils/kit';
import type { Suggestion } from '@/utils/suggest';

/** Over this many letters the prompt takes the place of the second further suggestion. */
const LONG = 110;

interface Props {
  next: readonly Suggestion[];
  onAsk(): void;
  onSkip(): void;
  onLater(): void;
  onSearch(): void;
  onWrapUp(): void;
}

/** One question large, with its reason; two more small. */
export function AskNext({ next, onAsk, onSkip, onLater, onSearch, onWrapUp }: Props) {
  const { act } = useInterview();
  const over = useAllDone();
  const [first, ...more] = next;
  if (!first || over) return <AllAsked everything={!first} onSearch={onSearch} onWrapUp={onWrapUp} />;
  return (
    <section className="ask" aria-labelledby="ask-h">
      <div className="eyebrow">
        <h2 id="ask-h">Ask next</h2>
        <span className="end">{facts(first)}</span>
      </div>
      <p className={first.prompt.length > LONG ? 'prompt long' : 'prompt'}>{first.prompt}</p>
      <p className="why">
        <span>
          {first.reason.heard && (
            <>
              Heard <b>“{first.reason.heard}”</b>.{' '}
            </>
          )}
          {first.reason.text}
        </span>
      </p>
      <div className="acts">
        <button type="button" className="btn primary" onClick={onAsk}>
          Ask <kbd>Enter</kbd>
        </button>
        <button type="button" className="btn" onClick={onSkip}>
          Skip <kbd>S</kbd>
        </button>
        <button type="button" className="btn" onClick={onLater}>
          Later <kbd>L</kbd>
        </button>
        <span className="gap" />
        <SearchButton onSearch={onSearch} />
      </div>
      <ul className="more">
        {more.map((each) => (
          <li key={each.questionId}>
            <button
              type="button"
              title={`Make it the next question: ${each.prompt}`}
              onClick={() => void act({ kind: 'choose', questionId: each.questionId })}
            >
              <b>{each.title}</b>
              <span className="cut">{each.prompt}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether the time is over and nothing that every candidate is asked is missing. */
function useAllDone(): boolean {
  const { interview, state } = useInterview();
  const elapsed = useElapsed();
  const asked = new Set(state.asked.map((each) => each.questionId));
  const over = elapsed >= minutesOf(interview.kit) * 60_000;
  return over && state.chosen === null && coreOf(interview.kit).every((id) => asked.has(id));
}

interface AllAskedProps {
  /** Nothing at all is left to ask. */
  everything: boolean;
  onSearch(): void;
  onWrapUp(): void;
}

function AllAsked({ everything, onSearch, onWrapUp }: AllAskedProps) {
  const { interview } = useInterview();
  const left = Math.floor(minutesOf(interview.kit) - useElapsed() / 60_000);
  return (
    <section className="ask" aria-labelledby="ask-h">
      <div className="eyebrow">
        <h2 id="ask-h">Ask next</h2>
      </div>
      <p className="prompt">{everything ? 'Every question was asked or skipped.' : 'Every core question was asked.'}</p>
      <p className="why">{left > 0 ? `${left} min left.` : 'Time is over.'}</p>
      <div className="acts">
        <button type="button" className="btn primary" onClick={onWrapUp}>
          Wrap up <kbd>W</kbd>
        </button>
        <span className="gap" />
        <SearchButton onSearch={onSearch} />
      </div>
    </section>
  );
}

const SearchButton = ({ onSearch }: { onSearch(): void }) => (
  <button type="button" className="btn" aria-label="Search questions" title="Search questions" onClick={onSearch}>
    <Search className="i" aria-hidden />
    <kbd>/</kbd>
  </button>
);

function facts(suggestion: Suggestion): string {
  const label = rubrics.find((rubric) => rubric.id === suggestion.competency)?.label ?? 'Your own';
  return `${label}, ${suggestion.core ? 'core, ' : ''}${suggestion.minutes} min`;
}
