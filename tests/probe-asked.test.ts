import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coreQuestions, shippedQuestions } from '@/data/bank';
import { probeAsked } from '@/utils/probe-asked';
import { codeReview, rateLimits } from './fixtures/bank';

const named = (id: string, text: string) => {
  const question = coreQuestions.find((each) => each.id === id);
  return question ? (probeAsked(question, text)?.text ?? null) : null;
};
const askedRows = ['asked-1', 'asked-2'].flatMap((name) =>
  readFileSync(new URL(`./evals/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): { text: string; kind: string } => JSON.parse(line)),
);
const probes = coreQuestions.flatMap((question) => question.probes.map((probe) => ({ question, probe })));

const unmarked = (text: string) => text.toLowerCase().replace(/[.,?!;:"’']/g, '');
test.each([
  { name: 'as they are written', said: (text: string) => text },
  { name: 'without marks, as captions write them', said: unmarked },
  {
    name: 'with fillers',
    said: (text: string) => `okay um so ${unmarked(text).replace(/ (\w+) /, ' uh $1 you know ')} yeah`,
  },
  { name: 'after other words', said: (text: string) => `Right, that makes sense. And ${text}` },
])('every core probe is known $name', ({ said }) => {
  const missed = probes.filter(({ question, probe }) => probeAsked(question, said(probe.text)) !== probe);
  expect(missed.map(({ probe }) => probe.text)).toEqual([]);
});

test('with every fifth word missing most are known still, and none is taken for another', () => {
  const torn = (text: string) =>
    unmarked(text)
      .split(' ')
      .filter((_, index) => index % 5 !== 3)
      .join(' ');
  const got = probes.map(({ question, probe }) => ({ probe, found: probeAsked(question, torn(probe.text)) }));
  expect(got.filter(({ probe, found }) => found !== null && found !== probe)).toEqual([]);
  // 96 of 123 when it was written.
  expect(got.filter(({ found }) => found).length / got.length).toBeGreaterThanOrEqual(0.75);
});

test('what interviewers ask otherwise is no probe of any core question, but for one that asks for the same', () => {
  const taken = askedRows.flatMap(({ text }) =>
    coreQuestions.flatMap((question) => probeAsked(question, text)?.text ?? []),
  );
  expect(taken).toEqual(['How long is that lock held, and what releases it if the process dies?']);
});

test('no shipped question, on or off, is taken for a probe of another', () => {
  const taken = shippedQuestions.filter(({ prompt }) => coreQuestions.some((each) => probeAsked(each, prompt)));
  expect(taken.map(({ prompt }) => prompt)).toEqual([]);
});

test('everyday words that a probe happens to have do not ask it', () => {
  expect(
    named('scaling-path', 'give me an example of a setup you were part of, and what gave out first, do you know'),
  ).toBeNull();
  expect(named('api-design', 'How do you version an API?')).toBeNull();
  expect(
    named('caching', 'How do you decide how consistent the copies in replicas and the cache have to be, and why?'),
  ).toBeNull();
  expect(named('vulnerability-story', 'Take me through the weekend, from the first evening on.')).toBeNull();
});

test('a probe in much the same words is known, its words far apart are not', () => {
  const probe = 'The cache comes back empty on a busy afternoon. What does the database see?';
  expect(named('caching', 'So the cache is back but empty, busy afternoon. What happens to the database?')).toBe(probe);
  const apart = 'the team was talking about many other matters of which I remember only a little '.repeat(4);
  expect(named('caching', `a cache ${apart} was empty ${apart} that afternoon, was it? ${apart} database`)).toBeNull();
});

const asked = (text: string, question = rateLimits) => probeAsked(question, text)?.for ?? null;

test('a probe that is read out is noticed, as captions write it too', () => {
  expect(asked('What does a caller see who is over the limit?')).toBe('answer');
  expect(asked('okay so what does a caller see who is over the limit')).toBe('answer');
  expect(asked('One office shares an address, who gets limited')).toBe('fair');
  expect(asked('One office shares an address. Who gets limited?')).toBe('fair');
});

test('most of its own words must be said', () => {
  expect(asked('And with ten instances behind a balancer, where is the count?')).toBe('shared');
  expect(asked('Where is the count kept?')).toBeNull();
});

test('what asks for nothing is no probe', () => {
  expect(asked('The caller was over the limit and saw an error.')).toBeNull();
  expect(asked('')).toBeNull();
});

test('one word is said by chance', () => {
  const short = { ...codeReview, probes: [{ for: 'small', text: 'Why review?' }] };
  expect(asked('What would you review first?', short)).toBeNull();
});

test('of two probes the one of which more is said is taken, and a question without probes has none', () => {
  const twins = {
    ...rateLimits,
    probes: [
      { for: 'answer', text: 'What does a caller see who is over the limit?' },
      { for: 'fair', text: 'What does an honest caller see who is over the limit of somebody else?' },
    ],
  };
  expect(asked('What does an honest caller see who is over the limit of somebody else?', twins)).toBe('fair');
  expect(asked('What does a caller see who is over the limit?', twins)).toBe('answer');
  expect(asked('What does a caller see?', { ...rateLimits, probes: [] })).toBeNull();
});

test('every shipped probe is noticed as itself when it is read out', () => {
  const missed = shippedQuestions.flatMap((question) =>
    question.probes
      .filter((probe) => probeAsked(question, probe.text) !== probe)
      .map(({ text }) => `${question.id}: ${text}`),
  );
  expect(missed).toEqual([]);
});
