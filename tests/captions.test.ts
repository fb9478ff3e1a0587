import { expect, test } from 'vitest';
import { hear, listen, settle } from '@/utils/captions';
import type { Heard } from '@/utils/port';
import type { Row } from '@/utils/turn';

/** A panel that only knows what it was sent: the newest message of each id, in order of arrival. */
function panel() {
  let listening = listen('r');
  const known = new Map<string, Heard>();
  const take = (step: ReturnType<typeof hear>) => {
    listening = step.listening;
    for (const utterance of step.heard) known.set(utterance.id, utterance);
    return step.heard;
  };
  return {
    see: (now: number, ...rows: Row[]) => take(hear(listening, rows, now)),
    wait: (now: number) => take(settle(listening, now)),
    said: () => [...known.values()].map(({ speaker, text }) => `${speaker}: ${text}`),
    all: () => [...known.values()],
    kept: () => listening.turns.length,
  };
}

const row = (key: number, speaker: string, text: string): Row => ({ key, speaker, text });
const words = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `word${from + i}`).join(' ');

test('a row that grows and is rewritten in place is one utterance', () => {
  const { see, said, all } = panel();
  see(0, row(1, 'Ana', 'so'));
  see(300, row(1, 'Ana', 'so tell me'));
  see(600, row(1, 'Ana', 'So, tell me about'));
  expect(said()).toEqual(['Ana: So, tell me about']);
  expect(all()[0]).toMatchObject({ id: 'r:1', at: 0, settled: false });
});

test('a first guess may be replaced as a whole', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'I know'));
  see(200, row(1, 'Ana', 'Hi Nora'));
  expect(said()).toEqual(['Ana: Hi Nora']);
});

test('an utterance settles after 1.2 seconds without change', () => {
  const { see, wait } = panel();
  see(0, row(1, 'Ana', 'Hello'));
  see(500, row(1, 'Ana', 'Hello there'));
  expect(wait(1_699)).toEqual([]);
  expect(wait(1_700)).toMatchObject([{ id: 'r:1', settled: true }]);
  expect(wait(9_000)).toEqual([]);
});

test('an utterance settles when a later row appears', () => {
  const { see } = panel();
  see(0, row(1, 'Ana', 'Hello'));
  expect(see(100, row(1, 'Ana', 'Hello'), row(2, 'Ben', 'Hi'))).toMatchObject([
    { id: 'r:1', settled: true },
    { id: 'r:2', settled: false },
  ]);
});

test('a late correction of an earlier row is a revision with the same id', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'We ran post grass in two regions'));
  see(100, row(1, 'Ana', 'We ran post grass in two regions'), row(2, 'Ben', 'And'));
  const late = see(3_000, row(1, 'Ana', 'We ran Postgres in two regions'), row(2, 'Ben', 'And'));
  expect(late[0]).toMatchObject({ id: 'r:1', text: 'We ran Postgres in two regions' });
  expect(see(4_300, row(1, 'Ana', 'We ran Postgres in two regions'), row(2, 'Ben', 'And'))).toMatchObject([
    { id: 'r:1', settled: true },
  ]);
  expect(said()).toEqual(['Ana: We ran Postgres in two regions', 'Ben: And']);
});

test('a settled utterance that goes on after a pause is the same one', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'So'));
  see(5_000, row(1, 'Ana', 'So'));
  expect(see(5_100, row(1, 'Ana', 'So, we moved'))).toMatchObject([{ id: 'r:1', settled: false }]);
  expect(said()).toEqual(['Ana: So, we moved']);
});

test('rows that vanish and come back as new nodes are the same utterances', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'Did you?'));
  see(200, row(1, 'Ana', 'Did you?'), row(2, 'Ben', 'Yes.'), row(3, 'Ana', 'Good.'), row(4, 'Ben', 'Yes.'));
  see(2_000, row(1, 'Ana', 'Did you?'), row(2, 'Ben', 'Yes.'), row(3, 'Ana', 'Good.'), row(4, 'Ben', 'Yes.'));
  see(2_100);
  const back = [row(5, 'Ana', 'Did you?'), row(6, 'Ben', 'Yes.'), row(7, 'Ana', 'Good.'), row(8, 'Ben', 'Yes.')];
  expect(see(2_400, ...back)).toEqual([]);
  see(4_000, ...back);
  expect(said()).toEqual(['Ana: Did you?', 'Ben: Yes.', 'Ana: Good.', 'Ben: Yes.']);
});

test('a row that grew while it was away goes on', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'so tell'));
  see(100);
  see(400, row(2, 'Ana', 'So, tell me about it'));
  expect(said()).toEqual(['Ana: So, tell me about it']);
});

test('the same words said again after the rows faded are another utterance', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'Can you hear me now?'));
  see(4_000);
  see(9_000, row(2, 'Ana', 'can'));
  see(9_300, row(2, 'Ana', 'can you hear'));
  see(9_600, row(2, 'Ana', 'Can you hear me now?'));
  expect(said()).toEqual(['Ana: Can you hear me now?', 'Ana: Can you hear me now?']);
});

test('a short answer after the rows faded is another utterance', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ben', 'Yes.'));
  see(3_000);
  see(9_000, row(2, 'Ben', 'Yes.'));
  expect(said()).toEqual(['Ben: Yes.', 'Ben: Yes.']);
});

test('a twin beside its row for a moment is not heard', () => {
  const { see, said } = panel();
  const one = row(1, 'Ana', 'We had a cache');
  see(0, one);
  see(100, one, row(2, 'Ana', 'We had a cache'));
  see(900, one);
  see(3_000, one);
  expect(said()).toEqual(['Ana: We had a cache']);
});

test('a twin whose row vanishes goes on as its utterance', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'We had'));
  see(100, row(1, 'Ana', 'We had'), row(2, 'Ana', 'We had'));
  see(400, row(2, 'Ana', 'We had a cache'));
  expect(said()).toEqual(['Ana: We had a cache']);
});

test('a twin that is ahead of a row about to vanish goes on as its utterance', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'We had a'));
  see(100, row(1, 'Ana', 'We had a'), row(2, 'Ana', 'We had a cache'));
  see(400, row(2, 'Ana', 'We had a cache in front'));
  expect(said()).toEqual(['Ana: We had a cache in front']);
});

test('every row may have a twin at once', () => {
  const { see, said } = panel();
  const old = [row(1, 'Ana', 'Was it fast?'), row(2, 'Ben', 'Yes.'), row(3, 'Ana', 'Really?'), row(4, 'Ben', 'Yes.')];
  for (const i of old.keys()) see(i * 1_300, ...old.slice(0, i + 1));
  see(6_000, ...old);
  const copies = old.map((each) => ({ ...each, key: Number(each.key) + 10 }));
  see(6_100, ...old, ...copies);
  see(6_400, ...copies);
  see(9_000, ...copies);
  expect(said()).toEqual(['Ana: Was it fast?', 'Ben: Yes.', 'Ana: Really?', 'Ben: Yes.']);
});

test('two equal short answers that both stay are two utterances', () => {
  const { see, said, all } = panel();
  const one = row(1, 'Ben', 'Yes.');
  const two = row(2, 'Ben', 'Yes.');
  see(0, one);
  see(2_000, one, two);
  expect(said()).toEqual(['Ben: Yes.']);
  see(3_200, one, two);
  expect(said()).toEqual(['Ben: Yes.', 'Ben: Yes.']);
  expect(all()[1]).toMatchObject({ at: 2_000, settled: true });
});

test('rows below a possible twin keep their order', () => {
  const { see, said } = panel();
  const rows = [row(1, 'Ben', 'Yes.'), row(2, 'Ben', 'Yes.'), row(3, 'Ana', 'Good.')];
  see(0, ...rows.slice(0, 1));
  see(2_000, ...rows.slice(0, 2));
  see(2_300, ...rows);
  see(3_300, ...rows);
  expect(said()).toEqual(['Ben: Yes.', 'Ben: Yes.', 'Ana: Good.']);
});

test('a row that waits below a possible twin and vanishes is heard all the same', () => {
  const { see, said } = panel();
  const rows = [row(1, 'Ben', 'Yes.'), row(2, 'Ben', 'Yes.'), row(3, 'Ana', 'Good.')];
  see(0, ...rows.slice(0, 1));
  see(2_000, ...rows);
  see(2_300);
  see(6_000);
  expect(said()).toEqual(['Ben: Yes.', 'Ana: Good.']);
});

test('a row that begins like another and then differs is an utterance of its own', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ben', 'Yes'));
  see(100, row(1, 'Ben', 'Yes'), row(2, 'Ben', 'Yes'));
  see(200, row(1, 'Ben', 'Yes'), row(2, 'Ben', 'Yes, and no'));
  expect(said()).toEqual(['Ben: Yes', 'Ben: Yes, and no']);
});

test('a speaker who resumes in a new row begins a new utterance', () => {
  const { see, said } = panel();
  const first = row(1, 'Ana', 'I led the team.');
  see(0, first);
  see(500, first, row(2, 'Ben', 'Okay'));
  see(900, first, row(2, 'Ben', 'Okay'), row(3, 'Ana', 'It was small.'));
  expect(said()).toEqual(['Ana: I led the team.', 'Ben: Okay', 'Ana: It was small.']);
});

test('a text that is cut to its tail keeps the words it had', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', words(40)));
  see(500, row(1, 'Ana', words(25, 15)));
  see(900, row(1, 'Ana', words(30, 15)));
  see(1_300, row(1, 'Ana', words(20, 30)));
  expect(said()).toEqual([`Ana: ${words(50)}`]);
});

test('a cut row that gets its first words back is the same utterance', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', words(40)));
  see(500, row(1, 'Ana', words(12, 28)));
  see(2_000, row(1, 'Ana', words(12, 28)));
  see(2_100, row(1, 'Ana', words(45)));
  expect(said()).toEqual([`Ana: ${words(45)}`]);
});

test('a tail that is cut while it grows and is corrected keeps the words it had', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', `${words(20)} we went to the stor`));
  see(500, row(1, 'Ana', `${words(8, 12)}, we went to the store again`));
  expect(said()).toEqual([`Ana: ${words(20)}, we went to the store again`]);
});

test('a monologue that starts anew in the same row is a new utterance', () => {
  const { see, said } = panel();
  const long = `Then ${words(60)}`;
  see(0, row(1, 'Ana', long));
  see(500, row(1, 'Ana', 'Then'));
  see(800, row(1, 'Ana', 'Then we stopped'));
  expect(said()).toEqual([`Ana: ${long}`, 'Ana: Then we stopped']);
});

test('a row that is used again for other words is a new utterance', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'We had a queue in between'));
  see(2_000, row(1, 'Ana', 'We had a queue in between'));
  see(2_100, row(1, 'Ana', 'So'));
  see(2_400, row(1, 'Ana', 'So what broke first?'));
  expect(said()).toEqual(['Ana: We had a queue in between', 'Ana: So what broke first?']);
});

test('a row that is used again for another speaker is a new utterance', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'I think so'));
  see(300, row(1, 'Ben', 'I'));
  see(500, row(1, 'Ben', 'I do not'));
  expect(said()).toEqual(['Ana: I think so', 'Ben: I do not']);
});

test('a name that arrives late belongs to the words before it', () => {
  const { see, said } = panel();
  see(0, row(1, '', 'So tell'));
  expect(said()).toEqual([': So tell']);
  see(400, row(1, 'Ana', 'So tell me'));
  see(700, row(1, '', 'So tell me more'));
  expect(said()).toEqual(['Ana: So tell me more']);
});

test('a label that is translated belongs to the same words', () => {
  const { see, said } = panel();
  see(0, row(1, 'You', 'What broke first?'));
  see(400, row(1, 'Tú', 'What broke first?'));
  expect(said()).toEqual(['Tú: What broke first?']);
});

test('a speaker is never invented', () => {
  const { see, said } = panel();
  see(0, row(1, 'Ana', 'Hello.'));
  see(400, row(1, 'Ana', 'Hello.'), row(2, '', 'Hi.'));
  expect(said()).toEqual(['Ana: Hello.', ': Hi.']);
});

test('texts without spaces between words are not doubled', () => {
  const { see, said } = panel();
  see(0, row(1, 'あな', '昨日は'));
  see(300, row(1, 'あな', '昨日は、雨でした'));
  see(500);
  see(800, row(2, 'あな', '昨日は、雨でした。'));
  expect(said()).toEqual(['あな: 昨日は、雨でした。']);
});

test('a turn too long for one message goes on as the next one', () => {
  const { see, all } = panel();
  see(0, row(1, 'Ana', words(2_000)));
  see(500, row(1, 'Ana', words(2_300)));
  see(900, row(1, 'Ana', words(2_310)));
  expect(all().every(({ text }) => text.length <= 20_000)).toBe(true);
  expect(
    all()
      .map(({ text }) => text)
      .join(' '),
  ).toBe(words(2_310));
});

test('what is kept is bounded, however long the call', () => {
  const { see, kept, said } = panel();
  for (let i = 0; i < 1_000; i++) see(i * 2_000, ...[i, i + 1, i + 2].map((n) => row(n, `S${n % 2}`, `line ${n}`)));
  expect(kept()).toBeLessThanOrEqual(403);
  expect(said()).toHaveLength(1_002);
});

test('reading changes nothing it was given', () => {
  const { listening } = hear(listen('r'), [row(1, 'Ana', 'Hello')], 0);
  const copy = structuredClone(listening);
  hear(listening, [row(1, 'Ana', 'Hello there')], 100);
  expect(listening).toEqual(copy);
});

test('a list that is scrolled back and forth says nothing twice', () => {
  const { see, said } = panel();
  const all = Array.from({ length: 20 }, (_, i) => row(i, `S${i % 2}`, i % 5 === 4 ? 'Yes.' : words(6, i * 10)));
  for (let i = 0; i < 20; i++) see(i * 3_000, ...all.slice(Math.max(0, i - 4), i + 1));
  const before = said();
  // After more than a minute on the last rows, the list shows rows from far above, in new nodes, and then the end again.
  const shown = (from: number, to: number, again: number) =>
    all.slice(from, to).map((each) => ({ ...each, key: Number(each.key) + again }));
  see(200_000, ...all.slice(15));
  see(201_000, ...shown(2, 7, 100));
  see(205_000, ...shown(2, 7, 100));
  see(270_000, ...shown(2, 7, 100));
  see(271_000, ...shown(15, 20, 200), row(900, 'S0', 'and this'));
  see(273_000, ...shown(15, 20, 200), row(900, 'S0', 'and this is new'));
  see(280_000, ...shown(15, 20, 200), row(900, 'S0', 'and this is new'));
  expect(said()).toEqual([...before, 'S0: and this is new']);
});
