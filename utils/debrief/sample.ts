import { coreOf, type Kit } from '../kit';
import type { Question, Rubric } from '../pack';
import { type Act, type Interview, type Level, RECOMMENDATIONS } from '../records';
import { scorecardOf } from '../scorecard';
import type { Scorecard } from '../scorecard-schema';
import { z } from '../zod';
import { type Answer, answerOf, type Did, didFor, MINUTE } from './sample-answers';

const index = z.int().min(0);
const words = z.string().min(1);

/**
 * Invented interviews by the kit, as what was done in them. `answers`: one token for each core question in the kit's order, a level 1 to 4
 * or `m` (mixed), with `h` spoken, `t` on one note or quote, `e` without any; `n`: kept, and left not assessed; `skip`; `later`; `-`: not reached.
 */
export const debriefSampleSchema = z.strictObject({
  role: words,
  interviewers: z.array(words).min(1),
  candidates: z.array(z.strictObject({ name: words, reference: words })).min(1),
  /** Question id → what an interviewer says, and what is kept at each level; what stands in quotation marks is a quote. */
  questions: z.record(z.string(), z.strictObject({ spoken: words, kept: z.record(z.string(), z.array(words).min(1)) })),
  interviews: z.array(
    z.strictObject({
      of: index,
      by: index,
      on: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
      answers: z.string().regex(/^((([1-4]|m)[hte]*|n|skip|later|-)( |$))+$/),
      recommendation: z.enum(RECOMMENDATIONS),
      rationale: words,
    }),
  ),
});

export type DebriefSample = z.infer<typeof debriefSampleSchema>;

interface Shipped {
  kit: Kit;
  questions: readonly Question[];
  rubrics: readonly Rubric[];
  app: string;
}

/** A full scorecard of each interview, made as every scorecard is: from acts. */
export function sampleScorecards(sample: DebriefSample, shipped: Shipped): Scorecard[] {
  // Of one candidate no note is told twice before all were told.
  const told = new Map<string, number>();
  return sample.interviews.map((interview) => {
    const { name } = sample.candidates[interview.of] ?? { name: '' };
    const answers = interview.answers.split(' ').map((token, i): Answer => {
      const id = coreOf(shipped.kit)[i] ?? '';
      return { ...answerOf(token), questionId: id, spoken: sample.questions[id]?.spoken ?? '' };
    });
    const keep = ({ questionId, level }: Answer, many: number): string[] => {
      const texts = sample.questions[questionId]?.kept[level ?? 'mixed'] ?? [];
      const key = `${interview.of} ${questionId} ${level}`;
      const from = told.get(key) ?? interview.of * 2;
      told.set(key, from + many);
      return Array.from({ length: Math.min(many, texts.length) }, (_, i) => texts[(from + i) % texts.length] ?? '');
    };
    return scorecardFrom(
      [
        { time: MINUTE / 2, kind: 'consent', answer: 'agreed', wording: 'May Askside read the captions of this call?' },
        { time: MINUTE / 2, kind: 'name', speaker: name, role: 'candidate' },
        ...answers.flatMap((answer, i) => didFor(answer, i, interview.by + interview.of, name, keep)),
        ...answers.flatMap((answer, i) => rated(answer, i, shipped.questions)),
        { time: 57.5 * MINUTE, kind: 'recommend', recommendation: interview.recommendation },
        { time: 57.8 * MINUTE, kind: 'rationale', text: interview.rationale },
      ],
      interview,
      sample,
      shipped,
    );
  });
}

/** The competency gets the level of its one question; an interviewer of real life may choose another. */
function rated({ questionId, level, left }: Answer, i: number, questions: readonly Question[]): Did[] {
  const competency = questions.find(({ id }) => id === questionId)?.competency;
  const chosen: Level | null = left === 'not assessed' ? 'not assessed' : level;
  return competency && chosen !== null
    ? [{ time: (56 + i / 5) * MINUTE, kind: 'competency', competency, level: chosen }]
    : [];
}

function scorecardFrom(
  did: readonly Did[],
  { of, by, on }: DebriefSample['interviews'][number],
  { candidates, interviewers, role }: DebriefSample,
  { kit, questions, rubrics, app }: Shipped,
): Scorecard {
  const id = `sample-${of + 1}-${by + 1}`;
  const startedAt = Date.parse(`${on}:00Z`);
  const end = 58 * MINUTE;
  const interview: Interview = {
    id,
    reference: candidates[of]?.reference ?? '',
    candidate: candidates[of]?.name ?? '',
    role,
    interviewer: interviewers[by] ?? '',
    kit,
    platform: 'meet',
    startedAt,
    elapsed: end,
    tickedAt: startedAt + end,
    pausedAt: null,
    finishedAt: startedAt + end,
  };
  const acts = did.map(
    (each, seq) => ({ ...each, id: `${id}-${seq}`, interviewId: id, seq, at: startedAt + each.time }) as Act,
  );
  return scorecardOf({
    interview,
    acts,
    utterances: [],
    gaps: [],
    questions,
    rubrics,
    now: startedAt + end + MINUTE,
    app,
  });
}
