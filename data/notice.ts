import { madeOnceFor } from '@/utils/made-once';
import { recogniserOf } from '@/utils/recognise';
import { interviewSchema } from '@/utils/records';
import { knownOf, roleOf } from '@/utils/roles';
import { stateOf } from '@/utils/state';
import { addAct } from './acts';
import { questionsFor } from './bank';
import { db } from './db';

/** Reading a bank takes longer than an utterance may, so each is read once. */
const recogniserFor = madeOnceFor(recogniserOf);
/** Two utterances of the interviewer with no longer pause between them may be one question, in ms. */
const ONE_BREATH = 15_000;

/** If the interviewer asked a question of the bank in this utterance, makes it the current one. Never twice for one utterance. */
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
  const before = await db.utterances.where({ '[interviewId+place]': [interviewId, utterance.place - 1] }).first();
  // What was noticed once has been judged, by an undo too: it does not count again with the words after it.
  const judged = acts.some((act) => act.kind === 'ask' && act.utteranceId === before?.id);
  const together = before?.speaker === utterance.speaker && utterance.time - before.time <= ONE_BREATH && !judged;
  const recognise = recogniserFor(questionsFor(interview.kit));
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
