import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '@/utils/records';
import type { Scorecard } from '@/utils/scorecard-schema';
import { scorecardSchema } from '@/utils/scorecard-schema';
import { scorecardJsonSchema } from '@/utils/scorecard-signature';
import { kitOf } from '@/utils/scorecard-words';
import { ACTS, actsOf, INTERVIEW, ms, QUESTIONS, RUBRICS, START, sample } from './fixtures/scorecard';

const competency = (card: Scorecard, id: string) => card.competencies.find((each) => each.id === id);
const row = (card: Scorecard, id: string) => card.questions.find((each) => each.id === id);
const noteOn = (questionId: string | null, text = 'a note') => ({
  kind: 'note' as const,
  noteId: `n-${text}`,
  questionId,
  text,
});

test('says who was interviewed by whom, when, how long and by which kit', () => {
  expect(sample()).toMatchObject({
    candidate: 'Nora Lindholm',
    reference: 'BE-2041',
    interviewer: 'Lucy Tanner',
    date: '2026-11-24T14:00:00+01:00',
    startedAt: START,
    platform: 'meet',
    finished: true,
    duration: { planned: 60, actual: ms('58:10') },
    kit: { name: 'Backend engineer, 60 minutes', version: 4, mode: 'structured' },
  });
});

test('always has the six competencies in their order, with the words of the level', () => {
  const { competencies } = sample();
  expect(competencies.map((each) => each.label)).toEqual(RUBRICS.map((rubric) => rubric.label));
  expect(competencies[1]?.rating).toMatchObject({
    level: 2,
    anchor: 'Picks sound defaults; cannot say when they stop paying.',
  });
});

test('a level without evidence is not assessed, and what was given stays beside it', () => {
  expect(competency(sample(), 'security')?.rating).toMatchObject({
    level: 'not assessed',
    reason: 'no evidence',
    given: 2,
    anchor: null,
  });
});

test('tells a competency that nobody rated from one that the person left out', () => {
  const heard = noteOn('caching');
  const unrated = sample({ acts: actsOf([['1:00', heard]]) });
  expect(competency(unrated, 'scalability')?.rating).toMatchObject({
    level: 'not assessed',
    reason: 'not rated',
    given: null,
  });
  const left = sample({
    acts: actsOf([
      ['1:00', heard],
      ['2:00', { kind: 'competency', competency: 'scalability', level: 'not assessed' }],
    ]),
  });
  expect(competency(left, 'scalability')?.rating).toMatchObject({ reason: 'chosen', given: 'not assessed' });
});

test('mixed is a level of its own and has no anchor', () => {
  expect(competency(sample(), 'collaboration')?.rating).toMatchObject({ level: 'mixed', reason: null, anchor: null });
});

test('a level that was changed keeps the values before it with their times', () => {
  const { rating } = competency(sample(), 'api') ?? {};
  expect(rating).toMatchObject({ level: 3, time: ms('57:14') });
  expect(rating?.earlier).toEqual([{ level: 2, time: ms('57:10'), at: START + ms('57:10') }]);
});

test('choosing the same level twice is no change, taking it back is one', () => {
  const level = (value: 1 | 2 | null) => ({ kind: 'level' as const, questionId: 'caching', level: value });
  const acts = actsOf([
    ['1:00', { kind: 'ask', questionId: 'caching', how: 'pressed' }],
    ['2:00', level(1)],
    ['3:00', level(1)],
    ['4:00', level(null)],
    ['5:00', level(2)],
  ]);
  expect(row(sample({ acts }), 'caching')?.rating.earlier.map((each) => each.level)).toEqual([1, null]);
});

test('what was undone is not in it', () => {
  const acts: Act[] = ACTS.map((act) => (act.kind === 'competency' && act.level === 2 ? { ...act, undoneAt: 1 } : act));
  expect(competency(sample({ acts }), 'api')?.rating.earlier).toEqual([]);
  expect(competency(sample({ acts }), 'security')?.rating.given).toBeNull();
});

test('never computes a level from others', () => {
  const acts = ACTS.filter((act) => act.kind !== 'competency');
  expect(sample({ acts }).competencies.every((each) => each.rating.level === 'not assessed')).toBe(true);
  expect(JSON.stringify(Object.keys(sample()))).not.toMatch(/total|average|score"/);
});

test('evidence stands under its competency with its time and its question', () => {
  const evidence = competency(sample(), 'databases')?.evidence;
  expect(evidence?.map((item) => [item.kind, item.time, item.question?.title])).toEqual([
    ['note', ms('18:40'), 'Locking'],
    ['note', ms('22:16'), 'Indexing'],
    ['quote', ms('25:50'), 'Indexing'],
  ]);
  expect(evidence?.[1]).toMatchObject({ text: 'Indexes “what we filter on”; no word on writes.', earlier: 1 });
  expect(evidence?.[2]).toMatchObject({ speaker: 'Nora Lindholm', role: 'candidate' });
});

test('the levels of its questions stand beside the level of a competency', () => {
  expect(competency(sample(), 'databases')?.questions.map(({ title, rating }) => [title, rating.level])).toEqual([
    ['Locking', 2],
    ['Indexing', 2],
  ]);
});

test('a question asked twice is one row with its time added up', () => {
  const handover = row(sample(), 'handover');
  expect(handover?.turns.map((turn) => turn.from)).toEqual([ms('48:05'), ms('52:05')]);
  expect(handover?.spent).toBe(ms('51:00') - ms('48:05') + (ms('58:10') - ms('52:05')));
  expect(sample().questions.filter((each) => each.id === 'handover')).toHaveLength(1);
});

test('a question says how it was asked, in which words, and how long it was planned', () => {
  expect(row(sample(), 'locking')).toMatchObject({ core: true, number: 9, planned: 7, turns: [{ how: 'heard' }] });
  expect(row(sample(), 'locking')?.turns[0]?.words).toContain('compare optimistic and pessimistic');
  expect(row(sample(), 'indexing')).toMatchObject({
    core: false,
    planned: 6,
    turns: [{ how: 'pressed', words: null }],
  });
});

test('only points that the person confirmed are in it', () => {
  const acts = [
    ...ACTS,
    ...actsOf([['59:00', { kind: 'confirm', questionId: 'idempotency', point: 'third', on: false }]]).map((act) => ({
      ...act,
      seq: 900,
    })),
  ];
  expect(row(sample({ acts }), 'idempotency')?.points).toEqual([
    { id: 'first', text: 'Names the first thing about idempotency' },
  ]);
  expect(row(sample(), 'locking')?.points).toEqual([]);
});

test('a question of one’s own is a row with its words and notes, under no competency', () => {
  expect(row(sample(), 'own-1')).toMatchObject({
    number: null,
    title: 'Own question',
    prompt: 'What would you change first in the system that you drew?',
    competency: null,
    planned: null,
    evidence: [{ text: 'The queue: it hides how far behind the workers are.' }],
  });
});

test('names the core questions that were not asked and what was done with the others', () => {
  expect(sample().notAsked.map(({ id, core, why }) => [id, core, why])).toEqual([
    ['secrets', true, 'put off'],
    ['sharding', false, 'skipped'],
  ]);
});

test('consent keeps every answer with its wording and time', () => {
  const acts = actsOf([
    ['0:40', { kind: 'consent', answer: 'agreed', wording: 'May I?' }],
    ['9:00', { kind: 'consent', answer: 'withdrawn', wording: '' }],
  ]);
  const { consent } = sample({ acts });
  expect(consent).toMatchObject({ answer: 'withdrawn', time: ms('9:00') });
  expect(consent?.history.map((each) => [each.answer, each.wording])).toEqual([
    ['agreed', 'May I?'],
    ['withdrawn', ''],
  ]);
  expect(sample({ acts: [] }).consent).toBeNull();
});

test('says in plain sentences what must not be taken as covered', () => {
  expect(sample().missing).toEqual([
    'Security: not assessed, no evidence. Level\u00A02 was given without a note or quote.',
    'Core question not asked: Secrets, put off.',
    'Own question: asked and not rated.',
  ]);
  const empty = sample({ interview: { ...INTERVIEW, finishedAt: null }, acts: [], gaps: [] }).missing;
  expect(empty).toContain('The interview was not finished when this was written.');
  expect(empty).toContain('No recommendation was chosen.');
  expect(empty).toContain('API design: not assessed, no evidence.');
  expect(empty).toContain('Core question not asked: Idempotency.');
  expect(sample({ damaged: 1 }).missing[0]).toBe('1\u00A0record of this interview cannot be read and is not in here.');
});

test('the words of a deleted quote are nowhere in it, only their number', () => {
  const acts: Act[] = ACTS.map((act) => (act.kind === 'quote' ? { ...act, text: null } : act));
  const card = sample({ acts });
  expect(card.quotesDeleted).toBe(5);
  expect(JSON.stringify(card)).not.toContain('"quote"');
});

test('a kit without questions, a bank without questions and no acts still make a scorecard', () => {
  const kit = { ...INTERVIEW.kit, sections: [] };
  const card = sample({ interview: { ...INTERVIEW, kit }, acts: [], gaps: [], questions: [], rubrics: [] });
  expect(scorecardSchema.safeParse(card).success).toBe(true);
  expect(card.competencies).toHaveLength(6);
});

const moment = fc.integer({ min: 0, max: 7_200_000 });
const id = fc.constantFrom(...QUESTIONS.map((each) => each.id), 'own-1', 'own-2', 'gone');
const level = fc.constantFrom(
  1 as const,
  2 as const,
  3 as const,
  4 as const,
  'mixed' as const,
  'not assessed' as const,
  null,
);
const anyAct = fc.oneof(
  fc.record({
    kind: fc.constant('ask' as const),
    questionId: id,
    how: fc.constantFrom('pressed' as const, 'heard' as const),
  }),
  fc.record({ kind: fc.constant('skip' as const), questionId: id }),
  fc.record({ kind: fc.constant('later' as const), questionId: id }),
  fc.record({ kind: fc.constant('level' as const), questionId: id, level }),
  fc.record({
    kind: fc.constant('note' as const),
    noteId: fc.string({ minLength: 1, maxLength: 2 }),
    questionId: fc.option(id),
    text: fc.string(),
  }),
  fc.record({
    kind: fc.constant('quote' as const),
    questionId: fc.option(id),
    utteranceId: fc.constant('u'),
    speaker: fc.string(),
    text: fc.option(fc.string()),
  }),
  fc.record({
    kind: fc.constant('competency' as const),
    competency: fc.constantFrom('api' as const, 'security' as const),
    level,
  }),
);
const anyActs = fc.array(fc.tuple(anyAct, moment, fc.option(moment, { nil: undefined }))).map((rows) =>
  rows.map(
    ([act, time, undoneAt], seq): Act => ({
      ...act,
      id: `act-${seq}`,
      interviewId: 'i',
      seq,
      time,
      at: START + time,
      ...(undoneAt === undefined ? {} : { undoneAt }),
    }),
  ),
);

test('whatever was done, it fits its schema and its JSON Schema, and nothing kept is left out', () => {
  const valid = new Ajv().compile(scorecardJsonSchema());
  fc.assert(
    fc.property(anyActs, (acts) => {
      const card = sample({ acts });
      expect(scorecardSchema.safeParse(card).error).toBeUndefined();
      expect(valid(JSON.parse(JSON.stringify(card))) || valid.errors).toBe(true);
      const told = [
        ...card.competencies.flatMap((each) => each.evidence),
        ...card.questions.flatMap((each) => each.evidence),
        ...card.general,
      ];
      const ids = new Set(told.map((item) => item.id));
      const kept = acts.filter((act) => act.kind === 'quote' && act.text !== null && act.undoneAt === undefined);
      expect(kept.every((act) => ids.has(act.id))).toBe(true);
      const rated = [...card.competencies, ...card.questions].filter((each) => each.rating.level !== 'not assessed');
      expect(rated.every((each) => each.evidence.length > 0)).toBe(true);
    }),
  );
});

test('a heard question carries the words of its utterance as it ended, and a quote the role of its speaker', () => {
  const acts: Act[] = ACTS.map((act) =>
    act.kind === 'ask' && act.how === 'heard' ? { ...act, words: 'What do you', utteranceId: 'r:9' } : act,
  );
  const utterance = {
    id: 'r:9',
    interviewId: INTERVIEW.id,
    place: 0,
    speaker: 'You',
    text: 'What do you do when it fails?',
    at: 0,
    time: 0,
    changedAt: 0,
    settled: true,
  };
  const turns = sample({ acts, utterances: [utterance] }).questions.flatMap((question) => question.turns);
  expect(turns.filter((turn) => turn.how === 'heard').map((turn) => turn.words)).toContain(
    'What do you do when it fails?',
  );
  expect(JSON.stringify(turns)).not.toContain('"What do you"');
  const unnamed = ACTS.filter((act) => act.kind !== 'name');
  const quotes = sample({ acts: unnamed }).competencies.flatMap((row) => row.evidence);
  expect(quotes.flatMap((item) => (item.kind === 'quote' ? [item.role] : []))).toContain('candidate');
});

test('names the core questions of the kit, each of which was asked or not, and the packs that were on', () => {
  const kit = { ...INTERVIEW.kit, packs: ['stories', 'gone'] };
  const card = sample({ interview: { ...INTERVIEW, kit }, packs: [{ id: 'stories', name: 'Stories' }] });
  expect(card.kit.core).toEqual(['idempotency', 'locking', 'caching', 'third-party', 'secrets', 'handover']);
  const told = [...card.questions, ...card.notAsked].filter((each) => each.core).map((each) => each.id);
  expect(told.sort()).toEqual([...card.kit.core].sort());
  expect(card.kit.packs).toEqual([
    { id: 'stories', name: 'Stories' },
    { id: 'gone', name: 'gone' },
  ]);
  expect(kitOf(card)).toBe('Backend engineer, 60 minutes, version\u00A04, structured, Stories, gone');
});

test('half of a surrogate pair, which no file can hold, becomes the sign for it', () => {
  expect(sample({ interview: { ...INTERVIEW, candidate: 'Nora \uD83D' } }).candidate).toBe('Nora \uFFFD');
});
