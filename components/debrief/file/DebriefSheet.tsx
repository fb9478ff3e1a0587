import { ICON } from '@/components/scorecard/icon';
import { DEBRIEF_ORIGIN, matchQuestion, signatureWords } from '@/utils/debrief/words';
import { date } from '@/utils/format';
import { isSample, SAMPLE_SAYS } from '@/utils/sample-debrief';
import { Remarks } from '../Remarks';
import type { Told } from '../toHtml';
import { OverAll } from './OverAll';
import { PersonPart } from './PersonPart';

/** The whole debrief on one page; its looks are in file.css. */
export function DebriefSheet({ record, view, at, offset }: Told) {
  const { people, proposals } = view;
  return (
    <main className="deb file">
      <header>
        <p className="kind small t2">
          <img src={ICON} alt="" width="16" height="16" />
          Debrief
        </p>
        <h1 dir="auto">{people.length === 1 ? people[0]?.person.name : 'Debrief'}</h1>
        <dl className="facts">
          <Fact name="Begun">{date(record.startedAt, offset, { year: true })}</Fact>
          <Fact name="Saved">{date(at, offset, { year: true })}</Fact>
          <Fact name="Candidates">{people.map(({ person }) => person.name).join(', ')}</Fact>
          <Fact name="Interviewers">{view.interviewers.map(({ name }) => name).join(', ')}</Fact>
        </dl>
      </header>
      {isSample(record) && <p className="says t2">{SAMPLE_SAYS}</p>}
      <Remarks remarks={view.remarks} />
      {proposals.map((proposal) => (
        <p className="says" key={proposal.people.join(' ')} dir="auto">
          {matchQuestion(proposal)}
        </p>
      ))}
      <OverAll view={view} />
      {people.map((each) => (
        <PersonPart key={each.person.id} each={each} view={view} offset={offset} />
      ))}
      <footer>
        <h2>About this record</h2>
        <p className="small t2">{DEBRIEF_ORIGIN}</p>
        <ul className="small t2">
          {people.flatMap(({ person }) =>
            person.cards.map(({ standing }) => (
              <li key={standing.id}>
                <bdi>{standing.file}</bdi>, <bdi>{person.name}</bdi>: {signatureWords(standing)}
              </li>
            )),
          )}
        </ul>
        <p className="small t2">
          Signatures were checked when the files were added. Neither this page nor its record (.json) is signed; the
          scorecards in the record are what can be checked again.
        </p>
      </footer>
    </main>
  );
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd dir="auto">{children || '–'}</dd>
  </div>
);
