import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { coreQuestions, rubrics } from '@/data/bank';
import { kits } from '@/data/kits';
import { evades } from '@/utils/evades';
import { type Kit, questionsOf } from '@/utils/kit';
import type { Question } from '@/utils/pack';
import { pointsHeard } from '@/utils/points';
import type { Act, Interview, Utterance } from '@/utils/records';
import { scorecardOf } from '@/utils/scorecard';
import { stateOf } from '@/utils/state';
import { suggest } from '@/utils/suggest';
import { CAPTION_ERRORS, corrupt } from '../scripts/eval/corrupt';
import { rowsOf } from '../scripts/eval/rows';
import { actsOf, ask, choose, type Did, later, note } from './fixtures/acts';
import { INTERVIEW } from './fixtures/scorecard';

// Captions understand some voices worse. What that may change is measured, and only the choice of a probe depends on it.

const MINUTE = 60_000;
const FILE = 'tests/evals/points-1.jsonl';
const schema = z.object({ question: z.string(), text: z.string(), points: z.array(z.string()) });
type Answer = z.infer<typeof schema>;
const answers = rowsOf(readFileSync(FILE, 'utf8'), FILE).map((row) => schema.parse(row));
const [level1, level2, level3] = CAPTION_ERRORS;

function questionOf({ question: id }: Answer): Question {
  const question = coreQuestions.find((each) => each.id === id);
  if (!question) throw new Error(`${id} is not in the core pack`);
  return question;
}

const heardIn = (answer: Answer, text: string) => [...pointsHeard(questionOf(answer), [{ id: 'u', text }]).keys()];

/** The kit, with the question that is answered as the first of its section. */
function kitFor({ question: id }: Answer): Kit {
  const [structured] = kits;
  if (questionsOf(structured).some((each) => each.id === id)) return structured;
  const sections = structured.sections.map((section) =>
    section.id === 'api' ? { ...section, questions: [{ id, core: true }] } : section,
  );
  return { ...structured, sections };
}

/** All that the panel makes of an interview in which this was heard as the answer, at a minute of it. */
function madeOf(answer: Answer, text: string, minute: number, did: readonly Did[]) {
  const kit = kitFor(answer);
  const acts: Act[] = actsOf(
    { ...ask(answer.question), time: 5 * MINUTE },
    ...did.map((each) => ({ ...each, time: 7 * MINUTE })),
  );
  const said = { id: 'u', text, questionId: answer.question, time: 6 * MINUTE };
  const state = stateOf(acts);
  const elapsed = minute * MINUTE;
  const offered = suggest({ questions: coreQuestions, kit, state, elapsed, said: [said] }, 100);
  const planned = new Set(questionsOf(kit).map(({ id }) => id));
  const interview: Interview = { ...INTERVIEW, kit, elapsed };
  const utterance: Utterance = {
    ...said,
    interviewId: interview.id,
    speaker: interview.candidate,
    place: 0,
    at: INTERVIEW.startedAt + said.time,
    changedAt: INTERVIEW.startedAt + said.time,
    settled: true,
  };
  return {
    probe: offered.find(({ kind }) => kind === 'probe')?.prompt ?? null,
    questions: offered
      .filter(({ kind, questionId }) => kind === 'question' && planned.has(questionId))
      .map(({ reason, ...rest }) => ({ ...rest, why: reason.text })),
    next: offered.find(({ kind }) => kind === 'question')?.questionId,
    scorecard: scorecardOf({
      interview,
      acts,
      utterances: [utterance],
      gaps: [],
      questions: coreQuestions,
      rubrics,
      now: INTERVIEW.startedAt + 60 * MINUTE,
      app: '0.1.0',
    }),
  };
}

test('how well captions understand a voice changes which probe is offered, and nothing else in a structured kit', () => {
  let others = 0;
  for (const [index, answer] of answers.filter((_, row) => row % 2 === 0).entries()) {
    const { question: id } = answer;
    const point = questionOf(answer).listenFor[0]?.id ?? '';
    const did: Did[][] = [
      [],
      [note(id), { kind: 'level', questionId: id, level: 3 }],
      [{ kind: 'confirm', questionId: id, point, on: true }, later('secrets')],
      [choose('caching')],
    ];
    const minute = [8, 9, 25, 44][index % 4] ?? 8;
    const worse = [corrupt(answer.text, level3, index), 'mm hm', ''];
    for (const acts of did) {
      const { probe, ...heard } = madeOf(answer, answer.text, minute, acts);
      for (const text of worse) {
        const { probe: other, ...same } = madeOf(answer, text, minute, acts);
        expect(same, `${id}: ${text}`).toEqual(heard);
        if (other !== probe) others++;
      }
    }
  }
  expect(others).toBeGreaterThan(0);
}, 20_000);

test('the worse an answer is heard, the fewer are taken to have gone past their question', () => {
  const past = (heard: (answer: Answer, seed: number) => string) =>
    answers.filter((answer, seed) => {
      const text = heard(answer, seed);
      return evades([{ text }]) && heardIn(answer, text).length === 0;
    }).length;
  const said = past(({ text }) => text);
  for (const share of CAPTION_ERRORS) {
    expect(
      past(({ text }, seed) => corrupt(text, share, seed)),
      `${share}`,
    ).toBeLessThanOrEqual(said);
  }
}, 20_000);

test('recall of points heard falls by at most five points from the first level of caption error to the second', () => {
  const seeds = [1, 2];
  const recall = (share: number) => {
    const right = answers.flatMap((answer) =>
      seeds.flatMap((seed) =>
        heardIn(answer, corrupt(answer.text, share, seed)).filter((id) => answer.points.includes(id)),
      ),
    );
    return (100 * right.length) / seeds.length / answers.reduce((sum, { points }) => sum + points.length, 0);
  };
  const clear = recall(level1);
  expect(clear - recall(level2)).toBeLessThanOrEqual(5);
  // What hears nothing loses nothing.
  expect(clear).toBeGreaterThan(70);
}, 20_000);
