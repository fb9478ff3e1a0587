import { expect, test } from 'vitest';
import { questionAt, stateOf } from '@/utils/state';
import { actsOf, after, ask, choose, type Did, later, note, skip } from './fixtures/acts';

const level = (questionId: string, value: 1 | 2 | 3 | 4 | 'mixed' | null): Did => ({
  kind: 'level',
  questionId,
  level: value,
});
const undone = (did: Did): Did => ({ ...did, undoneAt: 1 });

test('asking makes a question current and ends the one before', () => {
  const state = after(ask('a'), ask('b'));
  expect(state.current).toMatchObject({ questionId: 'b', from: 60_000, to: null });
  expect(state.asked.map(({ questionId, from, to }) => [questionId, from, to])).toEqual([
    ['a', 0, 60_000],
    ['b', 60_000, null],
  ]);
});

test('asking the current question again changes nothing', () => {
  expect(after(ask('a'), ask('a')).asked).toHaveLength(1);
});

test('asking an earlier question again returns to it', () => {
  const state = after(ask('a'), ask('b'), ask('a'));
  expect(state.current).toMatchObject({ questionId: 'a', from: 120_000 });
  expect(state.asked.map((each) => each.questionId)).toEqual(['a', 'b', 'a']);
});

test('an undone ask leaves the question before it current again', () => {
  const state = after(ask('a'), undone(ask('b')));
  expect(state.current).toMatchObject({ questionId: 'a', to: null });
  expect(state.asked).toHaveLength(1);
});

test('acts count in the order in which they were written, however they come', () => {
  const acts = actsOf(ask('a'), ask('b'), level('b', 2), level('b', 3));
  expect(stateOf([...acts].reverse())).toEqual(stateOf(acts));
});

test('undo takes back the newest act that can be, one by one to the start', () => {
  const all: Did[] = [
    ask('a'),
    { kind: 'confirm', questionId: 'a', point: 'p', on: true },
    note('a'),
    level('a', 3),
    { kind: 'quote', questionId: 'a', utteranceId: 'u', speaker: 'Nora', text: 'yes' },
    { kind: 'rationale', text: 'Solid' },
    { kind: 'name', speaker: 'Nora', role: 'candidate' },
  ];
  const taken: string[] = [];
  const undo = (acts: ReturnType<typeof actsOf>): void => {
    const { undoable } = stateOf(acts);
    if (!undoable) return;
    taken.push(undoable.kind);
    undo(acts.map((act) => (act.id === undoable.id ? { ...act, undoneAt: 1 } : act)));
  };
  undo(actsOf(...all));
  expect(taken).toEqual(['quote', 'level', 'confirm', 'ask']);
});

test('an undone level leaves the one before it', () => {
  expect(after(level('a', 2), undone(level('a', 4))).levels.get('a')).toMatchObject({ level: 2, time: 0 });
  expect(after(level('a', 2), level('a', null)).levels.has('a')).toBe(false);
});

test('an edited note keeps its earlier wordings and its time', () => {
  const state = after(note('a', 'one'), note('a', 'two'), note('a', 'three'));
  expect(state.notes).toMatchObject([{ text: 'three', earlier: ['one', 'two'], time: 0 }]);
});

test('an emptied note is gone', () => {
  expect(after(note('a', 'one'), note('a', '')).notes).toEqual([]);
});

test('notes and rationale are edited and not undone', () => {
  expect(after(note('a'), { kind: 'rationale', text: 'Solid' }).undoable).toBeNull();
});

test('skipping and putting off release a choice', () => {
  expect(after(choose('a')).chosen?.questionId).toBe('a');
  expect(after(choose('a'), skip('a')).chosen).toBeNull();
  expect(after(choose('a'), later('a')).chosen).toBeNull();
  expect(after(choose('a'), skip('b')).chosen?.questionId).toBe('a');
  expect(after(choose('a'), undone(skip('a'))).chosen?.questionId).toBe('a');
});

test('choosing a skipped question takes it back in, and asking it settles everything', () => {
  expect(after(skip('a'), choose('a')).skipped.has('a')).toBe(false);
  const asked = after(skip('a'), later('a'), choose('a'), ask('a'));
  expect([asked.skipped.size, asked.later.size, asked.chosen]).toEqual([0, 0, null]);
});

test('putting off remembers how many questions were asked by then', () => {
  expect(after(ask('a'), later('b'), ask('c')).later.get('b')).toBe(1);
  expect(after(later('b'), ask('c'), later('b')).later.get('b')).toBe(1);
});

test('points are confirmed and taken back', () => {
  const confirm = (on: boolean): Did => ({ kind: 'confirm', questionId: 'a', point: 'p', on });
  expect(after(confirm(true)).confirmed.get('a')).toEqual(new Set(['p']));
  expect(after(confirm(true), confirm(false)).confirmed.get('a')).toEqual(new Set());
  expect(after(confirm(true), undone(confirm(false))).confirmed.get('a')).toEqual(new Set(['p']));
});

test('a probe that is noted late does not make a later one earlier', () => {
  const probe = (text: string, time: number): Did => ({ kind: 'probe', questionId: 'a', text, time });
  const state = after(ask('a'), probe('Why?', 200_000), probe('How?', 100_000));
  expect(state.current).toMatchObject({ probes: [{ text: 'Why?' }, { text: 'How?' }], latest: 200_000 });
});

test('a probe belongs to the last time its question was asked', () => {
  const state = after(ask('a'), ask('b'), ask('a'), { kind: 'probe', questionId: 'a', text: 'Why?' });
  expect(state.asked.map((each) => each.probes.map(({ text }) => text))).toEqual([[], [], ['Why?']]);
});

test('an agreement that is amended began when it was given, one that is given anew begins then', () => {
  const agreed = { kind: 'consent', answer: 'agreed', wording: 'w' } as const;
  const began = (...rows: Parameters<typeof after>) => after(...rows).agreed?.time;
  const [first, host] = [agreed, { ...agreed, host: 'localhost:11434', amends: true } as const];
  expect(after(first, host).consent).toMatchObject({ host: 'localhost:11434' });
  expect(began(first, host)).toBe(0);
  expect(began(first, agreed)).toBe(60_000);
  expect(began(first, { ...agreed, answer: 'withdrawn' }, host)).toBe(120_000);
  expect(after(first, { ...agreed, answer: 'withdrawn' }).agreed).toBeNull();
});

test('the last word on consent, names, recommendation and rationale counts', () => {
  const state = after(
    { kind: 'consent', answer: 'agreed', wording: 'w' },
    { kind: 'consent', answer: 'withdrawn', wording: 'w' },
    { kind: 'name', speaker: 'N', role: 'other' },
    { kind: 'name', speaker: 'N', role: 'candidate' },
    { kind: 'recommend', recommendation: 'no' },
    { kind: 'recommend', recommendation: 'yes' },
    { kind: 'rationale', text: 'one' },
    { kind: 'rationale', text: 'two' },
  );
  expect(state.consent?.answer).toBe('withdrawn');
  expect(state.roles.get('N')).toBe('candidate');
  expect([state.recommendation, state.rationale]).toEqual(['yes', 'two']);
});

test("the words of a question of one's own are kept, whether chosen or asked at once", () => {
  expect(after(choose('own', 'Why?')).ownPrompts.get('own')).toBe('Why?');
  expect(after({ kind: 'ask', questionId: 'own', how: 'pressed', prompt: 'How?' }).ownPrompts.get('own')).toBe('How?');
});

test('at any time the question that was current then can be told', () => {
  const state = after(skip('x'), ask('a'), ask('b'), ask('a'));
  expect([0, 59_999, 60_000, 119_999, 120_000, 500_000].map((time) => questionAt(state, time))).toEqual([
    null,
    null,
    'a',
    'a',
    'b',
    'a',
  ]);
});
