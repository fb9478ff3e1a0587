import { count, levelName } from '@/utils/format';
import type { CompetencyRow } from '@/utils/scorecard-schema';
import { changesOf, meaningOf } from '@/utils/scorecard-words';
import { LevelMark, WIDE } from './LevelMark';

/**
 * The levels of the competencies as bars over one axis of four steps, each with its words. It is a table, so what is drawn
 * is read out as well, and words of any length have room.
 */
export function LevelsChart({ competencies }: { competencies: CompetencyRow[] }) {
  return (
    <table className="comps">
      <thead>
        <tr>
          <Head name="Competency" />
          <Head name="Amount, of four">
            <Axis />
          </Head>
          <Head name="Level" />
          <Head name="Meaning" />
          <Head name="Kept" />
        </tr>
      </thead>
      <tbody>
        {competencies.map((row) => (
          <Row key={row.id} {...row} />
        ))}
      </tbody>
    </table>
  );
}

const Head = ({ name, children }: { name: string; children?: React.ReactNode }) => (
  <th scope="col">
    <span className="sr">{name}</span>
    {children}
  </th>
);

/** The numbers of the levels above their steps. */
const Axis = () => (
  <svg className="axis" width={WIDE.width} height="14" viewBox={`0 0 ${WIDE.width} 14`} aria-hidden focusable="false">
    {WIDE.steps.domain().map((level) => (
      <text key={level} x={(WIDE.steps(level) ?? 0) + WIDE.steps.bandwidth() / 2} y="11" textAnchor="middle">
        {level}
      </text>
    ))}
  </svg>
);

function Row({ label, rating, evidence }: CompetencyRow) {
  const assessed = rating.level !== 'not assessed';
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <LevelMark level={rating.level} />
      </td>
      <td className={assessed ? 'level' : 'level t2'}>{levelName(rating.level)}</td>
      <td className="t2">
        {meaningOf(rating)}{' '}
        {changesOf(rating).map((change) => (
          <span className="change" key={change}>
            {change}
          </span>
        ))}
      </td>
      <td className="t2 end">{evidence.length > 0 ? count(evidence.length, 'item') : 'none'}</td>
    </tr>
  );
}
