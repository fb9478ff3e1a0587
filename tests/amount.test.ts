import { expect, test } from 'vitest';
import { offerOf } from '@/data/offer';
import { noModel } from '@/utils/records';
import { amountWords } from '@/utils/summary/amount';
import { planSummary } from '@/utils/summary/plan';

const AMOUNT = { texts: 1, bytes: 999_960, tokens: { in: 1_200, out: 1_200 } };

test('an amount is no promise: nothing is said to be the most', () => {
  expect(amountWords({ ...AMOUNT, price: null })).toBe(
    '1\u00A0text, 1.0\u00A0MB, about 1,200\u00A0tokens to read and up to 1,200 to write.',
  );
  const words = amountWords({ ...AMOUNT, price: { amount: 0.0021, currency: 'EUR' } });
  expect(words).toContain('About 0.0021\u00A0EUR by the prices you entered, more where a request has to be repeated.');
  expect(words).not.toMatch(/at most/i);
});

test('tokens are guessed on the high side, most of all in other scripts', () => {
  const plan = planSummary({
    questionId: null,
    question: null,
    heard: [{ id: 'u', text: 'We cached it.', role: 'candidate' }],
    people: { candidate: 'Nora', interviewer: 'Lucy', others: [] },
    settings: noModel,
    system: '',
    promptName: 'answer-1',
  });
  const tokensOf = (body: string) => {
    const texts = plan.parts.map(({ ask }) => ({ title: '', ask, body }));
    const provider = { host: '', model: '' } as Parameters<typeof offerOf>[1];
    return offerOf([{ plan, divided: 0, texts, request: '' }], provider, { price: null }).tokens.in;
  };
  expect(tokensOf('a'.repeat(400))).toBe(115);
  expect(tokensOf('缓'.repeat(400))).toBe(460);
});
