import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { theirQuestions } from '@/data/pack-list';
import { askedAmong, theirMatcher } from '@/utils/theirs';

const match = theirMatcher(theirQuestions);

const linesOf = (name: string) =>
  readFileSync(new URL(`./fixtures/theirs/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
const rowsOf = (name: string) => linesOf(name).map((line): { text: string; id: string } => JSON.parse(line));

// The floors are what is asked of the matcher; what it reached when it was written stands behind them.
test.each([
  { name: 'asked.jsonl', least: 0.9 }, // 80 of 84
  { name: 'asked-otherwise.jsonl', least: 0.88 }, // 91 of 99
])('of the phrasings in $name at least $least are recognised', ({ name, least }) => {
  const rows = rowsOf(name);
  const right = rows.filter(({ text, id }) => match(text) === id);
  expect(right.length / rows.length).toBeGreaterThanOrEqual(least);
});

test.each(['asked.jsonl', 'asked-otherwise.jsonl'])('hardly one of %s is taken for another question', (name) => {
  const rows = rowsOf(name);
  const wrong = rows.filter(({ text, id }) => ![id, null].includes(match(text)));
  expect(wrong.length / rows.length).toBeLessThanOrEqual(0.02);
});

test('small talk, answers and other questions ask none of them', () => {
  const lines = linesOf('small-talk.txt');
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter((line) => match(line) !== null)).toEqual([]);
});

test('each is recognised by its own prompt', () => {
  for (const { id, prompt } of theirQuestions) expect(match(prompt)).toBe(id);
});

/** Said from `time` to `end`, interview ms. */
const words = (text: string, time: number, end = time) => ({ text, time, at: time, changedAt: end });

test('a question that captions tore in two is one, unless a long pause lies between', () => {
  const [one, two] = ['and then I wanted to ask about the', 'career ladder here'];
  const asked = (time: number) => [...askedAmong(match, [words(one, 0), words(two, time)])];
  expect(asked(5_000)).toEqual([['their-growth', `${one} ${two}`]]);
  expect(asked(60_000)).toEqual([]);
});

test('the pause counts from the end of the first words', () => {
  const one = 'thank you very much for all of this and then I wanted to ask about the';
  const asked = (time: number) => askedAmong(match, [words(one, 0, 14_000), words('career ladder here', time)]);
  expect([...asked(20_000).keys()]).toEqual(['their-growth']);
  expect([...asked(35_000).keys()]).toEqual([]);
});

test('the first words that asked it stay, and what comes after them asks nothing again', () => {
  const asked = askedAmong(match, [
    words('How does on-call work here?', 0),
    words('Okay, thank you.', 4_000),
    words('And is there on-call at weekends?', 60_000),
  ]);
  expect([...asked]).toEqual([['their-on-call', 'How does on-call work here?']]);
});

test.each([
  ['What is on-call like? And how do you deal with technical debt? And how would I grow in this role?'],
  ['what is on-call like and how do you deal with technical debt and how would I grow in this role'],
])('a turn that asks several things asks each of them, in its own words: %s', (turn) => {
  const [onCall, debt, growth] = turn.split(/ (?=and how)/i);
  expect([...askedAmong(match, [words(turn, 0)])]).toEqual([
    ['their-on-call', onCall],
    ['their-debt', debt],
    ['their-growth', growth],
  ]);
});

test('of a turn only what is of the list is asked', () => {
  const turn = 'What is on-call like? And how big is the team? And what would my first month look like?';
  expect([...askedAmong(match, [words(turn, 0)])]).toEqual([['their-on-call', 'What is on-call like?']]);
});

test('what no sentence asks by itself is asked by the turn', () => {
  const turn = 'I wanted to ask about something. The career ladder here.';
  expect([...askedAmong(match, [words(turn, 0)])]).toEqual([['their-growth', turn]]);
});

test.each(['asked.jsonl', 'asked-otherwise.jsonl'])('hardly one of %s asks another question too', (name) => {
  const rows = rowsOf(name);
  const wrong = rows.filter(({ text, id }) => {
    return [...askedAmong(match, [words(text, 0)]).keys()].some((found) => found !== id);
  });
  expect(wrong.length / rows.length).toBeLessThanOrEqual(0.02);
});

test('small talk asks none of them by a part of it either', () => {
  const taken = linesOf('small-talk.txt').filter((text) => askedAmong(match, [words(text, 0)]).size > 0);
  expect(taken).toEqual([]);
});
