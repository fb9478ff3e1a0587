import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coreQuestions, rubrics } from '@/data/bank';
import { kits } from '@/data/kits';
import { coreOf, minutesOf } from '@/utils/kit';
import { COMPETENCIES } from '@/utils/pack';

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
});

test.each(coreQuestions)('$title carries every field in the amounts that the bank asks for', (question) => {
  expect(question.home).toBe('core-25');
  expect(question.listenFor.length).toBeGreaterThanOrEqual(4);
  expect(question.listenFor.length).toBeLessThanOrEqual(6);
  expect(new Set(question.cues.map((cue) => cue.toLowerCase())).size).toBe(question.cues.length);
  expect(question.cues.length).toBeGreaterThanOrEqual(25);
  expect(new Set(question.listenFor.map((point) => point.id)).size).toBe(question.listenFor.length);
  expect(question.redFlags.length).toBeGreaterThanOrEqual(2);
  expect(question.probes.length).toBeGreaterThanOrEqual(3);
  expect(new Set(Object.values(question.anchors)).size).toBe(4);
});

test.each(coreQuestions.filter((question) => question.kind === 'story'))(
  '$title listens for situation, task, action, result and lesson',
  (question) => {
    expect(question.listenFor.map((point) => point.id)).toEqual(['situation', 'task', 'action', 'result', 'lesson']);
  },
);

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
