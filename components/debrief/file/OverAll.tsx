import type { DebriefView } from '@/utils/debrief/debrief';
import {
  agreementSentence,
  apartSentence,
  askedSentence,
  auditDetails,
  LENIENCY_CAVEAT,
  leniencySentence,
  NO_LENIENCY,
} from '@/utils/debrief/words';
import { Audit } from '../Audit';
import { SideBySide } from '../SideBySide';

/** How many candidates' columns fit the width of a page. */
const ACROSS = 5;

/** What is only seen over all candidates; tables of many are cut into as many as fit a page. */
export function OverAll({ view }: { view: DebriefView }) {
  const { people, sides, audit, leniency, note } = view;
  const starts = people.flatMap((_, index) => (index % ACROSS === 0 ? [index] : []));
  const cut = <T,>(from: number, each: readonly T[]): T[] => each.slice(from, from + ACROSS);
  return (
    <>
      {note && (
        <section>
          <h2>Notes of the debrief</h2>
          <p className="written" dir="auto">
            {note}
          </p>
        </section>
      )}
      {people.length > 1 &&
        starts.map((from) => (
          <SideBySide
            key={from}
            view={{
              people: cut(from, people),
              sides: sides.map((side) => ({ ...side, cells: cut(from, side.cells) })),
            }}
          />
        ))}
      <section className="says">
        <h2>Agreement</h2>
        {people.length > 1 && (
          <ul className="columns">
            {sides.map((side) => (
              <li key={side.id}>{apartSentence(side)}</li>
            ))}
          </ul>
        )}
        <p className="small t2">{agreementSentence(view.agreement)}</p>
        <p className="small t2">
          {leniency.length > 0 ? `${leniency.map(leniencySentence).join(' ')} ${LENIENCY_CAVEAT}` : NO_LENIENCY}
        </p>
      </section>
      {starts.map((from) => (
        <Audit
          key={from}
          view={{
            people: cut(from, people),
            audit: audit.map((row) => ({ ...row, cells: cut(from, row.cells) })),
          }}
        />
      ))}
      <AuditDetails view={view} />
    </>
  );
}

/** Who asked each question and who did not: on the screen a press on the cell tells it, which paper does not have. */
function AuditDetails({ view: { audit, people } }: { view: DebriefView }) {
  if (audit.length === 0) return null;
  return (
    <section className="who-asked small">
      <h3>Who asked</h3>
      <div>
        {audit.map((row) => (
          <section key={row.id}>
            <h4>{askedSentence(row)}</h4>
            <ul className="t2">
              {row.cells.map((cell, index) => (
                <li key={cell.person}>
                  <bdi>{people[index]?.person.name}</bdi>: {auditDetails(cell).join('; ') || 'nobody'}.
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
