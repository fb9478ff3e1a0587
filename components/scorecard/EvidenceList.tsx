import { clock, levelName } from '@/utils/format';
import type { CompetencyRow, EvidenceItem, Scorecard } from '@/utils/scorecard-schema';
import { EvidenceItems } from './EvidenceItems';
import { LevelMark } from './LevelMark';

/** Every note and quote with its time, under the competency and the question that it belongs to. */
export function EvidenceList({ scorecard }: { scorecard: Scorecard }) {
  const rows = scorecard.competencies.filter((row) => row.evidence.length + row.questions.length > 0);
  const own = scorecard.questions.filter((row) => row.competency === null && row.evidence.length > 0);
  return (
    <section>
      <h2>
        Evidence <span>Minutes and seconds since the start</span>
      </h2>
      {rows.length + own.length + scorecard.general.length === 0 && <p className="t2">No note or quote was kept.</p>}
      <div className="blocks">
        {rows.map((row) => (
          <Block key={row.id} row={row} />
        ))}
        {own.map((row) => (
          <section className="block" key={row.id}>
            <h3>{row.title}</h3>
            <p className="t2" dir="auto">
              {row.prompt}
            </p>
            <EvidenceItems items={row.evidence} />
          </section>
        ))}
        {scorecard.general.length > 0 && (
          <section className="block">
            <h3>Other notes and quotes</h3>
            <EvidenceItems items={scorecard.general} />
          </section>
        )}
      </div>
    </section>
  );
}

function Block({ row: { label, rating, evidence, questions } }: { row: CompetencyRow }) {
  return (
    <section className="block">
      <h3>
        <LevelMark level={rating.level} small named />
        {label} {rating.time !== null && rating.given !== null && <span>rated at {clock(rating.time)}</span>}
      </h3>
      {questions.map((question) => (
        <Under
          key={question.id}
          title={question.title}
          level={levelName(question.rating.level)}
          items={evidence.filter((item) => item.question?.id === question.id)}
        />
      ))}
      {unasked({ evidence, questions }).map(([id, items]) => (
        <Under key={id} title={items[0]?.question?.title ?? id} level="not asked" items={items} />
      ))}
    </section>
  );
}

function Under({ title, level, items }: { title: string; level: string; items: EvidenceItem[] }) {
  return (
    <>
      <h4>
        {title} <span className="standing">{level.toLowerCase()}</span>
      </h4>
      {items.length > 0 ? <EvidenceItems items={items} /> : <p className="t3">No note or quote.</p>}
    </>
  );
}

/** Evidence that was kept under questions that were not asked, by question. */
function unasked({ evidence, questions }: Pick<CompetencyRow, 'evidence' | 'questions'>): [string, EvidenceItem[]][] {
  const asked = new Set(questions.map((question) => question.id));
  const others = evidence.filter((item) => item.question && !asked.has(item.question.id));
  return [...new Set(others.map((item) => item.question?.id ?? ''))].map((id) => [
    id,
    others.filter((item) => item.question?.id === id),
  ]);
}
