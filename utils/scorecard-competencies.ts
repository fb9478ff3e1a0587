import { type Covered, evidenceOf } from './coverage';
import type { Rubric } from './pack';
import { itemsOf } from './scorecard-evidence';
import type { Source } from './scorecard-questions';
import { competencyChoices, questionChoices, ratingOf } from './scorecard-rating';
import { competencyReveal, questionReveal } from './scorecard-reveal';
import type { CompetencyRow } from './scorecard-schema';

/** One competency with its own level, its evidence and the levels of its questions, from which nothing is computed. */
export function competencyOf(covered: Covered, source: Source, rubrics: readonly Rubric[]): CompetencyRow {
  const { state, acts } = source;
  const rubric = rubrics.find((each) => each.id === covered.competency);
  const revealed = competencyReveal(acts, covered.competency, source.questions);
  return {
    id: covered.competency,
    label: rubric?.label ?? covered.competency,
    name: rubric?.name ?? covered.competency,
    rating: ratingOf({
      chosen: covered.chosen,
      evidence: covered,
      anchors: rubric?.anchors ?? null,
      choices: competencyChoices(acts, covered.competency, revealed),
      revealed,
    }),
    evidence: itemsOf(covered, source),
    questions: covered.questions.map(({ question, level }) => {
      const seen = questionReveal(acts, question.id);
      return {
        id: question.id,
        title: question.title,
        rating: ratingOf({
          chosen: level,
          evidence: evidenceOf(question.id, state),
          anchors: question.anchors,
          choices: questionChoices(acts, question.id, seen),
          revealed: seen,
        }),
      };
    }),
  };
}
