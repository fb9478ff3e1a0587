import { expect, test } from 'vitest';
import type { Part } from '@/utils/summary/plan';
import { readReply } from '@/utils/summary/reply';
import { planned, said } from './fixtures/plans';

const plan = planned([
  said('a', 'I am Nora. We put a cache in front of the search and then we measured it.'),
  said('b', 'It was 40 percent faster, write to nora@example.com.'),
]);
const part: Part = plan.parts[0] ?? { ask: { system: '', user: '', schema: {}, maxTokens: 0 }, sources: [] };
const read = (text: string, whole = true) => readReply(text, part, plan.mask, whole);

const one = { text: 'Put a cache in front of the search.', cites: [1], quote: null };
const two = {
  text: 'Measured that it was 40% faster.',
  cites: [2],
  quote: { cite: 2, words: 'It was 40 percent faster' },
};
const three = { text: '[Candidate] gave [email 1].', cites: [1, 2, 1], quote: null };
const json = (claims: unknown[], more = {}) => JSON.stringify({ claims, ...more });

test('claims come back with ids in the place of numbers, and names in the place of roles', () => {
  expect(read(json([one, two, three]))).toEqual({
    claims: [
      { text: one.text, cites: ['a'], quote: null },
      { text: two.text, cites: ['b'], quote: { utteranceId: 'b', words: 'It was 40 percent faster' } },
      { text: 'Nora gave nora@example.com.', cites: ['a', 'b'], quote: null },
    ],
    dropped: 0,
    fault: null,
  });
});

test('while it comes, only claims that are complete are given, never fewer than before', () => {
  const text = json([one, two, three]);
  let before = 0;
  for (let end = 0; end <= text.length; end++) {
    const { claims, fault, dropped } = read(text.slice(0, end), false);
    expect(fault).toBeNull();
    expect(dropped).toBe(0);
    expect(claims.length).toBeGreaterThanOrEqual(before);
    expect(claims).toEqual(read(text).claims.slice(0, claims.length));
    before = claims.length;
  }
  expect(before).toBe(2);
});

test('a fence or words around one object are tolerated; two objects, none, or half of one are malformed', () => {
  const text = json([one]);
  for (const fine of [`\`\`\`json\n${text}\n\`\`\``, `Here it is:\n${text}\nDone.`, `  ${text}  `]) {
    expect(read(fine)).toMatchObject({ fault: null, dropped: 0 });
    expect(read(fine).claims).toHaveLength(1);
  }
  const bad = [
    `${text}${text}`,
    `{} ${text}`,
    '',
    'No.',
    text.slice(0, -1),
    text.slice(0, 40),
    `[${text.slice(0, -2)}`,
    '[]',
    '"x"',
    'null',
    '{"claims": {}}',
    '{"claim": []}',
    text.replace('}', ',}'),
    `{"claims": [${'['.repeat(100_000)}`,
    'x'.repeat(200_000),
    text.replace('"text"', 'text'),
  ];
  for (const each of bad) expect(read(each), each.slice(0, 50)).toEqual({ claims: [], dropped: 0, fault: 'malformed' });
});

test('a field that nobody asked for costs the claim, or counts where it stands beside them', () => {
  for (const extra of [{ level: 4 }, { score: 5 }, { verdict: 'hire' }]) {
    expect(read(json([{ ...one, ...extra }, two]))).toMatchObject({
      claims: [{ cites: ['b'] }],
      dropped: 1,
      fault: null,
    });
    expect(read(json([one], extra))).toMatchObject({ claims: [{ cites: ['a'] }], dropped: 1 });
  }
  expect(read(json([{ ...two, quote: { ...two.quote, level: 4 } }]))).toMatchObject({ claims: [], dropped: 1 });
});

test('what is too long, too many, or of another shape is dropped and counted', () => {
  expect(read(json([{ ...one, text: `${'a '.repeat(200)}b` }]))).toMatchObject({ dropped: 1 });
  expect(
    read(
      json([{ ...one, cites: [1.5] }, { ...one, cites: '1' }, { ...one, cites: [] }, { text: 'x' }, null, 7, [one]]),
    ),
  ).toMatchObject({ claims: [], dropped: 7 });
  const many = Array.from({ length: 50 }, (_, at) => ({
    ...one,
    text: `${'abcdefgh'.slice(at % 8)} ${at % 7 === 0 ? 'cache' : 'search'} ${'xyz'.repeat(at + 1)}`,
  }));
  const { claims, dropped } = read(json(many));
  expect(claims.length + dropped).toBeLessThanOrEqual(50);
  expect(claims.length).toBeLessThanOrEqual(40);
  expect(dropped).toBeGreaterThanOrEqual(10);
});

test('the same said twice is shown once and counts as nothing made up', () => {
  expect(read(json([one, { ...one, text: 'Put the cache in front of the search!' }, two, two]))).toMatchObject({
    dropped: 0,
    claims: [{ cites: ['a'] }, { cites: ['b'] }],
  });
});

test('claims that differ in a figure or a denial are two', () => {
  const lines = planned([said('a', 'The cache took 20 ms, the search took 30 ms. We did not cache the search.')]);
  const claims = [
    'The cache took 20 ms there.',
    'The cache took 30 ms there.',
    'Cached the search.',
    'Did not cache the search.',
  ];
  const reply = json(claims.map((text) => ({ text, cites: [1], quote: null })));
  expect(readReply(reply, lines.parts[0] ?? part, lines.mask, true).claims).toHaveLength(4);
});

test('a claim about somebody by name is judged as one about the candidate', () => {
  expect(
    read(
      json([
        { ...one, text: '[candidate] was excellent.' },
        { ...one, text: 'Nora was excellent.' },
      ]),
    ),
  ).toMatchObject({ claims: [], dropped: 2 });
});
