import { useState } from 'react';
import type { Overview } from '@/utils/overview';
import type { Retention } from '@/utils/records';
import { Erase } from './Erase';
import { InterviewRow } from './InterviewRow';

const DAY = 24 * 3_600_000;
const COLUMNS = ['Candidate', 'Date', 'Kit', 'Levels', 'Recommendation', 'State'] as const;

interface Props {
  overviews: readonly Overview[];
  /** Also those that are not shown: erasing goes by the candidate. */
  all: readonly Overview[];
  retention: Retention | null;
  now: number;
}

/** Interviews by week, newest first. */
export function InterviewTable({ overviews, all, retention, now }: Props) {
  const [erasing, setErasing] = useState<Overview | null>(null);
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
                onErase={() => setErasing(overview)}
              />
            ))}
          </tbody>
        ))}
      </table>
      {erasing && (
        <Erase
          chosen={erasing.interview}
          all={all.map(({ interview }) => interview)}
          onClose={() => setErasing(null)}
        />
      )}
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
