import { useState } from 'react';
import { LevelPicker } from '@/components/parts/LevelPicker';
import { levelWords, Pips } from '@/components/parts/Pips';
import { rubrics } from '@/data/bank';
import { type Covered, kept } from '@/utils/coverage';
import type { Competency } from '@/utils/pack';
import type { Level } from '@/utils/records';
import { EvidenceList } from './EvidenceList';
import { useInterview } from './InterviewContext';

export const competencyLabel = (id: Competency): string => rubrics.find((rubric) => rubric.id === id)?.label ?? id;

/** Evidence of a competency, the levels of its questions, and the choice of its own level, which is never computed from them. */
export function CompetencyLevel({ covered, onRated }: { covered: Covered; onRated?(): void }) {
  const { act } = useInterview();
  const [preview, setPreview] = useState<Level | null>(null);
  const rubric = rubrics.find((each) => each.id === covered.competency);
  const level = covered.chosen?.level ?? null;
  return (
    <div className="competency">
      {kept(covered) > 0 ? (
        <EvidenceList evidence={covered} />
      ) : (
        <p className="small t2">No note or quote is kept, so any level shows as not assessed.</p>
      )}
      {covered.questions.length > 0 && (
        <ul className="question-levels" aria-label="Levels of its questions">
          {covered.questions.map(({ question, level: rated }) => (
            <li key={question.id}>
              <Pips level={rated?.level ?? null} />
              <span className="cut">{question.title}</span>
              <span className="t3">{levelWords(rated?.level ?? null)}</span>
            </li>
          ))}
        </ul>
      )}
      <LevelPicker
        label={`Level for ${competencyLabel(covered.competency)}`}
        level={level}
        onChoose={(next) => {
          void act({ kind: 'competency', competency: covered.competency, level: next });
          if (next !== null) onRated?.();
        }}
        onPreview={setPreview}
      />
      <p className="anchor">{anchorText(rubric?.anchors, rubric?.meaning ?? '', preview ?? level)}</p>
    </div>
  );
}

function anchorText(anchors: Record<1 | 2 | 3 | 4, string> | undefined, meaning: string, level: Level | null): string {
  if (level === null) return meaning;
  if (level === 'mixed') return 'Mixed: the evidence earns clearly different levels.';
  if (level === 'not assessed') return 'Not assessed: there was no basis for a level.';
  return `${anchors?.[level] ?? ''}.`;
}
