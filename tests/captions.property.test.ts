import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hear, listen } from '@/utils/captions';
import type { Heard } from '@/utils/port';
import type { Row } from '@/utils/turn';

// A call page that shows what is said the way Meet does: rows grow and are corrected, vanish and come back as new nodes,
// have copies beside them for a moment, are cut to their tail, and leave at the top.

const VOCABULARY =
  'the a I we it so then because cache queue index shard replica lock retry timeout deploy rollback metric alert page team Friday customer order payment latency throughput batch stream consumer offset schema migration backup region zone load balancer proxy token session cookie thread pool memory leak heap garbage collector profile trace span log error budget incident review lesson'.split(
    ' ',
  );
const ROWS = 6;

const mutation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('grow' as const), by: fc.integer({ min: 1, max: 6 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('vanish' as const), ms: fc.integer({ min: 50, max: 1_500 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('twin' as const),
      ms: fc.integer({ min: 50, max: 1_000 }),
      stays: fc.constantFrom('row' as const, 'copy' as const),
      all: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct' as const), row: fc.nat(), word: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), share: fc.integer({ min: 30, max: 80 }) }) },
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

const sentence = fc
  .array(fc.nat(VOCABULARY.length - 1), { minLength: 1, maxLength: 60 })
  .map((picks) => picks.map((pick) => VOCABULARY[pick] ?? ''));
const answer = fc.constantFrom(['yes'], ['okay'], ['right', 'yes']);
const turn = fc.record({
  speaker: fc.constantFrom('Ana', 'Ben', 'You'),
  words: fc.oneof({ weight: 3, arbitrary: sentence }, { weight: 1, arbitrary: answer }),
  mutations: fc.array(mutation, { maxLength: 8 }),
  pause: fc.integer({ min: 100, max: 2_500 }),
  late: fc.boolean(),
});
type Spoken = typeof turn extends fc.Arbitrary<infer T> ? T : never;

interface Shown {
  row: Row;
  said: string[];
  spoken: string[];
  cut: number;
  name: string;
}

function act(turns: Spoken[]) {
  const page: Shown[] = [];
  const truth: Shown[] = [];
  const known = new Map<string, Heard>();
  let listening = listen('r');
  let now = 1_000_000;
  let keys = 0;

  const see = (rows: Row[], ms: number) => {
    // The reader also reads without a mutation, twice a second.
    for (let left = ms; left >= 0; left -= 500) {
      const step = hear(listening, structuredClone(rows), now);
      listening = step.listening;
      for (const utterance of step.heard) known.set(utterance.id, utterance);
      now += Math.min(left, 500);
    }
  };
  const rows = () => page.map((each) => each.row);
  const write = (each: Shown) => {
    const words = each.said.slice(each.cut).join(' ');
    each.row.text =
      each.said.length === each.spoken.length ? `${words.replace(/^\w/, (c) => c.toUpperCase())}.` : words;
  };
  const grow = (each: Shown, by: number) => {
    each.said.push(...each.spoken.slice(each.said.length, each.said.length + by));
    write(each);
  };
  const renew = (each: Shown) => {
    each.row = { ...each.row, key: ++keys };
  };

  const mutate = (each: Shown, change: Mutation) => {
    switch (change.kind) {
      case 'grow':
        grow(each, change.by);
        return see(rows(), 150);
      case 'vanish':
        see([], change.ms);
        page.forEach(renew);
        return see(rows(), 100);
      case 'twin': {
        const copied = change.all ? page : page.slice(-1);
        const copies = copied.map(({ row }) => ({ ...row, key: ++keys }));
        see([...rows(), ...copies], change.ms);
        if (change.stays === 'copy') {
          copied.forEach((one, i) => {
            one.row = copies[i] ?? one.row;
          });
        }
        return see(rows(), 100);
      }
      case 'correct': {
        const one = page[change.row % page.length];
        if (!one || one.said.length - one.cut < 6) return;
        const at = one.cut + (change.word % (one.said.length - one.cut));
        one.said[at] = one.spoken[at] = `corrected${change.word % 7}`;
        write(one);
        return see(rows(), 100);
      }
      case 'cut': {
        const left = each.said.length - each.cut;
        if (left < 20) return;
        each.cut += Math.floor((left * (100 - change.share)) / 100);
        write(each);
        return see(rows(), 100);
      }
    }
  };

  for (const { speaker, words, mutations, pause, late } of turns) {
    const row: Row = { key: ++keys, speaker: late ? '' : speaker, text: '' };
    const each: Shown = { row, said: [], spoken: [...words], cut: 0, name: speaker };
    page.push(each);
    truth.push(each);
    if (page.length > ROWS) page.shift();
    grow(each, 2);
    see(rows(), 150);
    each.row.speaker = speaker;
    for (const change of mutations) mutate(each, change);
    while (each.said.length < each.spoken.length) {
      grow(each, 5);
      see(rows(), 150);
    }
    see(rows(), pause);
  }
  see(rows(), 5_000);
  return { heard: [...known.values()], truth };
}

const plain = (text: string) => text.toLowerCase().replace(/[^\w ]/g, '');

test('whatever the page does to its rows, everything said is heard once, in order, from its speaker', () => {
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 8 }), (turns) => {
      const { heard, truth } = act(turns);
      expect(heard.map(({ speaker, text }) => [speaker, plain(text)])).toEqual(
        truth.map(({ name, said }) => [name, plain(said.join(' '))]),
      );
      expect(heard.every(({ settled }) => settled)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
