import { count, levelName } from '@/utils/format';
import type { CompetencyRow } from '@/utils/scorecard-schema';
import { changesOf, meaningOf } from '@/utils/scorecard-words';
import { LevelMark } from './LevelMark';

/** The six levels, each with the words that it stands for and how much evidence it rests on. */
export function Competencies({ competencies }: { competencies: CompetencyRow[] }) {
  return (
    <section>
      <h2>
        Competencies <span>Levels 1 to 4, chosen by the interviewer</span>
      </h2>
      <table className="comps">
        <thead>
          <tr>
            {['Competency', 'Amount', 'Level', 'Meaning', 'Kept'].map((name) => (
              <th key={name} scope="col">
                <span className="sr">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {competencies.map((row) => (
            <Row key={row.id} {...row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

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
