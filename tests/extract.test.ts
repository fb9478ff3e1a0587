import { expect, test } from 'vitest';
import { shippedQuestions } from '@/data/bank';
import type { Question } from '@/utils/pack';
import { extractOf } from '@/utils/summary/extract';
import { unitsOf } from '@/utils/summary/extract-units';
import { rateLimits } from './fixtures/bank';

const saidOf = (...texts: string[]) =>
  texts.map((text, index) => ({ id: `u${index}`, text, questionId: 'q', time: index * 1000 }));
const keptOf = (question: Question | null, ...texts: string[]) =>
  extractOf(question, saidOf(...texts)).claims.map(({ quote }) => quote?.words);
const partsOf = (text: string) => unitsOf(text).map(({ start, end }) => text.slice(start, end));
const caching = shippedQuestions.find(({ id }) => id === 'caching') ?? null;

const SMALL_TALK =
  'Hello, nice to meet you, the weather is lovely here today. Can you hear me? Thank you, that is good.';
const WHAT_CHANGED =
  'We put a token bucket in front, and requests over the limit went from 9,000 a minute to 40. Let me think, what else was there that I wanted to say about it. It was a nice time, and everybody liked it, I think, and so on.';

test('what changed, with its figures, is kept before small talk', () => {
  const kept = keptOf(rateLimits, SMALL_TALK, WHAT_CHANGED, SMALL_TALK, SMALL_TALK).join(' ');
  expect(kept).toContain('went from 9,000 a minute to 40.');
  expect(kept).not.toContain('weather');
  expect(kept).not.toContain('what else');
});

test('a claim has no words of its own, and its source', () => {
  const { claims } = extractOf(rateLimits, saidOf(WHAT_CHANGED));
  expect(claims[0]).toMatchObject({ text: '', cites: ['u0'], quote: { utteranceId: 'u0' } });
});

test('an answer of one sentence is kept whole, and one that says nothing leaves nothing', () => {
  expect(keptOf(rateLimits, 'We limit each key to 100 requests a second.')).toEqual([
    'We limit each key to 100 requests a second.',
  ]);
  expect(keptOf(rateLimits, 'Um, yeah.')).toEqual([]);
  expect(keptOf(rateLimits, '')).toEqual([]);
  expect(keptOf(null)).toEqual([]);
});

test('what was said outside of questions goes by its figures', () => {
  const about = 'I have been here for nine years and we serve 200 theatres with 40 million requests a day.';
  const said = saidOf(SMALL_TALK, about, SMALL_TALK).map((each) => ({ ...each, questionId: null }));
  const { claims } = extractOf(null, said);
  expect(claims.map(({ cites }) => cites)).toEqual([['u1']]);
  expect(claims[0]?.quote?.words).toContain('200 theatres');
});

test('a question of one’s own has no points, and a share as any other', () => {
  expect(keptOf(null, SMALL_TALK, WHAT_CHANGED, SMALL_TALK, SMALL_TALK).join(' ')).toContain('to 40.');
  expect(extractOf(null, saidOf(WHAT_CHANGED)).notHeard).toEqual([]);
});

test('points that nothing covered are named in their own words', () => {
  const all = rateLimits.listenFor.map(({ point }) => point);
  expect(extractOf(rateLimits, saidOf('we like cats')).notHeard).toEqual(all);
  const { notHeard } = extractOf(rateLimits, saidOf('I would take a token bucket there.'));
  expect(all.length - notHeard.length).toBe(1);
  expect(extractOf(null, saidOf('I would take a token bucket there.')).notHeard).toEqual([]);
});

test('a point that is denied counts as not heard', () => {
  for (const text of [
    'We never used a token bucket.',
    'A token bucket, no, I have never heard of that.',
    'Do you mean a token bucket?',
  ]) {
    expect(extractOf(rateLimits, saidOf(text)).notHeard, text).toHaveLength(rateLimits.listenFor.length);
  }
});

test('captions without full stops are parted where another thought begins', () => {
  expect(partsOf('we put an index on the date and it was better but the last pages were still slow')).toEqual(
    ['we put an index on the date', 'it was better', 'but the last pages were still slow'].filter(Boolean),
  );
});

test('a list, a side remark and a relative clause are not torn', () => {
  const whole = [
    'We log the method and the path and the status and the time that it took for everybody.',
    'We threw out, I would say, eighty percent of all the lines that we had.',
    'the code i wrote for the second service was the one that failed on the first day',
  ];
  for (const text of whole) expect(partsOf(text)).toEqual([text]);
});

test('a reason is kept with what it is the reason of', () => {
  const text =
    'I told the whole team about it right away because another booking would have made it 10 times worse by noon.';
  expect(keptOf(caching, text)).toEqual([text]);
});

test('nothing is kept without the “but” that takes it back', () => {
  const text =
    'We had a token bucket of 100 requests for each of the keys, but nobody ever switched it on in production. ';
  for (const words of keptOf(rateLimits, text + SMALL_TALK + SMALL_TALK, SMALL_TALK)) {
    if (words?.includes('token bucket')) expect(words).toContain('nobody ever switched it on');
  }
  expect(keptOf(rateLimits, text).join(' ')).toContain('but nobody ever switched it on');
});
