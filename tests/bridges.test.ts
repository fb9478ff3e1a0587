import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreQuestions, shippedQuestions } from '@/data/bank';
import { type Bridge, bridgesOf } from '@/utils/bridges';
import { answersReader } from '@/utils/learned';
import { bank } from './fixtures/bank';

interface Told {
  text: string;
  questionId: string | null;
}
const told = (text: string, questionId: string | null = null): Told => ({ text, questionId });
const claimed = (bridges: ReadonlyMap<string, Bridge>) => [...bridges].filter(([, { words }]) => words !== null);
const claims = (said: readonly Told[], questions = coreQuestions) => claimed(bridgesOf(questions, said));
const plainly = (bridges: ReadonlyMap<string, Bridge>) =>
  [...bridges].map(([id, { strength, words }]) => [id, strength, words]);
const both = [...coreQuestions, ...bank];

const STALE = 'At the end the cache kept stale prices for an hour and nobody had thought of it.';
/** More than nods, and they lead nowhere. */
const TALK = [
  'It rained the whole week and my train was late again.',
  'My sister lives near the station, so I had breakfast with her.',
  'We went to the mountains in August with both children.',
  'The office has a big kitchen and a dog called Bruno.',
];

test('words that are claimed are verbatim in one of the latest utterances', () => {
  const marks = fc.constantFrom(' ', ', ', '. ', '… ', '\n', ' “', '” ', '.” ', '’ ', '.’ ', ' (', ') ');
  const parts = [STALE, ...TALK, ...both.flatMap(({ cues, prompt }) => [prompt, ...cues])];
  const text = fc
    .array(fc.tuple(fc.constantFrom(...parts), marks), { minLength: 1, maxLength: 5 })
    .map((pairs) => pairs.flat().join(''));
  const said = fc.array(fc.record({ text, questionId: fc.constantFrom(null, ...both.map(({ id }) => id)) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(said, (each) => {
      for (const [id, { words }] of claims(each, both)) {
        const heard = each.filter(({ text, questionId }) => questionId !== id && text.includes(words ?? ''));
        expect(heard.length, `${id}: ${words}`).toBeGreaterThan(0);
      }
    }),
  );
});

test('what was said leads to the question that it is about, and the words say why', () => {
  expect(claims([told(STALE)])).toEqual([
    ['caching', { strength: expect.any(Number), words: 'cache kept stale prices' }],
  ]);
  expect(claims([told('We took a Heap Dump at night.')], bank)[0]).toMatchObject([
    'memory-leak-story',
    { words: 'Heap Dump' },
  ]);
});

test('small talk claims nothing', () => {
  expect(
    claims(
      TALK.map((text) => told(text)),
      shippedQuestions,
    ),
  ).toEqual([]);
});

test('what is older than four telling utterances leads nowhere, however many nods stand between', () => {
  const nods = ['Yeah, sure.', 'Mm, okay.', 'Right.'].map((text) => told(text));
  const after = (...later: Told[]) => bridgesOf(coreQuestions, [told(STALE), ...later]);
  const talk = TALK.map((text) => told(text));
  expect(claimed(after(...nods, ...nods)).map(([id]) => id)).toEqual(['caching']);
  expect(after(...talk.slice(1)).get('caching')).not.toEqual(bridgesOf(coreQuestions, talk.slice(1)).get('caching'));
  expect(plainly(after(...talk))).toEqual(plainly(bridgesOf(coreQuestions, talk)));
  const cued = (said: readonly Told[]) => bridgesOf(bank, [told('We took a heap dump at night.'), ...said]);
  expect(cued(nods).has('memory-leak-story')).toBe(true);
  expect(cued(talk).has('memory-leak-story')).toBe(false);
});

test('the cues of the question that was current lead nowhere, in one pack or beside others', () => {
  const { labels } = answersReader();
  for (const { id, cues } of coreQuestions) {
    for (const cue of cues) {
      const said = [told(`and there we had ${cue} for a while`, id)];
      const bridges = bridgesOf(shippedQuestions, said);
      expect(bridges.has(id), `${id}: ${cue}`).toBe(false);
      const packs = claimed(bridges).filter(([other]) => !labels.has(other));
      expect(
        packs.filter(([, { words }]) => words === cue),
        `${id}: ${cue}`,
      ).toEqual([]);
    }
  }
  for (const { id, cues } of bank) {
    for (const cue of cues) expect(bridgesOf(bank, [told(`there we had ${cue} for a while`, id)]).has(id)).toBe(false);
  }
});

test('what the candidate asks of the interviewer leads nowhere, and hides nothing that was said before', () => {
  const told = { text: 'We had a message queue in front and the consumers fell behind by an hour.', questionId: null };
  const asked = { text: 'and how does on call work in your team when a queue backs up', questionId: null };
  expect(bridgesOf(coreQuestions, [asked])).toEqual(new Map());
  expect(bridgesOf(coreQuestions, [told, asked])).toEqual(bridgesOf(coreQuestions, [told]));
});
