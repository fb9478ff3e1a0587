import type { Recommendation } from '../records';
import type { CompetencyRow, Scorecard } from '../scorecard-schema';
import { type Fitted, indented } from './fitted';
import { reread, unchosen, unscored, wordsOnly } from './loss';
import { groundsOf, passagesOf } from './passages';

// A feedback form of Lever's API: hire.lever.co/developer/documentation#feedback and #form-fields

const OPTIONS: Record<Exclude<Recommendation, 'no decision'>, string> = {
  'strong yes': '4 - Strong Hire',
  yes: '3 - Hire',
  no: '2 - No Hire',
  'strong no': '1 - Strong No Hire',
};

/** The scorecard as the fields of a Lever feedback form. Each field has its label; ids belong to the reader's template. */
export function leverFeedback(scorecard: Scorecard): Fitted {
  const { kit, startedAt, exportedAt, finished, recommendation, rationale, competencies } = scorecard;
  const scored = competencies.filter(isScored);
  const open = competencies.filter((row) => !isScored(row));
  const form = {
    type: 'interview',
    text: kit.name,
    fields: [
      ...(recommendation === null || recommendation === 'no decision'
        ? []
        : [
            {
              type: 'score-system',
              text: 'Rating',
              options: Object.values(OPTIONS).map((text) => ({ text })),
              value: OPTIONS[recommendation],
            },
          ]),
      ...(scored.length > 0
        ? [
            {
              type: 'scorecard',
              text: 'Competencies',
              scores: scored.map(({ label }) => ({ text: label })),
              value: scored.map((row) => ({ score: row.rating.level, comment: groundsOf(row).join('\n') })),
            },
          ]
        : []),
      ...(rationale ? [area('Rationale', [rationale])] : []),
      ...open.map((row) => area(row.label, groundsOf(row))),
      ...passagesOf(scorecard).map(({ title, lines }) => area(title, lines)),
    ],
    createdAt: startedAt,
    ...(finished ? { completedAt: exportedAt } : {}),
  };
  return { text: indented(form), loss: lossOf(scorecard) };
}

const isScored = ({ rating }: CompetencyRow): boolean => typeof rating.level === 'number';

const area = (text: string, lines: string[]) => ({ type: 'textarea', text, value: lines.join('\n') });

const lossOf = (scorecard: Scorecard): string[] => [
  ...unchosen(scorecard, 'the rating'),
  ...(scorecard.recommendation === 'no decision'
    ? ['Lever cannot say “no decision”, so the rating is left out, which Lever asks for in every form.']
    : []),
  ...unscored(scorecard, 'Lever'),
  ...reread(scorecard, 'Lever'),
  ...wordsOnly(scorecard, 'Lever'),
  'Lever wants the ids of your template’s fields. They are not known here, so each value has its label instead.',
];
