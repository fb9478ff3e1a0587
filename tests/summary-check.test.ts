import { describe, expect, test } from 'vitest';
import { checkClaim, type Rule, standing } from '@/utils/summary/check';
import type { Claim } from '@/utils/summary/record';

const LINE =
  "We didn't use Redis at all in the first year. Later, it went down to two hundred milliseconds, and we've got C++ there — e.g. 3.5 % of non-blocking calls. I'd say “cache” is the Zoë of it.";
const said = new Map([
  ['a', LINE],
  ['b', 'Yes.\nAnd then we rolled back by hand, about 40% of it.'],
]);

const quoting = (words: string, utteranceId = 'a', cites = ['a']): Claim => ({
  text: '',
  cites,
  quote: { utteranceId, words },
});
const saying = (text: string, cites = ['a']): Claim => ({ text, cites, quote: null });
const shown = (claim: Claim) => {
  const checked = checkClaim(claim, said);
  return 'claim' in checked ? (checked.claim.quote?.words ?? checked.claim.text) : `(${checked.fell})`;
};

describe('a quote', () => {
  test.each([
    ['it went down to two hundred milliseconds', 'it went down to two hundred milliseconds'],
    ['  "Later, it WENT down to two hundred milliseconds."  ', 'Later, it went down to two hundred milliseconds'],
    ['We didn’t use Redis at all in the first year', "We didn't use Redis at all in the first year"],
    ["and we've got C", "and we've got C++"],
    ["and we've got C++", "and we've got C++"],
    ["we've got C++ there - e.g. 3.5 %", "we've got C++ there — e.g. 3.5"],
    ['I’d say "cache" is the Zoe\u0308 of it', "I'd say “cache” is the Zoë of it"],
    ['all in the first year later it went', '(quote)'],
    ['use Redis at all in the first year', '(quote)'],
    ['t use Redis at all', '(quote)'],
    ['We did use Redis at all', '(quote)'],
    ['We used Redis at all', '(quote)'],
    ['down to two hundred', 'down to two hundred'],
    ['down to three hundred', '(quote)'],
    ['blocking calls. I', '(quote)'],
    ['5 % of non-blocking calls', '(quote)'],
    ['it went ... milliseconds', '(quote)'],
    ['it wеnt down to two hundred', '(quote)'],
    ['Redis', '(quote)'],
    ["didn't", '(quote)'],
    ['milliseconds', 'milliseconds'],
    ['...', '(quote)'],
  ])('%s is shown as: %s', (words, as) => {
    expect(shown(quoting(words))).toBe(as);
  });

  test('stands in the line that it names, which is one of those that are cited', () => {
    expect(shown(quoting('and then we rolled back', 'b', ['a', 'b']))).toBe('And then we rolled back');
    expect(shown(quoting('and then we rolled back', 'a', ['a', 'b']))).toBe('(quote)');
    expect(shown(quoting('and then we rolled back', 'b', ['a']))).toBe('(quote)');
    expect(shown(quoting('yes and then we rolled', 'b', ['b']))).toBe('(quote)');
    expect(shown(quoting('Yes. And then we rolled back', 'b', ['b']))).toBe('Yes.\nAnd then we rolled back');
  });
});

describe('a quote torn from a denial', () => {
  const quoted = (line: string) => {
    const [before = '', words = ''] = line.split('|');
    return 'claim' in checkClaim(quoting(words), new Map([['a', before + words]]));
  };

  test.each([
    'I would not, honestly, |use Kafka for that kind of thing.',
    'I would not, |honestly, use Kafka for that kind of thing.',
    'I would not — honestly — |use Kafka for that kind of thing.',
    'I would not… |use Kafka for that kind of thing.',
    'I wouldn’t, uh, you know, |use Kafka for that kind of thing.',
    'I would not really, in all honesty, |use Kafka for that kind of thing.',
    'We never, to be fair, |lost any booking in production.',
    'We never, to be fair, lost |any booking in production.',
    'We never, |lost any booking in production.',
    "We didn't at that point in time |test the restore of backups.",
    "We didn't back in the team's first year |test the restore of backups.",
    "I can't honestly say that |I designed the schema myself.",
    "I wouldn't go so far as to say |I designed the schema myself.",
    "I'm not entirely sure that |we measured the cache hits.",
    "I don't think |we measured the cache hits.",
    'We did not \u0001 really |measure the cache hits.',
    'Nobody in the first year |measured the cache hits.',
  ])('is not shown: %s', (line) => {
    expect(quoted(line)).toBe(false);
  });

  test.each([
    'No, actually, |we moved it over to Kafka.',
    'We didn’t, to be honest, |we just restarted it by hand.',
    'We didn’t, to be honest, we just |restarted it by hand that night.',
    "They had seats that didn't exist, and |they came, of course, all of them.",
    "We had no no wait it's |thirty seconds by default.",
    'It was not fast, not cheap, |but it worked well enough.',
    'It was not fast. In all honesty, |it worked well enough for us.',
    "We didn't look at the logs and then |we rebuilt the index from scratch.",
    "We didn't look at the logs |so we rebuilt the index from scratch.",
    'Not only in the first year |we measured the cache hits.',
    'It was not the cache, |it was the pool of connections.',
    'I |would not, honestly, use Kafka for that.',
  ])('is none where another clause begins: %s', (line) => {
    expect(quoted(line)).toBe(true);
  });
});

test.each<[string, Rule | null]>([
  ['Did not use Redis in the first year.', null],
  ['Called it a “cache”.', null],
  ["Said 'it went down to two hundred milliseconds'.", null],
  ["Said it's the cache's.", null],
  ['Said “we use Redis in the first year”.', 'quoted'],
  ['Said “use Redis at all in the first year”.', 'quoted'],
  ['Said “yes”.', 'quoted'],
  ['Said “it went down.', 'quoted'],
  ["Said 'we never measured'.", 'quoted'],
  ['Got down to 200 ms.', null],
  ['Got down to 100 ms.', 'figures'],
  ['Got down to 200 s.', 'figures'],
  ['Saw 3.5 % of calls.', null],
  ['**Got** down to `200` ms [1].', null],
  ['See https://x.example', 'link'],
  ['Has non-blocking calls of C++ < List<String>.', null],
  ['An <b>x</b>', 'link'],
  ['Got down to two hundred milliseconds with кэш.', null],
  ['Она очень хорошо отвечала на вопрос', 'letters'],
  ['Used a cаche.', 'letters'],
  ['A strong hire.', 'judgement'],
  ['x'.repeat(401), 'length'],
  ['', 'length'],
  ['**', 'length'],
])('the sentence %s falls by: %s', (text, rule) => {
  const checked = checkClaim(saying(text), said);
  expect('fell' in checked ? checked.fell : null).toBe(rule);
});

test('only what was said by the candidate can be cited', () => {
  expect(checkClaim(saying('Used a cache.', []), said)).toEqual({ fell: 'cites' });
  expect(checkClaim(saying('Used a cache.', ['a', 'z']), said)).toEqual({ fell: 'cites' });
});

test('a figure must stand in what is cited, not just anywhere', () => {
  expect(shown(saying('Rolled back 40% by hand.', ['b']))).toBe('Rolled back 40% by hand.');
  expect(shown(saying('Rolled back 40% by hand.', ['a']))).toBe('(figures)');
});

test('decoration and unseen letters go, what was written stays', () => {
  expect(shown(saying('- **Did** not\u202e use_Redis  `at` all\u0000. [1, 2]'))).toBe('Did not use_Redis at all.');
});

test('a name is a person also for the rules', () => {
  const roles = (text: string) => text.replace('Nora', '[candidate]');
  expect(checkClaim(saying('Nora was excellent.'), said, roles)).toEqual({ fell: 'judgement' });
});

test('a candidate’s own rating may not be quoted, a mood may', () => {
  const own = new Map([['a', 'I would give myself five out of five there. I was nervous before the cut-over.']]);
  expect(checkClaim(quoting('I would give myself five out of five'), own)).toEqual({ fell: 'judgement' });
  expect('claim' in checkClaim(quoting('I was nervous before the cut-over'), own)).toBe(true);
});

test('stored claims fall when their words are corrected, deleted or somebody else’s now', () => {
  const claims = [
    quoting('it went down to two hundred milliseconds'),
    saying('Rolled back 40% by hand.', ['b']),
    saying('Did not use Redis.', ['a']),
  ];
  expect(standing(claims, said)).toEqual({ claims, fell: 0 });
  expect(
    standing(claims, new Map([...said, ['a', 'we did not use Redis, it went down to five hundred milliseconds']]))
      .claims,
  ).toHaveLength(2);
  expect(standing(claims, new Map([...said].slice(0, 1)))).toMatchObject({ fell: 1 });
  expect(standing(claims, new Map())).toEqual({ claims: [], fell: 3 });
});
