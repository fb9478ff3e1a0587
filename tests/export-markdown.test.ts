import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scorecardMarkdown } from '@/utils/export/markdown';
import { text } from '@/utils/export/markdown-text';
import { FORMULA, filledWith, HOSTILE, IMAGE, probed, sample } from './fixtures/scorecard';

/** The Markdown that a document is built with: what each line begins with, and its table cells. */
const skeletonOf = (markdown: string): string[] =>
  markdown.split('\n').map((line) => {
    const opening = /^(?:#{1,6} |- |\| )?/.exec(line)?.[0] ?? '';
    return `${opening}${line ? 'words' : ''}${opening === '| ' ? line.split(/(?<!\\)(?:\\\\)*\|/).length : ''}`;
  });

test('reads well as it is', () => {
  const markdown = scorecardMarkdown(sample());
  expect(markdown).toContain('# Nora Lindholm\n');
  expect(markdown).toContain('## Recommendation: Yes\n\nReasons well about staleness');
  expect(markdown).toContain(
    '| Security | Not assessed | No evidence. Level 2 was given without a note or quote at 57:42. | 0 |',
  );
  expect(markdown).toContain('- 25:50 Nora Lindholm: “We found out from the disk alarm.” (Indexing)');
  expect(markdown).toContain('### 15:50 Locking (core, 5 of 7\u00A0min)');
  expect(markdown).toContain('- Secrets, core, put off');
});

test('a probe that was heard says so', () => {
  expect(scorecardMarkdown(probed())).toContain('- Probe: Why?\n- Probe, heard: Who?');
});

test('a candidate who is called like a tag or a formula is text', () => {
  expect(scorecardMarkdown(filledWith(IMAGE)).split('\n')[0]).toBe('# \\<img src=x onerror=alert(1)\\>');
  expect(scorecardMarkdown(filledWith(FORMULA)).split('\n')[0]).toBe('# \\=HYPERLINK("http:\u2060//x","y")');
});

test('a note of several lines stays one item', () => {
  expect(text('first\r\nsecond\n\n# third\n')).toBe('first<br>second<br><br>\\# third');
});

test('what begins a line like a list or a rule does not begin one', () => {
  expect(['- a', '+ a', '1. a', '2) a', '---', '===', '    a', '\ta'].map(text)).toEqual([
    '\\- a',
    '\\+ a',
    '1\\. a',
    '2\\) a',
    '\\---',
    '\\===',
    'a',
    'a',
  ]);
});

test('addresses and mentions are parted, so that no reader turns them into links', () => {
  expect(text('see https://x.example or www.x.example')).toBe('see https:\u2060//x.example or www\u2060.x.example');
  expect(text('to a@x.example')).toBe('to a\\@\u2060x.example');
});

test('characters that turn the reading direction are dropped', () => {
  expect(text('a\u202Eb\u2066c\0')).toBe('abc');
});

const anyWords = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&:/@=$^ \t\r\n1a'), { maxLength: 12 })
    .map((marks) => marks.join('')),
);

test('whatever stands in the fields, the document has the lines and cells that it has for plain words', () => {
  const plain = skeletonOf(scorecardMarkdown(filledWith('plain')));
  fc.assert(
    fc.property(anyWords, (words) => {
      fc.pre(text(words) !== '');
      expect(skeletonOf(scorecardMarkdown(filledWith(words)))).toEqual(plain);
    }),
  );
});

test('whatever the words, no mark in them is left unescaped, and taking the escapes away gives them back', () => {
  const seen = (words: string) => words.replace(/[\p{Cc}\p{Bidi_Control}\s\u2060]/gu, '').replace(/\u2028|\u2029/g, '');
  fc.assert(
    fc.property(anyWords, (words) => {
      const escaped = text(words);
      expect(escaped.replace(/<br>/g, '').replace(/\\./gu, '')).not.toMatch(/[\\`*_{}[\]<>&|~#!$@^\n]/);
      expect(seen(escaped.replace(/<br>/g, '').replace(/\\(.)/gu, '$1'))).toBe(seen(words));
    }),
  );
});
