import { expect, test } from 'vitest';
import { coreQuestions } from '@/data/bank';
import { forgetWords } from '@/utils/forgettable';
import { extractOf, extractsOf } from '@/utils/summary/extract';
import { extractNow, extractsNow } from '@/utils/summary/extract-now';
import { weighed } from '@/utils/summary/extract-weigh';

const question = coreQuestions.find(({ id }) => id === 'caching') ?? expect.fail('there is no such question');
const said = (...texts: string[]) =>
  texts.map((text, place) => ({ id: `u${place}`, text, questionId: 'caching', time: place }));
const WARM = 'We keep prices in a cache for two minutes, and the database had half the load after that.';

test('as long as nothing else is said the sentences stay the same ones', () => {
  const first = extractNow(question, said(WARM));
  expect(extractNow(question, said(WARM))).toBe(first);
  expect(first).toEqual(extractOf(question, said(WARM)));
});

test('what is said since, corrected or deleted is chosen from anew', () => {
  for (const now of [said(WARM, 'It was in Redis.'), said(WARM.replace('two', 'ten')), said()]) {
    expect(extractNow(question, now)).toEqual(extractOf(question, now));
  }
});

test('another question, or none, has sentences of its own', () => {
  extractNow(question, said(WARM));
  const outside = said(WARM).map((each) => ({ ...each, questionId: null }));
  expect(extractNow(null, outside)).toEqual(extractOf(null, outside));
});

const other = coreQuestions.find(({ id }) => id === 'indexing') ?? expect.fail('there is no such question');
const interview = (...texts: string[]) => [
  { question, said: said(...texts) },
  { question: other, said: said('We look at the plans of the slow ones first, there were two.') },
];

test('an interview is chosen from anew where a word of any answer is another one, and only there', () => {
  const first = extractsNow(interview(WARM));
  expect(extractsNow(interview(WARM))).toBe(first);
  const more = interview(WARM, 'It was in Redis.');
  expect(extractsNow(more)).not.toBe(first);
  expect(extractsNow(more)).toEqual(
    extractsOf(more.map((each) => ({ question: each.question, answer: weighed(each.question, each.said) }))),
  );
  expect(extractsNow(more.slice(1))).toHaveLength(1);
});

test('once words are forgotten nothing of them is kept, of an answer, of one outside of questions or of the interview', () => {
  const outside = said(WARM).map((each) => ({ ...each, questionId: null }));
  const before = [extractNow(question, said(WARM)), extractNow(null, outside), extractsNow(interview(WARM))];
  forgetWords();
  const anew = [extractNow(question, said(WARM)), extractNow(null, outside), extractsNow(interview(WARM))];
  expect(anew).toEqual(before);
  for (const [index, each] of anew.entries()) expect(each).not.toBe(before[index]);
});
