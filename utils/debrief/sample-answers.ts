import type { Act, Level } from '../records';

export const MINUTE = 60_000;

type Bare<A> = A extends Act ? Omit<A, 'id' | 'interviewId' | 'seq' | 'at'> : never;
/** An act without what every act gets from its place; `time` in ms of the interview. */
export type Did = Bare<Act>;

/** What came of one core question of an invented interview. */
export interface Answer {
  questionId: string;
  /** What the interviewer says where it is spoken. */
  spoken: string;
  /** null: it was not asked, or kept and not rated. */
  level: Exclude<Level, 'not assessed'> | null;
  /** `skip`, `later`, `-`: not asked; `not assessed`: asked, and left so by choice; null: rated. */
  left: 'skip' | 'later' | '-' | 'not assessed' | null;
  how: 'pressed' | 'heard';
  /** How many notes and quotes are kept. */
  keeps: 0 | 1 | 2;
}

/** A token as utils/debrief/sample.ts explains it. */
export function answerOf(token: string): Omit<Answer, 'questionId' | 'spoken'> {
  if (token === 'skip' || token === 'later' || token === '-')
    return { level: null, left: token, how: 'pressed', keeps: 0 };
  if (token === 'n') return { level: null, left: 'not assessed', how: 'pressed', keeps: 1 };
  const level = token.startsWith('m') ? 'mixed' : (Number(token[0]) as 1 | 2 | 3 | 4);
  const keeps = token.includes('e') ? 0 : token.includes('t') ? 1 : 2;
  return { level, left: null, how: token.includes('h') ? 'heard' : 'pressed', keeps };
}

/** What the interviewer does during the question's eight minutes; `turn` moves times a little, so that no two interviews are alike. */
export function didFor(
  answer: Answer,
  index: number,
  turn: number,
  candidate: string,
  keep: (answer: Answer, many: number) => string[],
): Did[] {
  const { questionId, left, level, how, spoken } = answer;
  const from = (5 + index * 8.5 + ((turn * 3 + index) % 5) / 2) * MINUTE;
  const during = (minutes: number): number => from + minutes * MINUTE;
  if (left === '-') return [];
  if (left === 'skip' || left === 'later') return [{ time: from, kind: left, questionId }];
  const asked: Did = { time: from, kind: 'ask', questionId, how, ...(how === 'heard' && { words: spoken }) };
  const kept = keep(answer, answer.keeps).map((text, i): Did => {
    const common = { time: during(1.5 + i * 2 + (turn % 3) / 3), questionId };
    const quote = /^“(.*)”$/.exec(text)?.[1];
    return quote === undefined
      ? { ...common, kind: 'note', noteId: `${questionId}-${i}`, text }
      : { ...common, kind: 'quote', utteranceId: `${questionId}-${i}`, speaker: candidate, text: quote };
  });
  return [asked, ...kept, ...(level === null ? [] : [{ time: during(5), kind: 'level' as const, questionId, level }])];
}
