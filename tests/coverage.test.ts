import { expect, test } from 'vitest';
import { coverageOf, effective, evidenceOf, kept } from '@/utils/coverage';
import { COMPETENCIES } from '@/utils/pack';
import { after, ask, type Did, note } from './fixtures/acts';
import { bank } from './fixtures/bank';

const quote = (questionId: string, text: string | null = 'ten is plenty'): Did => ({
  kind: 'quote',
  questionId,
  utteranceId: 'u',
  speaker: 'Nora',
  text,
});
const choose = (level: 1 | 4 | 'mixed' | 'not assessed'): Did => ({
  kind: 'competency',
  competency: 'databases',
  level,
});
const databases = (...did: Did[]) => {
  const found = coverageOf(bank, after(...did)).find((each) => each.competency === 'databases');
  if (!found) throw new Error('six competencies');
  return found;
};

test('the six competencies come in their fixed order, empty at first', () => {
  const covered = coverageOf(bank, after());
  expect(covered.map((each) => each.competency)).toEqual([...COMPETENCIES]);
  expect(covered.every((each) => kept(each) === 0 && each.level === null && each.questions.length === 0)).toBe(true);
});

test("a competency's evidence is that of all its questions", () => {
  expect(
    kept(databases(note('connection-pool'), note('read-replicas'), quote('read-replicas'), note('rate-limits'))),
  ).toBe(3);
});

test('evidence under no question belongs to no competency', () => {
  const state = after({ kind: 'note', noteId: 'n', questionId: null, text: 'On time' });
  expect(coverageOf(bank, state).every((each) => kept(each) === 0)).toBe(true);
});

test('a quote whose words were deleted is no evidence', () => {
  expect(kept(databases(quote('connection-pool', null)))).toBe(0);
  expect(evidenceOf('connection-pool', after(quote('connection-pool', null))).quotes).toEqual([]);
});

test('a level without evidence is not assessed', () => {
  for (const level of [1, 4, 'mixed'] as const) expect(databases(choose(level)).level).toBe('not assessed');
  expect(databases(choose(4)).chosen?.level).toBe(4);
  expect(databases(choose(4), note('connection-pool')).level).toBe(4);
  expect(databases(choose('not assessed'), note('connection-pool')).level).toBe('not assessed');
});

test('no level is not the same as not assessed', () => {
  expect(databases(note('connection-pool')).level).toBeNull();
  expect(effective(null, { notes: [], quotes: [] })).toBeNull();
});

test('its asked questions stand beside it with their own levels, and nothing is computed from them', () => {
  const covered = databases(
    ask('connection-pool'),
    { kind: 'level', questionId: 'connection-pool', level: 4 },
    note('connection-pool'),
    ask('read-replicas'),
  );
  expect(covered.questions.map(({ question, level }) => [question.id, level?.level ?? null])).toEqual([
    ['connection-pool', 4],
    ['read-replicas', null],
  ]);
  expect(covered.level).toBeNull();
});

test('a question that was asked twice stands there once', () => {
  expect(databases(ask('connection-pool'), ask('rate-limits'), ask('connection-pool')).questions).toHaveLength(1);
});
