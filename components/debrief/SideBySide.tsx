import type { DebriefView } from '@/utils/debrief/debrief';
import type { SideCell } from '@/utils/debrief/side-by-side';
import { isApart } from '@/utils/debrief/spread';
import { cellWords, spreadWords } from '@/utils/debrief/words';
import { CellMark } from './CellMark';

interface Props {
  view: Pick<DebriefView, 'people' | 'sides'>;
  /** Without it names cannot be pressed, as in a file. */
  onOpen?: ((person: string) => void) | undefined;
}

/** Candidates by name, on the same competencies. Nothing is added up and nobody is put first. */
export function SideBySide({ view, onOpen }: Props) {
  return (
    <section>
      <h2>
        Side by side <span>By name; levels are not added up</span>
      </h2>
      <div className="deb-scroll">
        <table className="deb-sides">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">Competency</span>
              </th>
              {view.people.map(({ person }) => (
                <th scope="col" key={person.id}>
                  {onOpen ? (
                    <button
                      type="button"
                      className="link deb-name"
                      title={person.name}
                      onClick={() => onOpen(person.id)}
                      dir="auto"
                    >
                      {person.name}
                    </button>
                  ) : (
                    <b dir="auto">{person.name}</b>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.sides.map((side) => (
              <tr key={side.id}>
                <th scope="row">{side.label}</th>
                {side.cells.map((cell, index) => (
                  <Side key={view.people[index]?.person.id ?? index} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Side({ cell }: { cell: SideCell | null }) {
  if (!cell) return <td className="w">covered</td>;
  return (
    <td className={isApart(cell.spread) ? 'apart' : undefined}>
      <ul>
        {cell.levels.map(({ interviewer, cell: each }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one interviewer may have two interviews with a candidate
          <li key={index}>
            <span className="who" dir="auto" title={interviewer}>
              {interviewer}
            </span>
            <span className="mark" role="img" aria-label={cellWords(each)}>
              <CellMark cell={each} />
            </span>
          </li>
        ))}
      </ul>
      {isApart(cell.spread) && <p className="by">{spreadWords(cell.spread)}</p>}
    </td>
  );
}
