import { Search } from 'lucide-react';
import { useInterview } from '@/components/interview/InterviewContext';
import { useMinutes } from '@/components/interview/useElapsed';
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

/** One question large, or a probe of the current one, with its reason; two more small. */
export function AskNext({ next, onAsk, onSkip, onLater, onSearch, onWrapUp }: Props) {
  const { act } = useInterview();
  const [first, ...more] = next;
  const isProbe = first?.kind === 'probe';
  if (!first) return <AllAsked onSearch={onSearch} onWrapUp={onWrapUp} />;
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
        {!isProbe && (
          <button type="button" className="btn" onClick={onLater}>
            Later <kbd>L</kbd>
          </button>
        )}
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

interface AllAskedProps {
  onSearch(): void;
  onWrapUp(): void;
}

function AllAsked({ onSearch, onWrapUp }: AllAskedProps) {
  const { interview } = useInterview();
  const left = minutesOf(interview.kit) - useMinutes() - 1;
  const core = coreOf(interview.kit).length > 0;
  return (
    <section className="ask" aria-labelledby="ask-h">
      <div className="eyebrow">
        <h2 id="ask-h">Ask next</h2>
      </div>
      <p className="prompt">{core ? 'Every core question was asked.' : 'Every question was asked or skipped.'}</p>
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
  if (suggestion.kind === 'probe') return `Probe, ${suggestion.title}`;
  const label = rubrics.find((rubric) => rubric.id === suggestion.competency)?.label ?? 'Your own';
  return `${label}, ${suggestion.core ? 'core, ' : ''}${suggestion.minutes} min`;
}
