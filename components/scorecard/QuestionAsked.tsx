import { clock, levelName, minuteCount } from '@/utils/format';
import type { QuestionRow } from '@/utils/scorecard-schema';
import { changesOf, meaningOf, probeName, turnsOf } from '@/utils/scorecard-words';
import { LevelMark } from './LevelMark';
import { TimeBar } from './TimeBar';

interface Props {
  question: QuestionRow;
  /** Minutes that fill the bar. */
  longest: number;
}

/** One question as a group of two table rows: its time and its course. */
export function QuestionAsked({ question, longest }: Props) {
  const { from, title, core, number, spent, planned, prompt, rating, points, probes } = question;
  return (
    <tbody>
      <tr>
        <td className="when">{clock(from)}</td>
        <th scope="row">
          {title} {core && <span className="tag">core</span>}
          {number === null && <span className="tag">not in the bank</span>}
        </th>
        <td className="bar">
          <TimeBar spent={spent / 60_000} planned={planned} longest={longest} />
        </td>
        <td className="end">
          {minuteCount(spent)} <span className="t3">{planned === null ? 'min' : `of ${planned} min`}</span>
        </td>
      </tr>
      <tr>
        <td />
        <td colSpan={3} className="course">
          <p dir="auto">{prompt}</p>
          {turnsOf(question).map((turn) => (
            <p key={turn} dir="auto">
              {turn}
            </p>
          ))}
          <p className="answer">
            <LevelMark level={rating.level} small />
            <span>
              <b>{levelName(rating.level)}.</b> {[meaningOf(rating), ...changesOf(rating)].join(' ')}
            </span>
          </p>
          <Lines name="Confirmed" lines={points.map((point) => point.text)} />
          <Probes probes={probes.filter(({ how }) => how === 'pressed')} />
          <Probes probes={probes.filter(({ how }) => how === 'heard')} />
        </td>
      </tr>
    </tbody>
  );
}

/** Probes that were asked in the same way, under its name. */
function Probes({ probes: [first, ...more] }: Pick<QuestionRow, 'probes'>) {
  if (!first) return null;
  return <Lines name={probeName(first, more.length > 0)} lines={[first, ...more].map(({ text }) => text)} />;
}

function Lines({ name, lines }: { name: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="lines">
      <p className="name">{name}</p>
      <ul>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
