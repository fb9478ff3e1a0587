import { TextQuote } from 'lucide-react';
import { useMemo } from 'react';
import { useInterview, useQuestion } from '@/components/interview/InterviewContext';
import { useElapsed } from '@/components/interview/useElapsed';
import { useNow } from '@/components/parts/useNow';
import { clock } from '@/utils/format';
import { minutesFor } from '@/utils/plan';
import { pointsHeard } from '@/utils/points';
import type { ActOf } from '@/utils/records';
import type { Said } from '@/utils/said';
import { type Asked, type InterviewState, probesOf } from '@/utils/state';
import { HeardNotice } from './HeardNotice';
import { Points } from './Points';
import { Probes } from './Probes';
import { RecordAnswer } from './RecordAnswer';

/** How long the panel says that it heard a question or a probe, in ms. */
const NOTICE = 10_000;

/** A longer title would be cut, here and in the heading beside it; the heading alone then names it. */
const SHORT = 14;

const FIRSTS = [
  { says: 'Ask the suggested question', key: 'Enter' },
  { says: 'Search', key: '/' },
  { says: 'Write a note', key: 'N' },
  { says: 'All keys', key: '?' },
];

const none: ReadonlySet<string> = new Set();

interface Props {
  said: readonly Said[];
  /** The probe that *Ask next* shows, which is not shown twice. */
  leading: string | null;
  /** Opens the summary of the answer. */
  onSummary(): void;
}

/** The question being answered. */
export function Now({ said, leading, onSummary }: Props) {
  const { state } = useInterview();
  const { current } = state;
  const question = useQuestion(current?.questionId ?? null);
  const heard = useMemo(
    () =>
      question && current
        ? pointsHeard(
            question,
            said.filter((each) => each.questionId === current.questionId),
          )
        : new Map(),
    [question, current, said],
  );
  const confirmed = (current && state.confirmed.get(current.questionId)) ?? none;
  const title = question?.title ?? (current ? 'Your own question' : 'Nothing asked yet');
  const prompt = question?.prompt ?? (current && state.ownPrompts.get(current.questionId));
  return (
    <section className="now" aria-labelledby="now-h">
      <div className="title">
        <h2 id="now-h">Now</h2>
        <h3 className="cut" title={title}>
          {title}
        </h3>
        {current && <Since current={current} title={title} />}
        {current && (
          <button
            type="button"
            className="btn icon small"
            aria-label="Summary of the answer"
            title="Summary of the answer (A)"
            onClick={onSummary}
          >
            <TextQuote className="i" aria-hidden />
          </button>
        )}
      </div>
      {prompt && <p className={question ? 'asked tall' : 'asked'}>{prompt}</p>}
      {!current && <Firsts />}
      {question && current && (
        <>
          <Points question={question} confirmed={confirmed} heard={heard} />
          <Probes
            question={question}
            confirmed={confirmed}
            heard={new Set(heard.keys())}
            asked={[...probesOf(state, current.questionId), ...(leading === null ? [] : [leading])]}
          />
        </>
      )}
      <RecordAnswer question={question} />
    </section>
  );
}

/** What there is to do before anything is asked. */
const Firsts = () => (
  <>
    <p className="asked">Press Ask, or just say the question. Notes are kept from the start.</p>
    <ul className="firsts">
      {FIRSTS.map(({ says, key }) => (
        <li key={key}>
          {says} <kbd>{key}</kbd>
        </li>
      ))}
    </ul>
  </>
);

function Since({ current, title }: { current: Asked; title: string }) {
  const { interview, state } = useInterview();
  const question = useQuestion(current.questionId);
  const elapsed = useElapsed();
  const now = useNow();
  const heard = heardLast(state, current);
  if (heard && now - heard.at < NOTICE) {
    const named = title.length <= SHORT ? `${title}.` : null;
    return <HeardNotice what={heard.kind === 'probe' ? heard.text : named} />;
  }
  const planned = question && Math.round(minutesFor(question, interview.kit));
  return (
    <span className="since" title={`Since ${clock(current.from)}`}>
      <span>{clock(elapsed - current.from)}</span> {planned ? <span>of {planned} min</span> : null}
    </span>
  );
}

/** The question or its probe, where it was heard and is what an undo takes back; else null. */
function heardLast({ undoable }: InterviewState, current: Asked): ActOf<'ask' | 'probe'> | null {
  const known = [current.act, ...current.probes].find(({ id }) => id === undoable?.id);
  return known?.how === 'heard' ? known : null;
}
