import { date } from '@/utils/format';
import { placeOf } from '../usePlace';
import { offsetOf, type Sent } from './useSent';

interface Props {
  sent: Sent;
  interviewId: string | null;
  host: string | null;
  onHost(host: string | null): void;
}

/** By interview, which is a place of its own so that other pages can lead there, and by host. */
export function Filters({ sent, interviewId, host, onHost }: Props) {
  const ids = [...new Set([...(interviewId === null ? [] : [interviewId]), ...sent.interviewIds])];
  return (
    <div className="sent-filters">
      <select
        className="field"
        aria-label="Interview"
        value={interviewId ?? ''}
        onChange={(event) => location.assign(placeOf('sent', event.target.value || undefined))}
      >
        <option value="">All interviews</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {nameOf(id, sent.interviews)}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label="Host"
        value={host ?? ''}
        onChange={(event) => onHost(event.target.value || null)}
      >
        <option value="">All hosts</option>
        {sent.hosts.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </div>
  );
}

function nameOf(id: string, interviews: Sent['interviews']): string {
  const interview = interviews.get(id);
  return interview
    ? `${interview.candidate}, ${date(interview.startedAt, offsetOf(interview.startedAt), { year: true })}`
    : `Erased interview ${id.slice(0, 8)}`;
}
