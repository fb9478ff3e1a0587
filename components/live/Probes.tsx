import { CornerDownRight } from 'lucide-react';
import { useInterview } from '@/components/interview/InterviewContext';
import type { Question } from '@/utils/pack';
import { probesFor } from '@/utils/probes';

/** As many as can be read at a glance. */
const SHOWN = 2;

interface Props {
  question: Question;
  confirmed: ReadonlySet<string>;
  heard: ReadonlySet<string>;
  asked: readonly string[];
}

/** Follow-ups for what is still missing. A press records that it was asked. */
export function Probes({ question, confirmed, heard, asked }: Props) {
  const { act } = useInterview();
  const probes = probesFor(question, { confirmed, heard, asked }).slice(0, SHOWN);
  return (
    <ul className="probes" aria-label="Probes">
      {probes.map((probe) => (
        <li key={probe.text}>
          <button
            type="button"
            title="Mark as asked"
            onClick={() => void act({ kind: 'probe', questionId: question.id, text: probe.text })}
          >
            <CornerDownRight className="i" aria-hidden />
            <span>{probe.text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
