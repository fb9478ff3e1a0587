import type { Scorecard } from '@/utils/scorecard-schema';
import { QuestionAsked } from './QuestionAsked';

const names = ['Time', 'Question', 'Minutes drawn', 'Minutes'];

/** What was asked, in which words, for how long, and what came of it. */
export function QuestionsAsked({ scorecard: { questions, notAsked } }: { scorecard: Scorecard }) {
  const longest = Math.max(1, ...questions.map(({ spent, planned }) => Math.max(spent / 60_000, planned ?? 0)));
  const others = notAsked.filter((each) => !each.core);
  return (
    <section>
      <h2>
        Questions asked <span className="legend">Line: minutes spent. Band: minutes planned.</span>
      </h2>
      {questions.length === 0 && <p className="t2">None.</p>}
      {questions.length > 0 && (
        <table className="asked">
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  <span className="sr">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          {questions.map((question) => (
            <QuestionAsked key={question.id} question={question} longest={longest} />
          ))}
        </table>
      )}
      {others.length > 0 && (
        <p className="others">Not asked: {others.map(({ title, why }) => `${title}, ${why}`).join('; ')}.</p>
      )}
    </section>
  );
}
