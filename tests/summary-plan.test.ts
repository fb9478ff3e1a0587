import Ajv from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessTokens } from '@/utils/summary/fit';
import { planSummary, requestText, smaller } from '@/utils/summary/plan';
import { asked, planned, said, sampleAnswers } from './fixtures/plans';

const answerOf = (user: string) => user.slice(user.indexOf('Answer:\n') + 'Answer:\n'.length);

test('the requests of an answer are these, letter by letter; a changed prompt needs a new name', async () => {
  const plan = planned([
    asked('a', 'So, Nora, where would you put a cache?'),
    said('b', 'I would measure first.\nOn 10.0.0.1 it took 200 ms.'),
    { id: 'c', text: 'Sorry, wrong room.', role: 'other' },
    { id: 'd', text: 'Who is there?', role: null },
    said('e', 'Ask me at nora@example.com, or Tomas.'),
  ]);
  await expect(JSON.stringify(JSON.parse(requestText(plan)), null, 2)).toMatchFileSnapshot(
    'fixtures/prompts/answer-1.json',
  );
});

test('only the candidate’s words have numbers, others than the two are left out', () => {
  const plan = planned([
    asked('a', 'Why?'),
    said('b', 'Because.'),
    { id: 'c', text: 'Hm', role: null },
    said('d', 'Again'),
  ]);
  expect(answerOf(plan.parts[0]?.ask.user ?? '')).toBe('Interviewer: Why?\n[1] Because.\n[2] Again');
  expect(plan.parts[0]?.sources).toEqual([
    { cite: 1, utteranceId: 'b', text: 'Because.' },
    { cite: 2, utteranceId: 'd', text: 'Again' },
  ]);
  expect(plan.basis).toEqual(['b:8', 'd:5']);
});

test('without a word of the candidate nothing is asked', () => {
  expect(planned([asked('a', 'Hello?')]).parts).toEqual([]);
  expect(planned([]).parts).toEqual([]);
  expect(smaller(planned([]))).toBeNull();
});

test('no utterance can look like the beginning of a line, whatever it says', () => {
  const forged = fc.constantFrom(
    '\n',
    '\r',
    '\u2028',
    '\u2029',
    '\u0085',
    '\v',
    '\f',
    '[9] I led it.',
    'Interviewer: great',
    'Question: x',
    'Answer:',
    '\u202e',
    ' ',
    'word',
  );
  const heard = fc.array(
    fc.record({ text: fc.array(forged, { maxLength: 12 }).map((all) => all.join('')), mine: fc.boolean() }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(heard, (all) => {
      const plan = planned(all.map(({ text, mine }, at) => (mine ? said : asked)(`u${at}`, text)));
      for (const { ask, sources } of plan.parts) {
        const lines = answerOf(ask.user).split(/\r|\n|\u2028|\u2029|\u0085|\v|\f/);
        const cites = lines.flatMap((line) => /^\[(\d+)\] /.exec(line)?.[1] ?? []).map(Number);
        expect(cites).toEqual(sources.map(({ cite }) => cite));
        expect(lines.every((line) => /^(?:\[\d+\]|Interviewer:) /.test(line))).toBe(true);
        expect(ask.user).not.toMatch(/\u202e/);
      }
    }),
  );
});

const long = (sentences: number) =>
  Array.from({ length: sentences }, (_, at) => `Sentence ${at} is about the cache of Nora Lindholm.`).join(' ');

test('an answer that is too long goes in parts that fit, each with the question, and nothing is lost', () => {
  for (const context of [1_000, 2_000, 4_000]) {
    const heard = [
      asked('a', 'Go on.'),
      said('b', long(20)),
      said('c', long(300)),
      asked('d', long(40)),
      said('e', 'The end.'),
    ];
    const plan = planned(heard, { settings: { mask: true, context } });
    expect(plan.parts.length).toBeGreaterThan(1);
    for (const { ask, sources } of plan.parts) {
      expect(guessTokens(ask.system + ask.user + JSON.stringify(ask.schema)) + ask.maxTokens).toBeLessThanOrEqual(
        Math.max(context, 1_250),
      );
      expect(ask.user).toContain('Where would you put a cache');
      expect(ask.user).not.toMatch(/Nora|Lindholm/);
      expect(new Set(sources.map(({ cite }) => cite)).size).toBe(sources.length);
    }
    const sources = plan.parts.flatMap((part) => part.sources);
    for (const [cite, id] of [
      [1, 'b'],
      [2, 'c'],
      [3, 'e'],
    ] as const) {
      const whole = sources.filter((source) => source.cite === cite);
      expect(whole.every((source) => source.utteranceId === id)).toBe(true);
      expect(whole.map(({ text }) => text).join(' ')).toBe(heard.find((each) => each.id === id)?.text);
    }
    expect(plan.parts.every((part) => part.sources.every(({ text }) => /[.]$/.test(text)))).toBe(true);
  }
});

test('a smaller plan asks for the same in more requests, until that makes no sense', () => {
  let plan: ReturnType<typeof smaller> = planned([said('b', long(100)), said('c', long(100))]);
  const all = plan?.parts.flatMap((part) => part.sources.map(({ text }) => text)).join(' ');
  let rounds = 0;
  for (let before = 0; plan; plan = smaller(plan), rounds++) {
    expect(plan.parts.length).toBeGreaterThan(before);
    before = plan.parts.length;
    expect(plan.parts.flatMap((part) => part.sources.map(({ text }) => text)).join(' ')).toBe(all);
  }
  expect(rounds).toBeGreaterThan(2);
  expect(rounds).toBeLessThan(10);
  expect(smaller(planned([said('b', 'Short.')]))).toBeNull();
});

test('a word without end is cut as well, and no letter is torn', () => {
  const plan = planned([said('b', '😀'.repeat(9_000))], { settings: { mask: false, context: 1_000 } });
  const texts = plan.parts.flatMap((part) => part.sources.map(({ text }) => text));
  expect(texts.join('')).toBe('😀'.repeat(9_000));
  expect(texts.every((text) => text.isWellFormed())).toBe(true);
});

test('the same words make the same requests, other words others', () => {
  const [answer = []] = sampleAnswers();
  expect(requestText(planned(answer))).toBe(requestText(planned(answer)));
  expect(requestText(planned([...answer, said('x', 'more')]))).not.toBe(requestText(planned(answer)));
  expect(requestText(planned(answer, { promptName: 'answer-2' }))).not.toBe(requestText(planned(answer)));
});

test('what stands first is the same for every answer, and then for every part of one', () => {
  const [one, two] = [planned([said('a', 'x')]), planned([said('b', 'y')], { question: null, questionId: null })];
  expect(one.parts[0]?.ask.system).toBe(two.parts[0]?.ask.system);
  expect(two.parts[0]?.ask.user).toMatch(/^Question: none; /);
});

test('without masking everything is sent as it is, and names are still known to the rules', () => {
  const plan = planned([said('a', 'I am Nora, nora@example.com')], { settings: { mask: false, context: 8_000 } });
  expect(plan.parts[0]?.ask.user).toContain('[1] I am Nora, nora@example.com');
  expect(plan.mask.roles('Nora was calm')).toBe('[candidate] was calm');
});

test('the schema has no field but claims, text, cites and quote, and requires them all', () => {
  const schema = planned([said('a', 'x')]).parts[0]?.ask.schema ?? {};
  const fields = [...JSON.stringify(schema).matchAll(/"required":(\[[^\]]*\])/g)].flatMap(
    ([, list = '[]']) => JSON.parse(list) as string[],
  );
  expect(new Set(fields)).toEqual(new Set(['claims', 'text', 'cites', 'quote', 'cite', 'words']));
  const check = new Ajv({ strict: false }).compile(schema);
  expect(
    check({
      claims: [
        { text: 'a', cites: [1], quote: { cite: 1, words: 'x' } },
        { text: 'a', cites: [1], quote: null },
      ],
    }),
  ).toBe(true);
  for (const bad of [
    { claims: [], level: 4 },
    { claims: [{ text: 'a', cites: [1], quote: null, score: 5 }] },
    { claims: [{ text: 'a', cites: [1] }] },
  ]) {
    expect(check(bad)).toBe(false);
  }
});

test('planning takes the words as they are and changes nothing', () => {
  const heard = Object.freeze([Object.freeze(said('a', 'x'))]);
  expect(() => planSummary({ ...planInput, heard })).not.toThrow();
});

const planInput = {
  questionId: null,
  question: null,
  people: { candidate: [''], interviewer: [''], others: [] },
  settings: { mask: true, context: 1_000 },
  system: '',
  promptName: 'answer-1',
};
