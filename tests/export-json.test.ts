import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCanonical } from '@/utils/canonical';
import { scorecardJson, scorecardJsonSchemaText } from '@/utils/export/json';
import { scorecardSchema, VERSION } from '@/utils/scorecard-schema';
import { ALGORITHM, scorecardJsonSchema } from '@/utils/scorecard-signature';
import { FORMULA, filledWith, HOSTILE, IMAGE, probed, sample } from './fixtures/scorecard';

const SIGNATURE = { algorithm: ALGORITHM, key: 'A'.repeat(87), value: 'A'.repeat(86) } as const;

test('reads back as the same record', () => {
  expect(scorecardSchema.parse(JSON.parse(scorecardJson(sample())))).toEqual(sample());
});

test('is the canonical form, without an end of line, and says where it is signed', () => {
  const text = scorecardJson(sample());
  expect(isCanonical(text, JSON.parse(text))).toBe(true);
  expect(JSON.parse(scorecardJson(sample(), SIGNATURE))).toEqual({ ...sample(), signature: SIGNATURE });
});

test('the schema that stands in docs is the one that is exported', () => {
  const file = new URL('../docs/scorecard.schema.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(scorecardJsonSchemaText());
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
  expect(schema.title).toBe(`Askside scorecard, version ${VERSION}`);
  expect(valid(sample())).toBe(true);
  expect(valid({ ...sample(), version: VERSION + 1 })).toBe(false);
  expect(valid({ ...sample(), total: 3 })).toBe(false);
  expect(valid({ ...sample(), signature: SIGNATURE })).toBe(true);
  expect(valid({ ...sample(), signature: { ...SIGNATURE, algorithm: 'none' } })).toBe(false);
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

test('a record says of each probe how it was asked', () => {
  const probes = probed().questions.find(({ id }) => id === 'caching')?.probes;
  expect(probes).toEqual([
    { text: 'Why?', how: 'pressed' },
    { text: 'Who?', how: 'heard' },
  ]);
});
