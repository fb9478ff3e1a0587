import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scorecardJson } from '@/utils/export/json';
import { scorecardSchema } from '@/utils/scorecard-schema';
import { scorecardJsonSchema } from '@/utils/scorecard-signature';
import { FORMULA, filledWith, HOSTILE, IMAGE, sample } from './fixtures/scorecard';

test('reads back as the same record', () => {
  expect(scorecardSchema.parse(JSON.parse(scorecardJson(sample())))).toEqual(sample());
});

test('a candidate who is called like a tag or a formula keeps the name', () => {
  expect([IMAGE, FORMULA].map((name) => JSON.parse(scorecardJson(filledWith(name))).candidate)).toEqual([
    IMAGE,
    FORMULA,
  ]);
});

test('the published schema names its version and refuses another', () => {
  const schema = scorecardJsonSchema();
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  const valid = new Ajv().compile(schema);
  expect(valid({ ...sample(), version: 2 })).toBe(false);
  expect(valid({ ...sample(), total: 3 })).toBe(false);
});

test('whatever stands in the fields, it fits both schemas', () => {
  const valid = new Ajv().compile(scorecardJsonSchema());
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), (words) => {
      const read: unknown = JSON.parse(scorecardJson(filledWith(words)));
      expect(valid(read) || valid.errors).toBe(true);
      expect(scorecardSchema.safeParse(read).error).toBeUndefined();
    }),
  );
});
