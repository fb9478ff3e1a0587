import { madeOnceFor } from '@/utils/made-once';
import type { Question } from '@/utils/pack';
import { probeAsked } from '@/utils/probe-asked';
import { recogniserOf } from '@/utils/recognise';
import { type Act, interviewSchema, type Utterance } from '@/utils/records';
import { knownOf, roleOf } from '@/utils/roles';
import { stateOf } from '@/utils/state';
import { wordsOf } from '@/utils/words';
import { addAct } from './acts';
import { questionsFor } from './bank';
import { db } from './db';

/** Reading a bank takes longer than an utterance may, so each is read once. */
const recogniserFor = madeOnceFor(recogniserOf);
/** Two utterances of the interviewer with no longer pause between them may be one question, in ms. */
const ONE_BREATH = 15_000;

/** What the other side throws in while a question goes on ("yeah", "mhm") has no more words than this. */
const THROWN_IN = 3;
/** How many utterances back the beginning of a question may stand. */
const BACK = 3;

/**
 * If the interviewer asked a question of the bank in this utterance, makes it the current one; a probe of the current question
 * is noted as asked. Never twice for one utterance.
 */
export async function noticeQuestion(interviewId: string, utteranceId: string): Promise<void> {
  const [stored, utterance] = await Promise.all([db.interviews.get(interviewId), db.utterances.get(utteranceId)]);
  // An interview of an earlier version names no packs until it is read by the schema.
  const interview = interviewSchema.safeParse(stored).data;
  if (!interview || !utterance) return;
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
  const found = recognise(utterance.text) ?? (begun && !judged ? recognise(`${begun.text} ${utterance.text}`) : null);
  const time = Math.max(utterance.time, state.current?.from ?? 0);
  const { current } = state;
  if (!found) {
    const question = questions.find((each) => each.id === current?.questionId);
    return question && noteProbe(interviewId, question, { ...utterance, time }, acts);
  }
  // What was asked once is not made current again by a mention of it; the person can.
  if (state.asked.some((asked) => asked.questionId === found.questionId)) return;
  const { questionId, words } = found;
  await addAct(interviewId, { kind: 'ask', questionId, how: 'heard', words, utteranceId, time });
}

/** The utterance of the same speaker that this one goes on from, past what the other side threw in; null when there is none. */
async function begunBefore({ interviewId, place, speaker, time }: Utterance): Promise<Utterance | null> {
  const before = await db.utterances
    .where('[interviewId+place]')
    .between([interviewId, place - BACK], [interviewId, place])
    .reverse()
    .toArray();
  const own = before.findIndex((each) => each.speaker === speaker);
  const begun = before[own];
  const between = before.slice(0, Math.max(0, own));
  if (!begun || time - begun.time > ONE_BREATH) return null;
  return between.every((each) => wordsOf(each.text).length <= THROWN_IN) ? begun : null;
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
