import { expect, test } from 'vitest';
import { compare } from './replay/compare';

const NORA = 'Nora Lindholm';
const truth = [
  { speaker: 'You', text: 'So, how do you decide what to cache?' },
  { speaker: NORA, text: 'Yes.' },
  { speaker: NORA, text: 'I look at what a stale value does to somebody.' },
];
const counts = (heard: typeof truth) => {
  const { unequal: _, ...rest } = compare(truth, heard);
  return rest;
};
const RIGHT = { wordErrors: 0, doubled: 0, lost: 0, wrongSpeakers: 0 };
const [one, two, three] = truth as [(typeof truth)[0], (typeof truth)[0], (typeof truth)[0]];

test('what was heard as it was said has nothing wrong', () => {
  expect(counts(truth)).toEqual(RIGHT);
});

test('what is missing, twice there, or under another name is told apart', () => {
  expect(counts([one, three])).toEqual({ ...RIGHT, lost: 1, wordErrors: 1 });
  expect(counts([one, two, two, three])).toEqual({ ...RIGHT, doubled: 1, wordErrors: 1 });
  expect(counts([one, { ...two, speaker: 'You' }, three])).toEqual({ ...RIGHT, wrongSpeakers: 1 });
});

test('words that differ are counted, and their utterances told', () => {
  const heard = [one, two, { speaker: NORA, text: 'I look at what a stale value does to.' }];
  expect(compare(truth, heard)).toMatchObject({
    ...RIGHT,
    wordErrors: 2,
    unequal: [{ wanted: three, got: heard[2], at: 2 }],
  });
});

test('an utterance in two pieces is heard once and doubled once', () => {
  const pieces = [
    { speaker: NORA, text: 'I look at what a stale' },
    { speaker: NORA, text: 'value does to somebody.' },
  ];
  expect(counts([one, two, ...pieces])).toMatchObject({ doubled: 1, lost: 0 });
});
