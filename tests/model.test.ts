import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ModelFile, modelOf } from '@/utils/model';
import { stemOf } from '@/utils/words';

const file: ModelFile = {
  kinds: { wording: false, letters: false },
  labels: ['none', 'caching', 'queues'],
  bias: [0.5, 0, -1],
  unit: 0.5,
  features: {
    [stemOf('cache')]: [300, 1, 4],
    [stemOf('stale')]: [400, 1, 2, 2, -2],
    [stemOf('queue')]: [100, 2, 6],
    [`${stemOf('stale')} ${stemOf('cache')}`]: [1200, 1, 2],
  },
};
const model = modelOf(file);
const scores = (text: string) => Object.fromEntries(model.read(text).scores);

test('a text without a known word is told by the bias alone', () => {
  expect(scores('We took the train.')).toEqual({ none: 0.5, caching: 0, queues: -1 });
  expect(scores('')).toEqual({ none: 0.5, caching: 0, queues: -1 });
});

test('rare words weigh more, and a text has the same length however long it is', () => {
  expect(scores('the cache')).toEqual({ none: 0.5, caching: 2, queues: -1 });
  // 3 and 4 in a length of 5; far apart they are no pair.
  const far = scores('cache, and then we all went home, where it was stale');
  expect(far.caching).toBeCloseTo(0.6 * 2 + 0.8 * 1);
  expect(far.queues).toBeCloseTo(-1 - 0.8);
});

test('a word that is said again counts once, and is a reason in both places', () => {
  const once = model.read('cache and queue');
  const again = model.read('cache and queue and cache');
  expect(again.scores).toEqual(once.scores);
  expect(again.reasonsFor('caching').map(({ feature, adds }) => [feature.first, adds > 0])).toEqual([
    [0, true],
    [2, false],
    [4, true],
  ]);
});

test('a pair of neighbours is a feature of its own', () => {
  const names = model
    .read('stale cache')
    .reasonsFor('caching')
    .map(({ feature }) => feature.name);
  expect(names).toContain(`${stemOf('stale')} ${stemOf('cache')}`);
  expect(model.read('cache stale').reasonsFor('caching')).toHaveLength(2);
});

test('a label that it does not know has no reasons', () => {
  expect(model.labels).toEqual(new Set(['none', 'caching', 'queues']));
  expect(
    model
      .read('stale cache')
      .reasonsFor('locking')
      .every(({ adds }) => adds === 0),
  ).toBe(true);
});

test('whatever is said, the reasons of different words and the bias make up the score', () => {
  const text = fc.array(fc.constantFrom('cache', 'stale', 'queue', 'the', 'train', '.'), { maxLength: 12 });
  fc.assert(
    fc.property(text, fc.constantFrom(...file.labels.entries()), (words, [place, label]) => {
      const reading = model.read(words.join(' '));
      const once = new Map(reading.reasonsFor(label).map(({ feature, adds }) => [feature.name, adds]));
      const sum = [...once.values()].reduce((all, adds) => all + adds, file.bias[place] ?? 0);
      expect(reading.scores.get(label)).toBeCloseTo(sum);
    }),
  );
});
