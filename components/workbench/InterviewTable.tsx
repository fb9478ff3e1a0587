import type { Overview } from '@/utils/overview';
import type { Retention } from '@/utils/records';
import { InterviewRow } from './InterviewRow';

const DAY = 24 * 3_600_000;
const COLUMNS = ['Candidate', 'Date', 'Kit', 'Levels', 'Recommendation', 'State'] as const;

interface Props {
  overviews: readonly Overview[];
  retention: Retention | null;
  now: number;
  onErase(overview: Overview): void;
}

/** Interviews by week, newest first. */
export function InterviewTable({ overviews, retention, now, onErase }: Props) {
  const groups = Map.groupBy(overviews, ({ interview }) => weekOf(interview.startedAt, now));
  return (
    <div className="wb-table">
      <table>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">
              <span className="sr">What to do</span>
            </th>
          </tr>
        </thead>
        {[...groups].map(([week, rows]) => (
          <tbody key={week}>
            <tr className="group">
              <th colSpan={7} scope="rowgroup">
                {week}
              </th>
            </tr>
            {rows.map((overview) => (
              <InterviewRow
                key={overview.interview.id}
                overview={overview}
                retention={retention}
                now={now}
                onErase={() => onErase(overview)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Weeks begin on Monday, by the wall clock here. */
function weekOf(at: number, now: number): string {
  const monday = new Date(now);
  monday.setHours(0, 0, 0, 0);
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7));
  if (at >= monday.getTime()) return 'This week';
  return at >= monday.getTime() - 7 * DAY ? 'Last week' : 'Earlier';
}
