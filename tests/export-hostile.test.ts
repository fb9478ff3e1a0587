import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Scorecard } from '@/utils/scorecard-schema';
import { filled, TEXTS } from './fixtures/fill';
import { FORMATS } from './fixtures/formats';
import { WORDS } from './fixtures/hostile';

// 300 hostile words × every text field × every format. Each round puts one word into every field, or another in each.

const PLAIN = filled(() => 'plain');
const rounds = WORDS.map((words, turn) => ({
  words,
  same: () => filled(() => words),
  mixed: () => filled((_, index) => WORDS[(turn + index * 7) % WORDS.length] ?? ''),
}));
const written = (format: string, scorecard: Scorecard): string => FORMATS[format]?.(scorecard) ?? '';

const SIGN = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠]/u;

test('there are at least 300 words, and every kind of text field is filled', () => {
  expect(WORDS.length).toBeGreaterThanOrEqual(300);
  const kinds = new Set(TEXTS.map((path) => path.filter((key) => !/^\d+$/.test(String(key))).join('.')));
  for (const kind of ['candidate', 'rationale', 'kit.name', 'questions.turns.words', 'consent.history.wording', 'date'])
    expect(kinds).toContain(kind);
  expect(TEXTS.length).toBeGreaterThan(200);
});

test('HTML has the tags and attributes that it has for plain words', () => {
  // Tags as a browser would find them, without the words inside attributes.
  const tagsOf = (html: string) => html.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g);
  const plain = tagsOf(written('html', PLAIN));
  for (const { words, same } of rounds) expect(tagsOf(written('html', same())), words).toEqual(plain);
}, 120_000);

test('CSV has no cell that begins like a formula, whichever sign a spreadsheet takes for the end of a cell', () => {
  for (const { words, same, mixed } of rounds) {
    for (const card of [same(), mixed()]) {
      const csv = written('csv', card).slice(1);
      const { data, errors } = Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',', newline: '\r\n' });
      expect(errors, words).toEqual([]);
      expect(new Set(data.map((row) => row.length)).size, words).toBe(1);
      expect(
        data.flat().filter((cell) => SIGN.test(cell)),
        words,
      ).toEqual([]);
      const torn = csv.split(/[;\t\r\n\v\f]/).filter((piece) => SIGN.test(piece));
      expect(torn, words).toEqual([]);
    }
  }
}, 60_000);

describe('Markdown, in the eyes of a parser that finds links as GitHub does,', () => {
  const nodesOf = (markdown: string): string[] => {
    const found: string[] = [];
    const visit = (node: { type: string; value?: string; children?: { type: string }[] }) => {
      if (node.type !== 'html' || node.value !== '<br>') found.push(node.type);
      node.children?.forEach(visit);
    };
    visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
    return found;
  };
  const active = /^(link|image|linkReference|imageReference|definition|html|footnote.*|code|inlineCode|math.*)$/;

  test('has no link, picture, HTML or code', () => {
    // The parser takes most of the time of this file: the same words in every field in each round, mixed ones in every fourth.
    for (const [turn, { words, same, mixed }] of rounds.entries())
      for (const card of turn % 4 === 0 ? [same(), mixed()] : [same()])
        expect(
          nodesOf(written('md', card)).filter((type) => active.test(type)),
          words,
        ).toEqual([]);
  }, 120_000);
});

test('every JSON is valid, and the record and the texts of it come back as they were', () => {
  for (const format of Object.keys(FORMATS).filter((each) => each.endsWith('.json'))) {
    for (const { words, same } of rounds) {
      const text = written(format, same());
      expect(() => JSON.parse(text), `${format} ${words}`).not.toThrow();
      expect(text, `${format} ${words}`).not.toMatch(/[<>\p{Bidi_Control}\p{Surrogate}]/u);
    }
  }
  for (const { same } of rounds) expect(JSON.parse(written('json', same()))).toEqual(same());
}, 120_000);

test('words in Greenhouse’s HTML are in paragraphs and nothing else', () => {
  for (const { words, same } of rounds) {
    const { questions } = JSON.parse(written('greenhouse.json', same())) as {
      questions: { question: string; answer: string }[];
    };
    for (const { question, answer } of questions)
      expect((question + answer).replace(/<\/?p>/g, ''), words).not.toMatch(/[<>"']/);
  }
});

test('a loss report is text of one sentence a line', () => {
  const linesOf = (card: Scorecard) => written('greenhouse.loss.txt', card).split('\n').length;
  for (const { words, same } of rounds) expect(linesOf(same()), words).toBe(linesOf(PLAIN));
});
