import { platformName } from '@/utils/platforms';
import type { Scorecard } from '@/utils/scorecard-schema';
import { dateOf, kitOf, lengthOf } from '@/utils/scorecard-words';

/** Who, when, how long and by which kit. */
export function Facts({ scorecard }: { scorecard: Scorecard }) {
  const facts: [string, string][] = [
    ['Interviewer', scorecard.interviewer],
    ['Date', dateOf(scorecard)],
    ['Kit', kitOf(scorecard)],
    ['Length', lengthOf(scorecard)],
    ['Call', platformName[scorecard.platform]],
    ['Reference', scorecard.reference],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value || '–'}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
