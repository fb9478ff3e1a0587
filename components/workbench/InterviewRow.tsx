import { date } from '@/utils/format';
import type { Overview, Stage } from '@/utils/overview';
import type { Recommendation, Retention } from '@/utils/records';
import { type Due, dueOf } from '@/utils/retention';
import { Spark } from './Spark';
import { placeOf } from './usePlace';

interface Props {
  overview: Overview;
  retention: Retention | null;
  now: number;
  onErase(): void;
}

export function InterviewRow({ overview, retention, now, onErase }: Props) {
  const { interview, levels, recommendation, stage } = overview;
  const due = dueOf(interview, retention, now);
  const offset = -new Date(interview.startedAt).getTimezoneOffset();
  return (
    <tr>
      <th scope="row" className="strong cut" dir="auto">
        {interview.candidate}
      </th>
      <td className="t2">{date(interview.startedAt, offset, { year: isOtherYear(interview.startedAt, now) })}</td>
      <td className="t2 cut">{interview.kit.name}</td>
      <td>
        <Spark levels={levels} />
      </td>
      <td className={recommendation === null ? 't2' : undefined}>{recommendationWords(recommendation)}</td>
      <td>
        <span className={stage.kind === 'finished' ? 't2 small' : 'tag'}>{stageWords(stage)}</span>
        {due && <span className={due.kind === 'held' ? 'tag' : 'tag warn'}>{dueWords(due)}</span>}
      </td>
      <td>
        <span className="wb-acts">
          <a
            className="btn small"
            href={placeOf('interviews', interview.id)}
            aria-label={`Open: ${interview.candidate}`}
          >
            Open
          </a>
          <a
            className="btn small"
            href={placeOf('sent', interview.id)}
            title="What was sent"
            aria-label={`What was sent: ${interview.candidate}`}
          >
            Sent
          </a>
          <button type="button" className="btn small" aria-label={`Erase: ${interview.candidate}`} onClick={onErase}>
            Erase
          </button>
        </span>
      </td>
    </tr>
  );
}

const recommendationWords = (recommendation: Recommendation | null): string =>
  recommendation === null ? 'None yet' : recommendation.charAt(0).toUpperCase() + recommendation.slice(1);

function stageWords(stage: Stage): string {
  switch (stage.kind) {
    case 'going on':
      return 'Going on';
    case 'stopped':
      return 'Stopped';
    case 'to rate':
      return `${stage.competencies} to rate`;
    case 'to recommend':
      return 'To recommend';
    case 'finished':
      return 'Finished';
  }
}

const isOtherYear = (at: number, now: number): boolean => new Date(at).getFullYear() !== new Date(now).getFullYear();

function dueWords(due: Due): string {
  if (due.kind === 'held') return 'Legal hold';
  if (due.kind === 'due') return 'Due for erasing';
  return due.days === 1 ? 'Due tomorrow' : `Due in ${due.days} days`;
}
