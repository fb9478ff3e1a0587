import { expect, test } from 'vitest';
import { pointsHeard } from '@/utils/points';
import { memoryLeakStory, passwordStorage, rateLimits } from './fixtures/bank';

const heard = (text: string, question = rateLimits) => pointsHeard(question, [{ id: 'u1', text }]);
const ids = (text: string, question = rateLimits) => [...heard(text, question).keys()];

test('a point is heard with the words that covered it, as they were said', () => {
  expect(heard("so I'd take a Token Bucket, and keep a Shared um Counter").get('algorithm')).toEqual({
    utteranceId: 'u1',
    words: 'Token Bucket',
  });
  expect(heard('and keep a Shared um Counter').get('shared')?.words).toBe('Shared um Counter');
});

test('the first utterance that covers it counts', () => {
  const said = [
    { id: 'a', text: 'well' },
    { id: 'b', text: 'we used a sliding window' },
    { id: 'c', text: 'or a token bucket' },
  ];
  expect(pointsHeard(rateLimits, said).get('algorithm')).toEqual({ utteranceId: 'b', words: 'sliding window' });
});

test('other forms, spellings and a word in between still count', () => {
  expect(ids('with token buckets')).toEqual(['algorithm']);
  expect(ids('the counters in redis')).toEqual(['shared']);
  expect(ids('a per user request limit')).toEqual(['fair']);
  expect(ids('then retryafter in the header')).toEqual(['answer']);
});

test('words far apart or the other way round do not', () => {
  expect(ids('a token goes into the next big old bucket')).toEqual([]);
  expect(ids('in the bucket is a token')).toEqual([]);
});

test('what is denied is not heard', () => {
  for (const text of [
    'we never used a token bucket',
    'no idea what a token bucket is',
    "I don't really know what a sliding window is",
    'token bucket, no I have never heard of that',
    'we had it without a shared counter',
    'we never had a Node.js token bucket',
  ]) {
    expect(ids(text), text).toEqual([]);
  }
});

test('what is asked back is not heard', () => {
  for (const text of ['do you mean a token bucket', 'Is that like a sliding window?', 'what is a token bucket']) {
    expect(ids(text), text).toEqual([]);
  }
});

test('a denial of something else does not count against it', () => {
  for (const text of [
    "we never let anybody through because there's a token bucket",
    "It wasn't enough. So we took a token bucket.",
    'not only a token bucket but a queue too',
    "we don't count, we take a token bucket",
    'so a token bucket, right?',
  ]) {
    expect(ids(text), text).toEqual(['algorithm']);
  }
});

test('a denial that belongs to the cue is part of it', () => {
  expect(ids('it is never stored in plain text', passwordStorage)).toEqual(['never']);
  expect(ids("we don't keep it in plain text", passwordStorage)).toEqual([]);
});

test('the parts of a story are heard by their turns of phrase', () => {
  expect(ids('so the memory kept growing, and I was on call', memoryLeakStory)).toEqual(['situation', 'task']);
  expect(ids('Looking back I would take the heap dump first', memoryLeakStory)).toEqual(['action', 'lesson']);
});
