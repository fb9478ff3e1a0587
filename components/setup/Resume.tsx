import { useNow } from '@/components/parts/useNow';
import { elapsedAt } from '@/utils/clock';
import { clock, date } from '@/utils/format';
import { minutesOf } from '@/utils/kit';
import type { Interview } from '@/utils/records';

interface Props {
  interviews: readonly Interview[];
  onOpen(interview: Interview): void;
}

/** Interviews that can be taken up again, newest first. */
export function Resume({ interviews, onOpen }: Props) {
  const now = useNow(60_000);
  if (interviews.length === 0) return null;
  return (
    <ul className="rows">
      {interviews.map((interview) => (
        <li key={interview.id}>
          <span className="x">
            <span className="strong cut block">{interview.candidate}</span>
            <span className="small t2">{words(interview, now)}</span>
          </span>
          <button
            type="button"
            className="btn small soft"
            aria-label={`${verb(interview)}: ${interview.candidate}`}
            onClick={() => onOpen(interview)}
          >
            {verb(interview)}
          </button>
        </li>
      ))}
    </ul>
  );
}

const verb = (interview: Interview): string => (interview.finishedAt === null ? 'Continue' : 'Wrap up');

function words(interview: Interview, now: number): string {
  if (interview.finishedAt === null && interview.pausedAt === null && Math.abs(now - interview.tickedAt) < FRESH)
    return `Going on, ${clock(elapsedAt(interview, interview.tickedAt))} of ${minutesOf(interview.kit)} min`;
  const at = `${clock(elapsedAt(interview, interview.tickedAt))} of ${minutesOf(interview.kit)} min`;
  return `${interview.finishedAt === null ? 'Stopped at' : 'Ended at'} ${at}, ${day(interview.tickedAt, now)}`;
}

/** A clock that was written so lately, in ms, runs in another panel. */
const FRESH = 15_000;

/** "today 10:22", or the date. */
function day(at: number, now: number): string {
  const offset = -new Date(at).getTimezoneOffset();
  const words = date(at, offset);
  return new Date(at).toDateString() === new Date(now).toDateString() ? `today ${words.slice(-5)}` : words;
}
