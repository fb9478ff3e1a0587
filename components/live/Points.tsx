import { Circle, CircleCheck, CircleDotDashed } from 'lucide-react';
import { useInterview } from '@/components/interview/InterviewContext';
import type { Question } from '@/utils/pack';
import type { HeardPoint } from '@/utils/points';

interface Props {
  question: Question;
  confirmed: ReadonlySet<string>;
  heard: ReadonlyMap<string, HeardPoint>;
}

/** What to listen for. "heard?" is the panel's hint; a tick is the person's. The order never changes. */
export function Points({ question, confirmed, heard }: Props) {
  const { act } = useInterview();
  return (
    <ul className="points" aria-label="Listen for">
      {question.listenFor.map((point) => {
        const yes = confirmed.has(point.id);
        const found = yes ? undefined : heard.get(point.id);
        const Icon = yes ? CircleCheck : found ? CircleDotDashed : Circle;
        return (
          <li key={point.id}>
            <button
              type="button"
              className={yes ? 'yes' : found ? 'found' : 'open'}
              aria-pressed={yes}
              title={found ? `Heard: “${found.words}”` : undefined}
              onClick={() => void act({ kind: 'confirm', questionId: question.id, point: point.id, on: !yes })}
            >
              <Icon className="i" aria-hidden />
              <span>{point.point}</span>
              {found && <span className="tag found">heard?</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
