import { recogniserOf } from '@/utils/recognise';
import { knownOf, roleOf } from '@/utils/roles';
import { stateOf } from '@/utils/state';
import { addAct } from './acts';
import { coreQuestions } from './bank';
import { db } from './db';

const recognise = recogniserOf(coreQuestions);
/** Two utterances of the interviewer with no longer pause between them may be one question, in ms. */
const ONE_BREATH = 15_000;

/** If the interviewer asked a question of the bank in this utterance, makes it the current one. Never twice for one utterance. */
export async function noticeQuestion(interviewId: string, utteranceId: string): Promise<void> {
  const [interview, utterance] = await Promise.all([db.interviews.get(interviewId), db.utterances.get(utteranceId)]);
  if (!interview || !utterance) return;
  const acts = await db.acts
    .where('[interviewId+seq]')
    .between([interviewId, 0], [interviewId, Number.POSITIVE_INFINITY])
    .toArray();
  const state = stateOf(acts);
  if (roleOf(utterance.speaker, knownOf(interview, state)) !== 'interviewer') return;
  if (acts.some((act) => act.kind === 'ask' && act.utteranceId === utteranceId)) return;
  const before = await db.utterances.where({ '[interviewId+place]': [interviewId, utterance.place - 1] }).first();
  // What was noticed once has been judged, by an undo too: it does not count again with the words after it.
  const judged = acts.some((act) => act.kind === 'ask' && act.utteranceId === before?.id);
  const together = before?.speaker === utterance.speaker && utterance.time - before.time <= ONE_BREATH && !judged;
  const found = recognise(utterance.text) ?? (together ? recognise(`${before.text} ${utterance.text}`) : null);
  // What was asked once is not made current again by a mention of it; the person can.
  if (!found || state.asked.some((asked) => asked.questionId === found.questionId)) return;
  const time = Math.max(utterance.time, state.current?.from ?? 0);
  await addAct(interviewId, {
    kind: 'ask',
    questionId: found.questionId,
    how: 'heard',
    words: found.words,
    utteranceId,
    time,
  });
}
