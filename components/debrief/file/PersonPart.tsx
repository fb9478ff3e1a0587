import { coverSentence, expectedSentences, uncoveredSentence } from '@/utils/debrief/cover-words';
import type { DebriefView, PersonView } from '@/utils/debrief/debrief';
import type { Matrix } from '@/utils/debrief/matrix';
import { decisionSentence } from '@/utils/debrief/words';
import { recommendationName } from '@/utils/scorecard-words';
import { Levels } from '../Levels';
import { EvidencePart } from './EvidencePart';

interface Props {
  each: PersonView;
  view: DebriefView;
  offset: number;
}

/** More interviewers than this and the table is read on a page that lies on its side. */
const UPRIGHT = 6;

/** One candidate: levels, what to talk about, evidence, notes and the decision. Where levels are covered, only what covers them. */
export function PersonPart({ each, view, offset }: Props) {
  const { person, cover, matrix, topics, note, notes, decision, earlier } = each;
  const open = topics.filter((topic) => topic.open);
  const told = [
    coverSentence(cover),
    ...cover.uncovered.map((event) => uncoveredSentence(event, offset)),
    ...expectedSentences(cover, offset),
  ];
  const labelOf = (id: string) => view.competencies.find((competency) => competency.id === id)?.label ?? id;
  const look = !matrix ? 'covered' : matrix.columns.length > UPRIGHT ? 'wide' : '';
  return (
    <article className={`person ${look}`.trim()}>
      <h2>
        <bdi>{person.name}</bdi>
        <span>{person.references.map((reference) => `reference ${reference}`).join(', ')}</span>
      </h2>
      <p className="small t2">{told.join(' ')}</p>
      {matrix && (
        <>
          <h3>Levels</h3>
          <Levels matrix={matrix} />
          <Recommendations matrix={matrix} />
        </>
      )}
      {open.length > 0 && (
        <>
          <h3>To talk about</h3>
          <ol className="talk">
            {open.map(({ competency, label, why }) => (
              <li key={competency}>
                <b>{label}</b> <span className="t2">{why}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {(note || notes.size > 0) && <h3>Notes of the debrief</h3>}
      {note && (
        <p className="written" dir="auto">
          {note}
        </p>
      )}
      {[...notes].map(([competency, words]) => (
        <p className="written" dir="auto" key={competency}>
          <b>{labelOf(competency)}</b> {words}
        </p>
      ))}
      <h3>Decision</h3>
      <p className={decision ? 'deb-decided' : 't2'} dir="auto">
        {decision ? decisionSentence(decision, offset) : 'None was kept.'}
      </p>
      {earlier.map((past) => (
        <p className="small t2" key={past.at} dir="auto">
          Before: {decisionSentence(past, offset)}
        </p>
      ))}
      {matrix && <EvidencePart matrix={matrix} />}
    </article>
  );
}

const Recommendations = ({ matrix: { columns } }: { matrix: Matrix }) => (
  <>
    <h3>Recommendations</h3>
    <ul>
      {columns.flatMap(({ interviewer, received, recommendation }) =>
        received
          ? [
              <li key={received.id} className="recommends">
                <bdi>{interviewer.name}</bdi>
                <b>{recommendationName(recommendation)}</b>
                <span dir="auto">{received.scorecard.rationale}</span>
              </li>,
            ]
          : [],
      )}
    </ul>
  </>
);
