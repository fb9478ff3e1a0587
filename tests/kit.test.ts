import { expect, test } from 'vitest';
import { coreOf, kitSchema, minutesOf, questionsOf, sectionAt, theirsFrom } from '@/utils/kit';
import { structured } from './fixtures/kits';

test('a kit is as long as its sections', () => {
  expect(minutesOf(structured)).toBe(40);
});

test('its questions and its core come in its order', () => {
  expect(questionsOf(structured).map((each) => each.id)).toEqual([
    'rate-limits',
    'connection-pool',
    'password-storage',
    'feature-flags',
    'code-review',
  ]);
  expect(coreOf(structured)).toEqual(['rate-limits', 'connection-pool', 'password-storage']);
});

test('the plan stands in the section that the time falls into', () => {
  const at = (minutes: number) => {
    const { section, index, left } = sectionAt(structured, minutes * 60_000) ?? {};
    return [section?.id, index, left];
  };
  expect(at(0)).toEqual(['opening', 0, 4 * 60_000]);
  expect(at(3.5)).toEqual(['opening', 0, 30_000]);
  expect(at(4)).toEqual(['api', 1, 7 * 60_000]);
  expect(at(39)).toEqual(['closing', 6, 60_000]);
});

test('once time is over it stands in the last section with nothing left', () => {
  expect(sectionAt(structured, 41 * 60_000)).toMatchObject({ section: { id: 'closing' }, index: 6, left: 0 });
});

test('a kit without sections stands nowhere', () => {
  expect(sectionAt({ ...structured, sections: [] }, 0)).toBeNull();
});

test('a kit that was stored is read as it was written, and one with unknown fields is refused', () => {
  expect(kitSchema.parse(JSON.parse(JSON.stringify(structured)))).toEqual(structured);
  expect(kitSchema.safeParse({ ...structured, colour: 'green' }).success).toBe(false);
});

test('a kit that was stored before packs could be switched on has none on', () => {
  const { packs: _, ...before } = structured;
  expect(kitSchema.parse(before)).toEqual(structured);
});

test('the plan comes to the candidate’s questions behind all that stands before them, or never', () => {
  expect(theirsFrom(structured)).toBe(33 * 60_000);
  expect(theirsFrom({ ...structured, sections: structured.sections.slice(0, 3) })).toBeNull();
});
