import type { Scorecard } from '@/utils/scorecard-schema';
import type { SummaryClaim, SummaryRow } from '@/utils/scorecard-summary-schema';
import {
  editedWords,
  makerNote,
  NO_CLAIM,
  NO_PART,
  partTitle,
  timesOf,
  topicsOf,
  uncoveredSentences,
} from '@/utils/scorecard-summary-words';

/** What was generated from the transcript, each sentence with its sources; nothing where it was not uncovered. */
export function Summary({ scorecard }: { scorecard: Scorecard }) {
  const { summary } = scorecard;
  if (!summary) return null;
  const topics = topicsOf(scorecard);
  return (
    <section className="summary">
      <h2>
        Summary <span className="tag found">generated</span> <span className="legend">Brackets: when it was said</span>
      </h2>
      {topics.length === 0 && <p className="t2">{NO_PART}</p>}
      {topics.map(({ label, parts }) => (
        <section className="topic" key={label}>
          <h3>{label}</h3>
          <div>
            {parts.map((part) => (
              <div className="part" key={part.question?.id ?? ''}>
                <h4>
                  {partTitle(part)} <span className="standing">{makerNote(summary, part)}</span>
                </h4>
                <Words scorecard={scorecard} part={part} />
              </div>
            ))}
          </div>
        </section>
      ))}
      <p className="how">{uncoveredSentences(summary).join(' ')}</p>
    </section>
  );
}

/** The interviewer's words are decided, so their rule is solid; generated ones have a dotted rule, also below them. */
function Words({ scorecard, part: { claims, edited } }: { scorecard: Scorecard; part: SummaryRow }) {
  if (!edited) return <Claims claims={claims} />;
  return (
    <>
      <p className="edited" dir="auto">
        {edited.text}
      </p>
      <p className="how">
        <bdi>{editedWords(scorecard, edited)}</bdi>
      </p>
      <Claims claims={claims} small />
    </>
  );
}

/** Words from a model are isolated, so that none of them turns the direction of what stands beside it. */
const Claims = ({ claims, small = false }: { claims: SummaryClaim[]; small?: boolean }) => (
  <p className={small ? 'generated how' : 'generated'}>
    {claims.length === 0 && NO_CLAIM}
    {claims.map((claim, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      <span key={index}>
        <bdi>{claim.text}</bdi> {claim.quote && <bdi>“{claim.quote.words}”</bdi>}{' '}
        {timesOf(claim).map((time) => (
          <span className="cite" key={time}>
            [{time}]{' '}
          </span>
        ))}
      </span>
    ))}
  </p>
);
