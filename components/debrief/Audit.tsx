import type { DebriefView } from '@/utils/debrief/debrief';
import { AuditCell, AuditMark } from './AuditCell';

interface Props {
  view: Pick<DebriefView, 'audit' | 'people'>;
  /** A press on a cell tells who asked; in a file nothing can be pressed. */
  press?: boolean;
}

/** Which core question was asked of whom. */
export function Audit({ view: { audit, people }, press = false }: Props) {
  if (audit.length === 0) return null;
  return (
    <section>
      <h2>
        Same questions <span>Core questions, and the minutes spent on them</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls and holds no control is reached with Tab */}
      <section className="deb-scroll" tabIndex={0} aria-label="Questions by candidate">
        <table className="deb-audit">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">Question</span>
              </th>
              {people.map(({ person }) => (
                <th scope="col" key={person.id}>
                  <span className="deb-name" dir="auto" title={person.name}>
                    {person.name}
                  </span>
                </th>
              ))}
              <th scope="col" className="end">
                Asked of
              </th>
            </tr>
          </thead>
          <tbody>
            {audit.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.title}</th>
                {row.cells.map((cell, index) => (
                  <td key={cell.person}>
                    {press ? (
                      <AuditCell title={row.title} name={people[index]?.person.name ?? ''} cell={cell} />
                    ) : (
                      <AuditMark cell={cell} />
                    )}
                  </td>
                ))}
                <td className="end">
                  {row.asked} of {row.of}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
