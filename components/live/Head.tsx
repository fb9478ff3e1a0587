import { useInterview } from '@/components/interview/InterviewContext';
import { useElapsed } from '@/components/interview/useElapsed';
import { clock } from '@/utils/format';
import { minutesOf, sectionAt } from '@/utils/kit';
import { CaptionHealth } from './CaptionHealth';
import { LiveMenu } from './LiveMenu';
import { StopReading } from './StopReading';
import { TimeBar } from './TimeBar';

interface Props {
  onWrapUp(): void;
  onKeys(): void;
  onLeave(): void;
}

/** Who, how long, which section, and how the captions are. */
export function Head(props: Props) {
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
        <LiveMenu {...props} />
      </div>
      <TimeBar kit={interview.kit} elapsed={elapsed} />
      <div className="meta">
        <span className="reading">
          <CaptionHealth />
          <StopReading />
        </span>
        {at && <span className="cut section">{sectionLeft(at.section.title, at.left)}</span>}
      </div>
    </header>
  );
}

function sectionLeft(title: string, left: number): string {
  if (left === 0) return 'Time is over';
  const whole = Math.floor(left / 60_000);
  return whole === 0 ? `${title}, under 1 min left` : `${title}, ${whole} min left`;
}
