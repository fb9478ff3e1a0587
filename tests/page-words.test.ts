import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embeddedIn, escaped } from '@/utils/embedded';
import { PAGE_POLICY } from '@/utils/page-grammar';
import { wordsOf } from '@/utils/page-words';

const POLICY = PAGE_POLICY.replaceAll("'", '&#x27;');
const page = (body: string) =>
  `<!doctype html>\n<html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"/><style>a > b {}</style></head><body>${body}</body></html>\n`;

test('reads the words of a page in their order, blanks as one, without styles and the record', () => {
  const body =
    '<h1 dir="auto">Nora  Lindholm</h1>\n<p>A&lt;B &amp; &quot;C&quot; it&#x27;s</p><img src="data:image/svg+xml,x" alt=""/><svg aria-label="Level 3"></svg><template id="x">{&lt;}</template>';
  expect(wordsOf(page(body))).toBe('Nora Lindholm A<B & "C" it\'s Level 3');
});

test('words of one line are not those of two', () => {
  expect(wordsOf(page('<p>not</p><p>able</p>'))).not.toBe(wordsOf(page('<p>notable</p>')));
});

test.each([
  '<!-- comment -->',
  '<![CDATA[x]]>',
  '<?xml?>',
  '<script>x</script>',
  '<SCRIPT>x</SCRIPT>',
  '<iframe srcdoc="x"></iframe>',
  '<textarea></textarea>',
  '<plaintext>',
  '<p',
  '<P>',
  '<constructor>',
  '<p onclick="x">',
  '<p style="x">',
  '<p hidden="">',
  '<b aria-label="Level 1" aria-label="Level 4">',
  '<b value="x">',
  '<meta http-equiv="refresh" content="0"/>',
  '<img src="https://x.example"/>',
  '<p class=x>',
  "<p class='x'>",
  '<p class="x"id="y">',
  '<p  class="x">',
  '< p>',
  '<style><b></style>',
  '<style>',
  '<template id="x"><p>y</p></template>',
  'a > b',
  '&copy;',
  '&#169;',
  '&lt',
  'a & b',
])('gives up at %s, which our pages never hold', (odd) => {
  expect(wordsOf(page(odd))).toBeNull();
});

test('a page that begins otherwise is none of ours', () => {
  for (const text of ['', '<html></html>', ' <!doctype html>', '<!DOCTYPE html>']) expect(wordsOf(text)).toBeNull();
});

test('any words come back out of a page as they went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const shown = wordsOf(page(`<p>${escaped(words)}</p>`));
      expect(shown).toBe(words.replace(/\s+/g, ' ').trim());
      expect(embeddedIn(page(`<template id="askside-scorecard">${escaped(words)}</template>`))).toBe(words);
    }),
  );
});
