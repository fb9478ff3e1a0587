import { useInterview } from '@/components/interview/InterviewContext';
import { useElapsed } from '@/components/interview/useElapsed';
import { clock } from '@/utils/format';
import { minutesOf, sectionAt } from '@/utils/kit';
import { CaptionHealth } from './CaptionHealth';
import { LiveMenu } from './LiveMenu';
import { StopReading } from './StopReading';
import { TimeBar } from './TimeBar';
import type { LiveActions } from './useRemedy';

interface Props {
  actions: LiveActions;
  onKeys(): void;
  onLeave(): void;
  onTheirs: (() => void) | undefined;
}

/** Who, how long, which section, and how the captions are. */
export function Head({ actions, onKeys, onLeave, onTheirs }: Props) {
  const { interview } = useInterview();
  const elapsed = useElapsed();
  const at = sectionAt(interview.kit, elapsed);
  return (
    <header className="head">
      <div className="row">
        <h1 className="who cut" title={interview.candidate}>
          {interview.candidate}
        </h1>
        <span className="clock">
          {clock(elapsed)}
          <span> / {minutesOf(interview.kit)} min</span>
        </span>
        <LiveMenu
          onWrapUp={actions.wrapUp}
          onConsent={actions.askConsent}
          onKeys={onKeys}
          onLeave={onLeave}
          onTheirs={onTheirs}
        />
      </div>
      <TimeBar kit={interview.kit} elapsed={elapsed} />
      <div className="meta">
        <span className="reading">
          <CaptionHealth actions={actions} />
          <StopReading />
        </span>
        {at && <SectionLeft title={at.section.title} left={at.left} />}
      </div>
    </header>
  );
}

/** On a narrow panel the time is kept and the name goes. */
function SectionLeft({ title, left }: { title: string; left: number }) {
  const whole = Math.round(left / 60_000);
  if (left === 0) return <span className="cut section">Time is over</span>;
  return (
    <span className="section" title={title}>
      <span className="name cut">{title},</span>
      <span className="time cut">{whole === 0 ? 'under 1 min left' : `${whole} min left`}</span>
    </span>
  );
}
