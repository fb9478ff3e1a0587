import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedQuestions } from '@/data/bank';
import { budgetOf, extractOf } from '@/utils/summary/extract';
import { weighed } from '@/utils/summary/extract-weigh';
import { wordsOf } from '@/utils/words';

const questions = [null, ...shippedQuestions.slice(0, 12), ...shippedQuestions.slice(-4)];

const word = fc.constantFrom(
  ...'and so but because which if when um yeah then the a we i it it’s there’s they went from 9,000 to 4 ms failed never key index cache retry token bucket % e.g. 1.4'.split(
    ' ',
  ),
);
const mark = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '? ', ' – ', '; ', '\n', '… ', '.” ');
const spoken = fc
  .array(fc.tuple(word, mark), { maxLength: 90 })
  .map((parts) => parts.map(([text, after]) => text + after).join(''));
const text = fc.oneof({ weight: 4, arbitrary: spoken }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) });
const answer = fc
  .array(text, { maxLength: 8 })
  .map((texts) => texts.map((each, index) => ({ id: `u${index}`, text: each, questionId: 'q', time: index })));
const question = fc.constantFrom(...questions);

const size = (words: string) => wordsOf(words).length;

test('every claim stands verbatim in the utterance that it names, in the order said', () => {
  fc.assert(
    fc.property(question, answer, (asked, said) => {
      let before = { utterance: 0, at: 0 };
      for (const { text: own, cites, quote } of extractOf(asked, said).claims) {
        const utterance = said.findIndex(({ id }) => id === quote?.utteranceId);
        const from = utterance === before.utterance ? before.at : 0;
        const at = said[utterance]?.text.indexOf(quote?.words ?? '', from) ?? -1;
        expect(own).toBe('');
        expect(cites).toEqual([quote?.utteranceId]);
        expect(quote?.words.trim()).toBe(quote?.words);
        expect(utterance).toBeGreaterThanOrEqual(before.utterance);
        expect(at).toBeGreaterThanOrEqual(0);
        before = { utterance, at: at + (quote?.words.length ?? 0) };
      }
    }),
  );
});

test('no claim begins or ends within a word', () => {
  fc.assert(
    fc.property(question, answer, (asked, said) => {
      for (const { quote } of extractOf(asked, said).claims) {
        const whole = said.find(({ id }) => id === quote?.utteranceId)?.text ?? '';
        const all = wordsOf(whole).map((each) => each.text);
        const own = wordsOf(quote?.words ?? '').map((each) => each.text);
        expect(all.join(' ')).toContain(own.join(' '));
      }
    }),
  );
});

test('never more words than the budget, but for one sentence where nothing shorter tells anything', () => {
  fc.assert(
    fc.property(question, answer, (asked, said) => {
      const { claims } = extractOf(asked, said);
      const words = claims.reduce((sum, { quote }) => sum + size(quote?.words ?? ''), 0);
      if (words <= budgetOf(weighed(asked, said))) return;
      expect(claims).toHaveLength(1);
      expect(claims[0]?.quote?.words.replaceAll('e.g.', 'eg')).not.toMatch(/[a-z][.?!…] \S/);
    }),
  );
});

test('the same answer gives the same summary', () => {
  fc.assert(
    fc.property(question, answer, (asked, said) => {
      const again = said.map((each) => ({ ...each }));
      expect(extractOf(asked, again)).toEqual(extractOf(asked, said));
    }),
  );
});

test('only what was given is kept, whatever else was said', () => {
  fc.assert(
    fc.property(question, answer, answer, (asked, said, other) => {
      const elsewhere = other.map((each) => ({ ...each, id: `other ${each.id}` }));
      extractOf(asked, elsewhere);
      const ids = new Set(said.map(({ id }) => id));
      for (const { cites } of extractOf(asked, said).claims) for (const id of cites) expect(ids).toContain(id);
    }),
  );
});
