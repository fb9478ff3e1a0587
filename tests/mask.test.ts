import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, plainLetters } from '@/utils/summary/folded';
import { maskFor } from '@/utils/summary/mask';
import { placeholders } from '@/utils/summary/placeholders';

const people = {
  candidate: ['Nora Lindholm'],
  interviewer: ['Tomás O’Brien'],
  others: ['Priya van der Berg', 'initials:XY'],
};
const masked = (text: string, given = people) => maskFor(given).mask(text);
const named = (candidate: string) => ({ candidate: [candidate], interviewer: ['Zed Quux'], others: [] });

const kinds = {
  email: [
    'nora@example.com',
    'n.lindholm+jobs@mail.example.co.uk',
    'nora at example dot com',
    'nora dot lindholm at gmail dot com',
    'nora underscore l at example dot org',
    'NORA@EXAMPLE.COM',
    'nora＠example.com',
  ],
  phone: [
    '+44 20 7946 0958',
    '+1 (555) 012-3456',
    '+49170123456',
    '0044 20 7946 0958',
    '07700 900123',
    '020 7946 0958',
    '(555) 123-4567',
    '555-123-4567',
    '555 123 4567',
    '555.123.4567',
    '1-800-555-0199',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '2025550143',
    '0170/1234567',
    'oh seven seven double oh nine double oh one two three',
    'zero two zero seven nine four six zero nine five eight',
  ],
  link: [
    'https://github.com/nora',
    'http://localhost:8080/x',
    'www.example.com',
    'github.com/nora',
    'nora.dev',
    'github dot com slash nora',
    'redis://10.0.0.1:6379',
    'mailto:x',
  ],
};

describe('names', () => {
  test('become roles, also in parts, with a possessive, in capitals and without accents', () => {
    expect(masked('Nora said hello.')).toBe('[candidate] said hello.');
    expect(masked("That was Nora’s idea, and nora's code.")).toBe(
      "That was [candidate]’s idea, and [candidate/2]'s code.",
    );
    expect(masked('NORA LINDHOLM and Lindholm, Nora')).toBe('[candidate/2] and [candidate/3]');
    expect(masked("tomas o'brien asked Tomás")).toBe('[interviewer/2] asked [interviewer]');
    expect(masked('Priya van der Berg, then Priya, then Berg')).toBe(
      '[person 1/2], then [person 1], then [person 1/3]',
    );
  });

  test.each([
    ['My mail is Nora Lindholm at gmail dot com.', 'My mail is [candidate] [email 1].'],
    ['Nora Lindholm, lindholm.dev', '[candidate/2], [link 1]'],
    ['Nora, nora@example.com, Lindholm', '[candidate], [email 1], [candidate/2]'],
    ['Priya van der berg.io said so', '[person 1/2] [link 1] said so'],
    ['[candidate] Nora. Lindholm [email 1]', '[words 1] [candidate/2] [words 2]'],
    ['nora.dev/x Nora', '[link 1] [candidate]'],
  ])('are found beside an address too: %s', (text, as) => {
    expect(masked(text)).toBe(as);
  });

  test('are whole words', () => {
    expect(masked('Norah ran the Lindholms project in Noranda.')).toBe('Norah ran the Lindholms project in Noranda.');
    expect(masked('We had a van, and der Hund.')).toBe('We had a van, and der Hund.');
  });

  test('that two people share are nobody’s in particular', () => {
    const both = { candidate: ['Alex Kim'], interviewer: ['Alex Stone'], others: [] };
    expect(masked('Alex, this is Alex Kim.', both)).toBe('[name], this is [candidate/2].');
  });

  test('that are ordinary words are masked only where they are names', () => {
    const will = named('Will May');
    for (const plain of [
      'It will work, and it may fail.',
      'Will it scale? May I ask?',
      'We shipped it in May. Since May 2021 it runs.',
      'May the 4th',
    ]) {
      expect(masked(plain, will), plain).toBe(plain);
    }
    expect(masked('So I asked Will about it.', will)).toBe('So I asked [candidate] about it.');
    expect(masked('Will, could you go on?', will)).toBe('[candidate], could you go on?');
    expect(masked('Will said so. will may', will)).toBe('[candidate] said so. [candidate/2]');
    expect(masked('hi will, thanks', will)).toBe('hi [candidate/2], thanks');
    const mark = named('Art Mark');
    expect(masked('Mark the row as dead. State of the art.', mark)).toBe('Mark the row as dead. State of the art.');
    expect(masked('I gave it to Mark and he left.', mark)).toBe('I gave it to [candidate/2] and he left.');
  });

  test('of tools are names only in full or where somebody is spoken to', () => {
    const ruby = named('Ruby Vance');
    expect(masked('We wrote it in Ruby on Rails.', ruby)).toBe('We wrote it in Ruby on Rails.');
    expect(masked('Hi Ruby. Ruby Vance, right?', ruby)).toBe('Hi [candidate]. [candidate/2], right?');
  });

  test('of two letters need a capital, and scripts without spaces no space', () => {
    expect(masked('Li and li', named('Li Qiang'))).toBe('[candidate] and li');
    expect(masked('我是王小明。', named('王小明'))).toBe('我是[candidate]。');
    expect(masked('我是Nora的同事, not Norah')).toBe('我是[candidate]的同事, not Norah');
  });

  test('that are a picture only are names as any other', () => {
    expect(masked('Thanks, 😀, and ❤ for that.', named('😀'))).toBe('Thanks, [candidate], and ❤ for that.');
    expect(masked('👩🏽‍💻 built it.', named('👩🏽‍💻'))).toBe('[candidate] built it.');
  });

  test('hidden behind unseen letters are found', () => {
    expect(masked('No\u200bra here')).toBe('[candidate/2] here');
  });
});

describe('addresses and numbers', () => {
  test.each(Object.entries(kinds))('%s: written or spoken, each becomes a placeholder', (kind, all) => {
    for (const one of all) {
      expect(masked(`It is ${one}, yes.`), one).toBe(`It is [${kind} 1], yes.`);
      expect(masked(one), one).toBe(`[${kind} 1]`);
    }
  });

  test.each([
    ['See https://x.io/u/nora.l@acme.com now', 'See [link 1] now'],
    ['See https://x.io/[email 1]/u, yes', 'See [link 1]/u, yes'],
    ['Call tel:+442079460958 or https://x.io/+442079460958/a', 'Call [link 1] or [link 2]'],
    ['It is nora at example dot com slash nora', 'It is [link 1]'],
  ])('that overlap leave nothing of either: %s', (text, as) => {
    expect(masked(text)).toBe(as);
  });

  test('figures of an interview about backends stay', () => {
    for (const plain of [
      'From 2019 to 2023, 2019-2023, on 2024-01-15 and 15.01.2024, at 10:30.',
      'About 11 million rows, 1 000 000 users, 10,000,000 events, 2147483647 and 4294967295.',
      'On 192.168.0.1 and 10.0.0.0/16, port 8080, 127.0.0.1:5432, version 1.2.3.',
      'It took 200 ms at p99, 99.999 percent, 0.123456789 of it, 1700000000 as a time.',
      'Order 123e4567-e89b-12d3-a456-426614174000 of 24/7 with 3456789012 requests.',
      'We used socket.io, asp.net and node.js at work. I worked at a bank.',
      'Five hundred or four oh four, one two three.',
      'use @Transactional on it, and Map.of(x)',
    ]) {
      expect(masked(plain), plain).toBe(plain);
    }
  });

  test('of the same words the placeholder is the same, of others another', () => {
    const { mask } = maskFor(people);
    expect(mask('a@example.com b@example.com')).toBe('[email 1] [email 2]');
    expect(mask('b@example.com a@example.com')).toBe('[email 2] [email 1]');
  });

  test('an address of which a verb stands in front is a link', () => {
    expect(masked('I worked at example dot com')).toBe('I worked at [link 1]');
  });
});

describe('what comes back', () => {
  test('has the words again, also where a model writes placeholders in its own way', () => {
    const { mask, unmask } = maskFor(people);
    mask('Nora, nora@example.com');
    expect(unmask('[Candidate] gave [EMAIL 1].')).toBe('Nora gave nora@example.com.');
    expect(unmask('The candidate gave email 1 and email 2.')).toBe('The candidate gave nora@example.com and email 2.');
    expect(unmask('[phone 7] [candidate/9]')).toBe('[phone 7] [candidate/9]');
  });

  test.each(['😀', '???', '42'])('has the name "%s" where a model writes of the candidate', (name) => {
    const { unmask } = maskFor(named(name));
    expect(unmask('[candidate] stores the key, as [interviewer] asked.')).toBe(`${name} stores the key, as Zed asked.`);
  });

  test('has the role where nobody entered a name', () => {
    const { unmask } = maskFor({ candidate: ['Nora'], interviewer: [''], others: [] });
    expect(unmask('That is what [interviewer] asked.')).toBe('That is what the interviewer asked.');
  });

  test('without brackets only where no text had the same words of itself', () => {
    const { mask, unmask } = maskFor(people);
    mask('In email 1 I wrote to nora@example.com');
    expect(unmask('In email 1 to [email 1]')).toBe('In email 1 to nora@example.com');
  });

  const word = fc.constantFrom(
    'Nora',
    'NORA',
    'nora',
    'Lindholm',
    "O'Brien",
    'Tomás',
    'Tomás',
    'Priya',
    'van',
    'der',
    'Berg',
    'a@b.co',
    '@',
    'dot',
    'com',
    'at',
    'email',
    '1',
    '2',
    '[',
    ']',
    '[email 1]',
    '[Email 2]',
    'email 1',
    '[words 1]',
    '[candidate]',
    '[candidate/2]',
    '/',
    '[[',
    ']]',
    '+44',
    '20 7946',
    '0958',
    'https://x.example/a',
    '.',
    ',',
    '’s',
    '\n',
    '\u202e',
    '\u0301',
    '\ud800',
    '한',
    'person 1',
    '[person 1/2]',
    'link',
    'phone',
    'ﬁ',
    '½',
  );
  const texts = fc.array(
    fc
      .array(fc.oneof({ weight: 4, arbitrary: word }, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 })
      .chain((all) => fc.constantFrom(all.join(' '), all.join(''))),
    { minLength: 1, maxLength: 4 },
  );

  test('is the text, letter by letter, whatever it is', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const { mask, unmask } = maskFor(people);
        for (const text of all) expect(unmask(mask(text))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  test('and what is sent has no known name, address, number or link in it', () => {
    const secrets = fc.constantFrom(
      'Nora',
      'NORA',
      'nora lindholm',
      'Lindholm',
      'Tomás',
      'Tomas O’Brien',
      'Priya van der Berg',
      'priya',
      ...kinds.email,
      ...kinds.phone,
      ...kinds.link,
    );
    const filler = fc.constantFrom(
      'so',
      'the cache of',
      '(',
      '"',
      'and',
      'we had 11 million rows,',
      'was',
      '!',
      '?',
      'reach',
      'then',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(filler, secrets)), (pairs) => {
        const out = maskFor(people).mask(pairs.map(([before, secret]) => `${before} ${secret} and`).join(' '));
        for (const [, secret] of pairs) expect(out.toLowerCase()).not.toContain(secret.toLowerCase());
        expect(out.replace(/\[[^\]]*\]/g, '')).not.toMatch(/lindholm|nora|priya|brien|@|example|\d{4}/i);
      }),
      { numRuns: 1000 },
    );
  });

  test('and has no part of a known name as a word of its own, whatever stands beside it', () => {
    const name = fc.constantFrom(
      'Nora',
      'NORA',
      'No\u0301ra',
      'Lindholm',
      'Tomás',
      'O’Brien',
      'Priya',
      'Berg',
      'van der Berg',
    );
    const beside = fc.oneof(
      fc.constantFrom(...kinds.email, ...kinds.phone, ...kinds.link),
      fc.constantFrom(
        'at',
        '@',
        'dot',
        'com',
        '.com',
        'mail',
        '/',
        '//',
        'https://',
        'www.',
        '-',
        '_',
        '’s',
        '(',
        '"',
        ', ',
        ' ',
      ),
      fc.constantFrom('[email 1]', '[candidate]', 'person 1', '[', ']', '的', 'ﬁ', '½', '\u0301', '\u200b', '7', 'x'),
    );
    const texts = fc
      .array(fc.oneof(name, beside), { maxLength: 12 })
      .chain((all) => fc.tuple(...all.map((each) => fc.constantFrom(each, `${each} `))))
      .map((all) => all.join(''));
    const known = /(?<![a-z0-9])(?:nora|lindholm|tomas|o'brien|priya|berg)(?![a-z0-9])/;
    fc.assert(
      fc.property(texts, (text) => {
        const { mask, unmask } = maskFor(people);
        const out = mask(text);
        expect(unmask(out)).toBe(text);
        const sent = fold(out.replace(placeholders(), ' '), plainLetters).text;
        expect(sent, out).not.toMatch(known);
      }),
      { numRuns: 5000 },
    );
  });
});
