import { useMemo } from 'react';
import { useInterview, useQuestion } from '@/components/interview/InterviewContext';
import { useElapsed } from '@/components/interview/useElapsed';
import { useNow } from '@/components/parts/useNow';
import { clock } from '@/utils/format';
import { minutesFor } from '@/utils/plan';
import { pointsHeard } from '@/utils/points';
import type { Said } from '@/utils/said';
import { type Asked, probesOf } from '@/utils/state';
import { Points } from './Points';
import { Probes } from './Probes';
import { RecordAnswer } from './RecordAnswer';

/** How long the panel says that it heard a question, in ms. */
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

/** The question being answered. `leading`: the probe that *Ask next* shows, which is not shown twice. */
export function Now({ said, leading }: { said: readonly Said[]; leading: string | null }) {
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
  const { interview, state, undo } = useInterview();
  const question = useQuestion(current.questionId);
  const elapsed = useElapsed();
  const fresh = useNow() - current.act.at < NOTICE;
  if (current.act.how === 'heard' && fresh && state.undoable?.id === current.act.id)
    return (
      <span className="heard-notice" role="status">
        <span className="cut">{title.length <= SHORT ? `Heard: ${title}.` : 'Heard.'}</span>
        <button type="button" onClick={() => void undo()}>
          Undo
        </button>
        <kbd>U</kbd>
      </span>
    );
  const planned = question && Math.round(minutesFor(question, interview.kit));
  return (
    <span className="since" title={`Since ${clock(current.from)}`}>
      <span>{clock(elapsed - current.from)}</span> {planned ? <span>of {planned} min</span> : null}
    </span>
  );
}
