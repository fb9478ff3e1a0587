import { expect, test } from 'vitest';
import { coreQuestions } from '@/data/bank';
import type { Utterance } from '@/utils/records';
import { knownOf } from '@/utils/roles';
import { basisOf, partOf, partsOf, type SummarySource } from '@/utils/summary/assemble';
import { isAnswerDecided, isInterviewUncovered, isUncovered, undecided } from '@/utils/summary/cover';
import { planFor } from '@/utils/summary/heard';
import type { Claim, StoredSummary } from '@/utils/summary/record';
import { madeBy } from '@/utils/summary/words';
import { after, ask, type Did, note } from './fixtures/acts';

const KEY = 'The client sends an idempotency key, and we store it with the first response.';
const WARM = 'We warm the cache before the deploy.';

const utterance = (id: string, time: number, text: string, speaker = 'Nora Lindholm'): Utterance => ({
  id,
  interviewId: 'i',
  place: time,
  speaker,
  text,
  at: time,
  time,
  changedAt: time,
  settled: true,
});

const claim = (words: string, cites = ['u1']): Claim => ({
  text: 'Nora stores the key.',
  cites,
  quote: { utteranceId: cites[0] ?? '', words },
});

const stored = (claims: Claim[], change: Partial<StoredSummary> = {}): StoredSummary => ({
  id: 's',
  interviewId: 'i',
  questionId: 'idempotency',
  at: 5,
  time: 5_000,
  request: 'r',
  basis: [`u1:${KEY.length}`],
  provider: 'endpoint',
  host: 'api.openai.com',
  model: 'small',
  prompt: 'answer-1',
  claims,
  dropped: 1,
  tokens: null,
  ...change,
});

const people = { interviewer: 'Lucy Tanner', candidate: 'Nora Lindholm', platform: 'zoom' } as const;

function source(did: Did[], utterances: Utterance[], rows: StoredSummary[] = []): SummarySource {
  const state = after(...did);
  return { questions: coreQuestions, state, known: knownOf(people, state), utterances, stored: rows };
}

const said = [utterance('u1', 1_000, KEY), utterance('u2', 2_000, 'And why?', 'Lucy Tanner')];

test('only questions that were asked have a summary, in their order, and only of the candidate’s words', () => {
  const parts = partsOf(source([ask('idempotency'), ask('caching')], [...said, utterance('u3', 61_000, WARM)]));
  expect(parts.map(({ questionId, by }) => [questionId, by])).toEqual([
    ['idempotency', 'device'],
    ['caching', 'device'],
  ]);
  expect(parts.flatMap(({ claims }) => claims.flatMap(({ cites }) => cites))).toEqual(['u1', 'u3']);
  expect(partsOf(source([ask('idempotency')], [said[1] ?? expect.fail()]))).toEqual([]);
});

test('somebody who is called "😀" has a summary as anybody, and is judged by nobody under that name', () => {
  const all = source(
    [ask('idempotency')],
    [utterance('u1', 1_000, KEY, '😀'), utterance('u2', 2_000, 'And why?', 'Lucy')],
  );
  const known = { ...all.known, candidate: '😀' };
  const honest: Claim = { text: '😀 stores the key with the first response.', cites: ['u1'], quote: null };
  const judging: Claim = { text: '😀 was confident: client, key, response stored.', cites: ['u1'], quote: null };
  expect(partOf('idempotency', { ...all, known })).toMatchObject({ by: 'device', claims: [{ cites: ['u1'] }] });
  const rows = [stored([honest, judging], { dropped: 0 })];
  expect(partOf('idempotency', { ...all, known, stored: rows })).toMatchObject({ claims: [honest], dropped: 1 });
});

test('what was said before the first question stands apart', () => {
  const early = { ...ask('idempotency'), time: 5_000 };
  expect(partsOf(source([early], said)).map(({ title, questionId }) => [title, questionId])).toEqual([
    ['Outside the questions', null],
  ]);
});

test('what a model wrote stands as long as its quotes stand in the transcript, and falls with them', () => {
  const both = [claim('we store it with the first response'), claim('we never stored anything at all')];
  const part = partOf('idempotency', source([ask('idempotency')], said, [stored(both)]));
  expect(part).toMatchObject({ by: 'model', dropped: 2, stale: false, claims: [both[0]] });
  const corrected = [utterance('u1', 1_000, 'The client sends a key.'), said[1] ?? expect.fail()];
  const fallen = partOf('idempotency', source([ask('idempotency')], corrected, [stored(both)]));
  expect(fallen).toMatchObject({ by: 'device', dropped: 3, stale: true, stored: { model: 'small' } });
  // The candidate's own sentences stand where nothing of the model does.
  expect(fallen?.claims).toMatchObject([{ text: '', cites: ['u1'] }]);
  expect(fallen && madeBy(fallen)).toEqual([
    'The candidate’s own sentences, chosen on this computer.',
    '“small” was asked as well, but of its 3\u00A0claims none had a valid source or was allowed.',
    'More was said since.',
  ]);
});

test('a stored claim that judges by the candidate’s name falls when it is read, and the name costs an honest one nothing', () => {
  const honest: Claim = { text: 'Nora Lindholm: stores the key.', cites: ['u1'], quote: null };
  const judging: Claim = { text: 'Nora was excellent: client, key, response stored.', cites: ['u1'], quote: null };
  const part = partOf('idempotency', source([ask('idempotency')], said, [stored([honest, judging])]));
  expect(part).toMatchObject({ by: 'model', claims: [honest], dropped: 2 });
});

test('of several the last that was written counts, and more words make it stale', () => {
  const rows = [stored([], { id: 'a' }), stored([claim('we store it with the first response')], { id: 'b', at: 9 })];
  const part = partOf('idempotency', source([ask('idempotency')], [...said, utterance('u3', 3_000, WARM)], rows));
  expect(part).toMatchObject({ stored: { id: 'b' }, stale: true });
  expect(part && madeBy(part)).toEqual([
    'Written by “small” at api.openai.com at 0:05.',
    '1\u00A0claim left out: no valid source, or not allowed.',
    'More was said since.',
  ]);
});

test('a later request that brings nothing takes no checked summary away, and is told beside it', () => {
  const good = stored([claim('we store it with the first response')], { id: 'a' });
  const told = (change: Partial<StoredSummary>, claims: Claim[] = []) => {
    const rows = [good, stored(claims, { id: 'b', at: 9, model: 'large', dropped: 0, ...change })];
    const part = partOf('idempotency', source([ask('idempotency')], [...said, utterance('u3', 3_000, WARM)], rows));
    expect(part).toMatchObject({ by: 'model', stored: { id: 'a' }, claims: good.claims, dropped: 1, stale: true });
    return part && madeBy(part).slice(2);
  };
  expect(told({})).toEqual(['More was said since.', '“large” was asked since, and wrote nothing about this answer.']);
  const fell = 'but of its 2\u00A0claims none had a valid source or was allowed.';
  expect(told({ dropped: 2 })).toEqual(['More was said since.', `“large” was asked since, ${fell}`]);
  expect(told({ dropped: 1 }, [claim('we never stored anything')])?.[1]).toBe(`“large” was asked since, ${fell}`);
  // What the person put aside, or had deleted, is no request to tell of.
  expect(told({ aside: true })).toEqual(['More was said since.']);
  expect(told({ deleted: true })).toEqual(['More was said since.']);
});

test('what was put aside does not come back because the request after it brought nothing', () => {
  const aside = stored([claim('we store it with the first response')], { id: 'a', aside: true });
  const rows = [aside, stored([], { id: 'b', at: 9, dropped: 0 })];
  const part = partOf('idempotency', source([ask('idempotency')], said, rows));
  expect(part).toMatchObject({ by: 'device', stored: { id: 'b' }, later: null });
});

test.each([
  [0, '“small” was asked as well, and wrote nothing about this answer.'],
  [1, '“small” was asked as well, but its only claim had no valid source or was not allowed.'],
])('a model whose name is a word is told from the words around it where %i claims fell', (dropped, sentence) => {
  const part = partOf('idempotency', source([ask('idempotency')], said, [stored([], { dropped })]));
  expect(part && madeBy(part)[1]).toBe(sentence);
});

test('words of one’s own stand in its place with the claims that they were written over', () => {
  const original = [claim('we store it with the first response')];
  const own: Did = { kind: 'summary', questionId: 'idempotency', text: 'Keys are stored.', original, of: 's' };
  expect(partOf('idempotency', source([ask('idempotency'), own], said))?.edited).toMatchObject({
    text: 'Keys are stored.',
    original,
  });
  const back: Did = { ...own, text: null };
  expect(partOf('idempotency', source([ask('idempotency'), own, back], said))?.edited).toBeNull();
});

const edit = (original: Claim[], of: string | null): Did => ({
  kind: 'summary',
  questionId: 'idempotency',
  text: 'Keys are stored.',
  original,
  of,
});
const editedOf = (rows: StoredSummary[], ...did: Did[]) =>
  partOf('idempotency', source([ask('idempotency'), ...did], said, rows)) ?? expect.fail('there is no part');

test('a claim that was written over is shown only while its words stand, as any other', () => {
  const both = [claim('we store it with the first response'), claim('we never stored anything at all')];
  const judged = { text: 'Nora is an outstanding engineer.', cites: ['u1'], quote: null };
  const { edited } = editedOf([stored([...both, judged])], edit([...both, judged], 's'));
  expect(edited).toMatchObject({ original: [both[0]], dropped: 1 + 2, over: { id: 's' } });
  const foreign = claim('And why?', ['u2']);
  expect(editedOf([], edit([foreign], null)).edited).toMatchObject({ original: [], dropped: 1, over: null });
});

test('what is said to be the candidate’s own sentences must be nothing else', () => {
  const own: Claim = { text: '', cites: ['u1'], quote: { utteranceId: 'u1', words: KEY } };
  const original = [own, claim('we store it with the first response'), { ...own, quote: null }];
  expect(editedOf([], edit(original, null)).edited).toMatchObject({ original: [own], dropped: 2, over: null });
});

test('what was left out is counted of the summary that was written over, not of the one written since', () => {
  const good = claim('we store it with the first response');
  const rows = [stored([good], { dropped: 4 }), stored([good], { id: 't', at: 9, dropped: 2 })];
  expect(editedOf(rows, edit([good], 's'))).toMatchObject({ dropped: 2, edited: { dropped: 4 } });
});

test('one’s own words stay where nothing of the candidate’s stands any more', () => {
  const state = [ask('idempotency'), edit([claim('we store it')], 's')];
  expect(partsOf(source(state, []))).toMatchObject([
    { edited: { text: 'Keys are stored.', original: [] }, claims: [] },
  ]);
});

test('an answer is called as everywhere else, also where its question is one’s own or is gone', () => {
  const own = { ...ask('own-1'), prompt: 'What would you change first in the system that you drew?' };
  const named = (did: Did) => partsOf(source([did], said)).map(({ title }) => title);
  expect([named(own), named(ask('not-in-the-bank'))]).toEqual([['Own question'], ['not-in-the-bank']]);
});

test('an answer is decided by a level with evidence or by not assessed, and covered until a look', () => {
  const level: Did = { kind: 'level', questionId: 'caching', level: 3 };
  expect(isAnswerDecided(after(ask('caching'), level), 'caching')).toBe(false);
  expect(isAnswerDecided(after(ask('caching'), level, note('caching')), 'caching')).toBe(true);
  expect(isAnswerDecided(after(ask('caching'), { ...level, level: 'not assessed' }), 'caching')).toBe(true);
  const seen: Did = { kind: 'reveal', about: 'question', subject: 'caching' };
  expect(isUncovered(after(level, note('caching')), 'caching')).toBe(false);
  expect([isUncovered(after(seen), 'caching'), isUncovered(after(seen), 'locking')]).toEqual([true, false]);
  const whole = after({ kind: 'reveal', about: 'interview', subject: 'i' });
  expect([isUncovered(whole, 'locking'), isInterviewUncovered(whole), isInterviewUncovered(after(seen))]).toEqual([
    true,
    true,
    false,
  ]);
});

test('the interview is decided once every competency has a level with evidence, mixed, or is not assessed', () => {
  const all = ['api', 'databases', 'scalability', 'systems', 'security', 'collaboration'] as const;
  const none = all.map((competency): Did => ({ kind: 'competency', competency, level: 'not assessed' }));
  expect(undecided(coreQuestions, after())).toEqual(all);
  expect(undecided(coreQuestions, after(...none))).toEqual([]);
  const mixed: Did = { kind: 'competency', competency: 'scalability', level: 'mixed' };
  expect(undecided(coreQuestions, after(...none, mixed))).toEqual(['scalability']);
  expect(undecided(coreQuestions, after(...none, mixed, ask('caching'), note('caching')))).toEqual([]);
});

test('a model is asked of one answer with the words of its question alone, and never with a name', () => {
  const all = source([ask('idempotency'), ask('caching')], [...said, utterance('u3', 61_000, `Nora here. ${WARM}`)]);
  const terms = { settings: { mask: true, context: 8_000 }, system: 'Summarise.', promptName: 'answer-1' };
  const plan = planFor('caching', all, terms);
  expect(plan.basis).toEqual(basisOf([{ id: 'u3', text: `Nora here. ${WARM}` }]));
  expect(plan.parts).toHaveLength(1);
  const { user } = plan.parts[0]?.ask ?? expect.fail('nothing is asked');
  expect(user).toContain(WARM);
  expect(user).not.toContain('idempotency key');
  expect(user).not.toContain('Nora');
});
