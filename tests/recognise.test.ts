import { expect, test } from 'vitest';
import { coreQuestions } from '@/data/bank';
import core from '@/data/packs/core-25.json';
import { packSchema } from '@/utils/pack';
import { recogniserOf } from '@/utils/recognise';
import { bank } from './fixtures/bank';

const recognise = recogniserOf(bank);
const heard = (text: string) => recognise(text)?.questionId ?? null;

test('every prompt read aloud is recognised, without punctuation too', () => {
  for (const { id, prompt } of bank) {
    expect(heard(prompt)).toBe(id);
    expect(heard(prompt.toLowerCase().replace(/[^\w\s']/g, '')), prompt).toBe(id);
  }
});

test('own wordings and split captions are recognised', () => {
  expect(heard("okay so um how'd you use feature toggles and how do you keep the flags from piling up")).toBe(
    'feature-flags',
  );
  expect(heard('so the connection pool\nhow do you\nyou know how big does that pool need to be')).toBe(
    'connection-pool',
  );
  expect(heard("let's talk about passwords, how would you store them")).toBe('password-storage');
  expect(heard('tell me about a memory leak you had')).toBe('memory-leak-story');
});

test('the words that asked it come with it', () => {
  expect(recognise('  How do you size a connection pool? ')?.words).toBe('How do you size a connection pool?');
});

test('a statement about a topic asks nothing', () => {
  expect(heard('We have feature flags for everything, and nobody ever removes them.')).toBeNull();
  expect(heard('I store the passwords with bcrypt myself.')).toBeNull();
});

test('small talk and questions outside the bank are none of it', () => {
  for (const text of [
    'How are you doing today?',
    'Can you hear me?',
    'Do you have any questions for me?',
    'What is the CAP theorem?',
    'Tell me about yourself.',
    'What does eventual consistency mean?',
    'What happened then?',
    'When could you start?',
    '',
  ]) {
    expect(heard(text), text).toBeNull();
  }
});

test('a probe is no question', () => {
  for (const { probes } of bank) for (const { text } of probes) expect(heard(text), text).toBeNull();
});

test('between two questions there is none', () => {
  expect(heard('What about connection pools and feature flags?')).toBeNull();
});

test('in the core pack every prompt is recognised and no probe is', () => {
  const pack = packSchema.parse(core);
  const named = recogniserOf(pack);
  for (const { id, prompt, probes } of pack) {
    expect(named(prompt)?.questionId, prompt).toBe(id);
    for (const { text } of probes) expect(named(text), text).toBeNull();
  }
});

test('a question at the end of a turn that began with something else is the one that is asked', () => {
  const turn =
    'I think people coming back is a pretty good measure, actually. Okay, that was the fixed part, and we have a bit of time left, so I get to choose one. How do you decide what to cache, for how long, and how it gets invalidated?';
  expect(recogniserOf(coreQuestions)(turn)?.questionId).toBe('caching');
});

test('what names no subject asks on, and nothing new', () => {
  for (const text of ['And how did you go about finding it?', 'What did you learn?', 'How did you decide?']) {
    expect(recogniserOf(coreQuestions)(text), text).toBeNull();
  }
});
