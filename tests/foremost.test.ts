import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreQuestions } from '@/data/bank';
import { MOST_SHOWN, sifted } from '@/utils/summary/foremost';
import type { Claim } from '@/utils/summary/record';

const idempotency = coreQuestions.find(({ id }) => id === 'idempotency') ?? expect.fail('There is no such question.');
const said = Array.from({ length: 12 }, (_, place) => ({ id: `u${place}`, place }));
const claim = (text: string, ...cites: string[]): Claim => ({ text, cites, quote: null });
const plain = (at: number) => claim(`They talked about it, part ${'abcdefghijkl'[at]}.`, `u${at}`);
const shown = (claims: readonly Claim[], question = idempotency) => {
  const { claims: inOrder, foremost } = sifted(claims, question, said);
  return inOrder.filter((each) => foremost.has(each));
};

test('what a model was asked for is shown whole and as it came, with one more', () => {
  const claims = [5, 3, 1, 0, 2, 4, 6].map(plain);
  expect(shown(claims)).toEqual(claims);
});

test('of more, claims with points come first, then those with figures, in the order of the answer', () => {
  const key = claim('The client sends an idempotency key and we store the response.', 'u9');
  const transaction = claim('Key and effect are in the same transaction.', 'u2');
  const figures = claim('Duplicates fell from 4 percent to 1.', 'u7');
  const rest = [0, 1, 3, 4, 5, 6].map(plain);
  expect(shown([key, figures, ...rest, transaction])).toEqual([
    ...[0, 1].map(plain),
    transaction,
    plain(3),
    figures,
    key,
  ]);
});

test('a point counts once, so a claim that repeats it does not push another out', () => {
  const same = [0, 1, 2, 3, 4, 5, 6].map((at) => claim('The client sends an idempotency key.', `u${at}`));
  const figures = claim('It took 30 ms.', 'u11');
  expect(shown([...same, figures])).toContain(figures);
});

test('an answer without a question of the bank is sifted by its figures', () => {
  const figures = claim('It took 30 ms.', 'u11');
  const { claims, foremost } = sifted([figures, ...said.slice(0, 9).map((_, at) => plain(at))], null, said);
  expect(foremost.has(figures)).toBe(true);
  expect(claims.at(-1)).toBe(figures);
});

test('no claim is lost, whatever they cite, and never more than those few stand first', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ text: fc.string({ maxLength: 20 }), cites: fc.array(fc.constantFrom('u1', 'u2', 'gone')) }),
        {
          maxLength: 40,
        },
      ),
      (drafts) => {
        const claims = drafts.map(({ text, cites }) => claim(text, ...cites));
        const found = sifted(claims, null, said);
        expect(new Set(found.claims)).toEqual(new Set(claims));
        expect(found.claims).toHaveLength(claims.length);
        expect(found.foremost.size).toBe(claims.length <= MOST_SHOWN + 1 ? claims.length : MOST_SHOWN);
      },
    ),
  );
});
