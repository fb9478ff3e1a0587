import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coreQuestions, questionsFor, rubrics, shippedQuestions } from '@/data/bank';
import { kits } from '@/data/kits';
import { packs, THEIR_PACK, theirQuestions } from '@/data/pack-list';
import { coreOf, minutesOf } from '@/utils/kit';
import { COMPETENCIES } from '@/utils/pack';
import { wordsOf } from '@/utils/words';
import { alikeAmong } from './fixtures/alike';

// What the core pack must carry word for word. Numbers and ids are stable for ever.
const rows = readFileSync(new URL('./fixtures/core-25.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [number = '', id, kind, competency, also, prompt] = line.split('\t');
    return { number: Number(number), id, kind, competency, also: also || undefined, prompt };
  });

test('carries the 25 core prompts word for word, with their numbers, ids, kinds and competencies', () => {
  expect(
    coreQuestions.map(({ number, id, kind, competency, also, prompt }) => ({
      number,
      id,
      kind,
      competency,
      also,
      prompt,
    })),
  ).toEqual(rows);
  expect(rows).toHaveLength(25);
  expect(coreQuestions.every((question) => question.home === 'core-25')).toBe(true);
});

test('each pack has the questions that the bank lists for it, shared ones counted in each', () => {
  expect(packs.map(({ name, size }) => [name, size])).toEqual([
    ['Stories', 15],
    ['Deep technical', 7],
    ['Foundations', 33],
    ['Practice and judgement', 19],
    ['Topic sweep', 29],
    ['The candidate’s questions', 7],
  ]);
});

test('ids and numbers are unique over all packs', () => {
  const all = [...shippedQuestions, ...theirQuestions];
  expect(new Set(all.map((question) => question.id)).size).toBe(all.length);
  expect(new Set(all.map((question) => question.number)).size).toBe(all.length);
  const known = new Set(['core-25', ...packs.map((pack) => pack.id)]);
  for (const { packs: own } of all) expect(own.filter((id) => !known.has(id))).toEqual([]);
});

test('a kit has the core pack and the packs switched on, in number order, each question once', () => {
  expect(questionsFor({ packs: [] })).toBe(coreQuestions);
  const both = questionsFor({ packs: ['practice', 'deep-technical'] });
  // Four of the core are in one of them, and rate limiting is in both.
  expect(both.length).toBe(25 + 7 + 19 - 4 - 1);
  expect(both.map((question) => question.number)).toEqual(
    [...new Set(both.map((question) => question.number))].sort((x, y) => x - y),
  );
  expect(both.map((question) => question.id)).toContain('rate-limiting');
});

test('the same packs give the same array, in whichever order they were switched on', () => {
  const once = questionsFor({ packs: ['practice', 'stories'] });
  expect(questionsFor({ packs: ['stories', 'practice', 'stories'] })).toBe(once);
  expect(questionsFor({ packs: ['stories', THEIR_PACK, 'practice', 'of another version'] })).toBe(once);
  expect(questionsFor({ packs: ['core-25', THEIR_PACK] })).toBe(coreQuestions);
});

const wordCount = (text: string) => text.split(/\s+/).length;
const sameCue = (cue: string) =>
  wordsOf(cue)
    .map((word) => word.stem)
    .join(' ');

test.each(shippedQuestions)('$title carries every field in the amounts that the bank asks for', (question) => {
  const { cues, listenFor, probes } = question;
  if (question.home !== 'core-25') expect(wordCount(question.prompt)).toBeLessThan(35);
  expect(question.title.length).toBeLessThanOrEqual(24);
  expect(listenFor.length).toBeGreaterThanOrEqual(4);
  expect(listenFor.length).toBeLessThanOrEqual(6);
  expect(listenFor.filter(({ point }) => point.length > 44)).toEqual([]);
  expect(new Set(listenFor.map((point) => point.id)).size).toBe(listenFor.length);
  expect(new Set(cues.map((cue) => cue.toLowerCase())).size).toBe(cues.length);
  expect(cues.length).toBeGreaterThanOrEqual(25);
  expect(question.redFlags.length).toBeGreaterThanOrEqual(2);
  expect(probes.length).toBeGreaterThanOrEqual(3);
  expect(probes.length).toBeLessThanOrEqual(5);
  expect(new Set(probes.map((probe) => probe.text)).size).toBe(probes.length);
  expect(new Set(Object.values(question.anchors)).size).toBe(4);
  expect(JSON.stringify(question)).not.toContain('!');
});

test.each(shippedQuestions)('in $title no cue stands in two points', ({ listenFor }) => {
  const owners = listenFor.flatMap(({ id, cues }) => [...new Set(cues.map(sameCue))].map((cue) => ({ cue, id })));
  const held = new Map(owners.map(({ cue, id }) => [cue, id]));
  expect(owners.filter(({ cue, id }) => held.get(cue) !== id)).toEqual([]);
});

test.each(shippedQuestions.filter((question) => question.kind === 'story'))(
  '$title listens for situation, task, action, result and lesson',
  (question) => {
    expect(question.listenFor.map((point) => point.id)).toEqual(['situation', 'task', 'action', 'result', 'lesson']);
  },
);

test.each(theirQuestions)(
  'what candidates ask of $title has a short prompt, what to cover and many cues',
  (question) => {
    expect(question.packs).toEqual([THEIR_PACK]);
    expect(wordCount(question.prompt)).toBeLessThan(35);
    expect(question.cover.length).toBeGreaterThanOrEqual(4);
    expect(new Set(question.cues.map((cue) => cue.toLowerCase())).size).toBe(question.cues.length);
  },
);

test('no two prompts are near copies of one another', () => {
  expect(alikeAmong([...shippedQuestions, ...theirQuestions])).toEqual([]);
});

test.each([
  ['idempotency', 'When does it matter that endpoints are idempotent, how would one be built, and what makes it so?'],
  ['caching', 'How would you decide what gets cached, how long it is kept and how it is invalidated?'],
  ['rate-limiting', shippedQuestions.find(({ id }) => id === 'rate-limiting')?.prompt.replace('.', ', please.') ?? ''],
])('a near copy of %s that somebody adds is found', (id, prompt) => {
  expect(alikeAmong([...shippedQuestions, { id: 'planted', prompt }])).toEqual([[id, 'planted']]);
});

test('ships a rubric with four anchors for each competency, in their order', () => {
  expect(rubrics.map((rubric) => rubric.id)).toEqual([...COMPETENCIES]);
  for (const rubric of rubrics) expect(new Set(Object.values(rubric.anchors)).size).toBe(4);
});

test('the default kit fills 60 minutes with one core question for each competency', () => {
  const [kit] = kits;
  expect(minutesOf(kit)).toBe(60);
  expect(kit.sections.map((section) => section.minutes)).toEqual([5, 7, 7, 7, 7, 7, 7, 5, 5, 3]);
  const core = coreOf(kit).map((id) => coreQuestions.find((question) => question.id === id)?.competency);
  expect(core).toEqual([...COMPETENCIES]);
});
