import { madeOnceFor } from '@/utils/made-once';
import { isOneBreath, type Timed } from '@/utils/one-breath';
import type { Question } from '@/utils/pack';
import { probeAsked } from '@/utils/probe-asked';
import { recogniserOf } from '@/utils/recognise';
import { type Act, interviewSchema, type Utterance } from '@/utils/records';
import { knownOf, roleOf } from '@/utils/roles';
import { settledIn } from '@/utils/settled';
import { stateOf } from '@/utils/state';
import { nods } from '@/utils/tells';
import { addAct } from './acts';
import { questionsFor } from './bank';
import { db } from './db';

/** Reading a bank takes longer than an utterance may, so each is read once. */
const recogniserFor = madeOnceFor(recogniserOf);
/** How many utterances back the beginning of a question may stand. */
const BACK = 3;

/**
 * If the interviewer asked a question of the bank in what has settled of this utterance, makes it the current one; a probe of the
 * current question is noted as asked, unless the words are older than it. Never twice for one utterance.
 */
export async function noticeQuestion(interviewId: string, utteranceId: string): Promise<void> {
  const [stored, utterance] = await Promise.all([db.interviews.get(interviewId), db.utterances.get(utteranceId)]);
  // An interview of an earlier version names no packs until it is read by the schema.
  const interview = interviewSchema.safeParse(stored).data;
  const text = utterance ? settledIn(utterance) : null;
  if (!interview || !utterance || text === null) return;
  const acts = await db.acts
    .where('[interviewId+seq]')
    .between([interviewId, 0], [interviewId, Number.POSITIVE_INFINITY])
    .toArray();
  const state = stateOf(acts);
  if (roleOf(utterance.speaker, knownOf(interview, state)) !== 'interviewer') return;
  if (acts.some((act) => act.kind === 'ask' && act.utteranceId === utteranceId)) return;
  const begun = await begunBefore(utterance);
  // What was noticed once has been judged, by an undo too: it does not count again with the words after it.
  const judged = acts.some((act) => act.kind === 'ask' && act.utteranceId === begun?.id);
  const questions = questionsFor(interview.kit);
  const recognise = recogniserFor(questions);
  const alone = recognise(text);
  const found = alone ?? (begun && !judged ? recognise(`${begun.text} ${text}`) : null);
  const { current, asked } = state;
  // What was asked once is not made current again by a mention of it; the person can.
  if (found && !asked.some(({ questionId }) => questionId === found.questionId)) {
    const { questionId, words } = found;
    const time = Math.max(utterance.time, current?.from ?? 0);
    await addAct(interviewId, { kind: 'ask', questionId, how: 'heard', words, utteranceId, time });
    return;
  }
  // Where only the words before name a question, these may be its probe.
  if (alone || !current || utterance.time < current.from) return;
  const question = questions.find((each) => each.id === current.questionId);
  if (question) await noteProbe(interviewId, question, { ...utterance, text }, acts);
}

/** The utterance of the same speaker that this one goes on from, past what the other side threw in; null when there is none. */
async function begunBefore(utterance: Utterance): Promise<(Timed & { id: string }) | null> {
  const { interviewId, place, speaker } = utterance;
  const before = await db.utterances
    .where('[interviewId+place]')
    .between([interviewId, place - BACK], [interviewId, place])
    .reverse()
    .toArray();
  const own = before.findIndex((each) => each.speaker === speaker);
  const begun = before[own];
  const between = before.slice(0, Math.max(0, own));
  const text = begun ? settledIn(begun) : null;
  if (!begun || text === null || !isOneBreath({ ...begun, text }, utterance)) return null;
  return between.every((each) => nods(each.text)) ? { ...begun, text } : null;
}

/** Notes a probe as asked; one that was noted before, or taken back, is left alone. */
async function noteProbe(
  interviewId: string,
  question: Question,
  { id: utteranceId, text: said, time }: Utterance,
  acts: readonly Act[],
): Promise<void> {
  const probe = probeAsked(question, said);
  if (!probe || acts.some((act) => act.kind === 'probe' && act.text === probe.text)) return;
  await addAct(interviewId, {
    kind: 'probe',
    questionId: question.id,
    text: probe.text,
    how: 'heard',
    utteranceId,
    time,
  });
}
