import { memo } from 'react';
import { competencyLabel } from '@/components/interview/CompetencyLevel';
import { clock } from '@/utils/format';
import type { Hit } from '@/utils/search';
import { Marked } from './Marked';

interface Props {
  hit: Hit;
  chosen: boolean;
  /** Interview ms; null while it was not asked. */
  askedAt: number | null;
  skipped: boolean;
}

/** One found question. Drawn anew only when something of it changed: captions change what is around it many times a second. */
export const HitRow = memo(function HitRow({ hit, chosen, askedAt, skipped }: Props) {
  const { question } = hit;
  const { title, prompt } = hit;
  const beneath = title.length + prompt.length === 0 ? hit.beneath : null;
  return (
    <div id={`hit-${question.id}`} role="option" aria-selected={chosen} tabIndex={-1}>
      <p className="t">
        <b>
          <Marked text={question.title} ranges={title} />
        </b>
        <span className="t3 small">{competencyLabel(question.competency)}</span>
      </p>
      <p className="p">
        <Marked text={question.prompt} ranges={prompt} />
      </p>
      {beneath && (
        <p className="asked">
          <Marked text={beneath.text} ranges={beneath.marks} />
        </p>
      )}
      {askedAt !== null && <p className="asked">Asked at {clock(askedAt)}</p>}
      {askedAt === null && skipped && <p className="asked">Skipped</p>}
      {chosen && (
        <p className="go">
          <kbd>Enter</kbd> {askedAt === null ? 'make it the next question' : 'go back to it'}
        </p>
      )}
    </div>
  );
});
