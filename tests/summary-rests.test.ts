import { expect, test } from 'vitest';
import sample from '@/data/packs/sample-interview.json';
import { checkClaim } from '@/utils/summary/check';
import { PARAPHRASES } from './fixtures/paraphrases';

const LONG = 250;
const said = new Map(
  sample.turns.flatMap(({ speaker, text }, at) => (speaker === 'You' ? [] : [[String(at), text] as const])),
);
const checked = (text: string, id: string, words: ReadonlyMap<string, string> = said) =>
  checkClaim({ text, cites: [id], quote: null }, words, (claim) => claim.replaceAll('Nora', '[candidate]'));
const isKept = (text: string, id: string) => 'claim' in checked(text, id);

test('of 40 honest claims in other words than were said, 9 in 10 are kept', () => {
  expect(PARAPHRASES).toHaveLength(40);
  const kept = PARAPHRASES.filter(([turn, text]) => isKept(text, String(turn)));
  expect(kept.length / PARAPHRASES.length).toBeGreaterThanOrEqual(0.9);
});

test('under another answer than it rests on, hardly one of them is', () => {
  const moved = PARAPHRASES.flatMap(([turn, text]) =>
    [...said].filter(([id, words]) => id !== String(turn) && words.length > LONG).map(([id]) => isKept(text, id)),
  );
  expect(moved.length).toBeGreaterThan(1_300);
  expect(moved.filter(Boolean).length / moved.length).toBeLessThan(0.03);
});

const INVENTED = [
  'Nora led the migration at Google.',
  'Introduced Kubernetes and cut the cloud bill by a third.',
  'Managed a team of engineers in Berlin.',
  'Would leave for another employer within the year.',
  'Nora has a degree in mathematics from a well-known university.',
  'Wrote a book on distributed systems.',
  'Rewrote the frontend in React with colleagues from design.',
  'Speaks at conferences and organises a meetup.',
  'Was dismissed from an earlier job after an argument.',
  'Nora brings rare gifts to any group she joins.',
  'The finest engineer we met this season.',
  'Radiates warmth; a joy to listen to.',
  'Hardly ready for such responsibility.',
  'Family matters kept Nora from travelling.',
  'Expects a salary above the usual band.',
  'Hopes to work from home because of two small children.',
];

test.each(INVENTED)('made up over a short answer: %s', (text) => {
  expect(checked(text, 'a', new Map([['a', 'We tried caching once.']]))).toHaveProperty('fell');
});

test('put under any answer of a whole interview, 99 in 100 of what was made up fall', () => {
  const tried = INVENTED.flatMap((text) => [...said.keys()].map((id) => [id, text] as const));
  expect(tried.length).toBeGreaterThan(600);
  // Two words of a short claim stand in a long answer by chance: "wrote", "book".
  expect(tried.filter(([id, text]) => isKept(text, id)).length / tried.length).toBeLessThan(0.01);
});

test.each([
  ['Tried caching once.', null],
  ['Nora tried caching once.', null],
  ['They cached it.', null],
  ['Nora led the migration at Google.', 'rests'],
  ['Tried caching once and rebuilt the whole payment platform with it.', 'rests'],
  ['Tried it.', null],
  ['Nice.', 'rests'],
  ['The candidate.', 'rests'],
])('over “We tried caching once.” the claim “%s” falls by: %s', (text, rule) => {
  const result = checked(text, 'a', new Map([['a', 'We tried caching once.']]));
  expect('fell' in result ? result.fell : null).toBe(rule);
});

test('a text that tells nothing may stand before a quote that does, and one that tells something else may not', () => {
  const words = new Map([['a', 'We tried caching once and it went badly wrong.']]);
  const quote = { utteranceId: 'a', words: 'it went badly wrong' };
  expect(checkClaim({ text: 'Said about it:', cites: ['a'], quote }, words)).toHaveProperty('claim');
  expect(checkClaim({ text: 'Wrecked the billing at Google:', cites: ['a'], quote }, words)).toEqual({ fell: 'rests' });
});
