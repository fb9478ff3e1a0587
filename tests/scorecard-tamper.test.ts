import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scorecardHtml } from '@/components/scorecard/toHtml';
import { chances } from '@/utils/chance';
import { readCard } from '@/utils/debrief/read-card';
import { escaped } from '@/utils/embedded';
import { bytesOf, outcomeOf, read, signedHtml, signedJson } from './fixtures/signed';
import { PARTS, summarised as sample } from './fixtures/summarised';

const FLIPS = 1000;

/** The outcomes of so many changes of one bit each, spread evenly over the file, always the same ones. */
async function outcomesOf(file: Uint8Array, seed: number): Promise<string[]> {
  const drawn = chances(seed);
  const outcomes: string[] = [];
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const bit = Math.floor(((flip + drawn()) / FLIPS) * file.length * 8);
    const changed = file.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    outcomes.push(await outcomeOf(changed));
  }
  return outcomes;
}

test('1,000 changes of a single bit in a signed JSON file are all noticed', async () => {
  const file = bytesOf(await signedJson(sample()));
  expect(await outcomeOf(file)).toBe('unchanged');
  const outcomes = await outcomesOf(file, 5);
  expect(outcomes).toHaveLength(FLIPS);
  expect(outcomes.filter((each) => each === 'unchanged' || each === 'unsigned')).toEqual([]);
}, 60_000);

test('1,000 changes of a single bit in a signed page are all noticed', async () => {
  const file = bytesOf(await signedHtml(sample()));
  expect(await outcomeOf(file)).toBe('unchanged');
  const outcomes = await outcomesOf(file, 6);
  expect(outcomes).toHaveLength(FLIPS);
  expect(outcomes.filter((each) => each === 'unchanged' || each === 'unsigned')).toEqual([]);
}, 120_000);

test('every single bit of the signature itself counts', async () => {
  const text = await signedJson(sample());
  const file = bytesOf(text);
  const from = bytesOf(text.slice(0, text.indexOf('"signature"'))).length;
  const to = from + text.slice(text.indexOf('"signature"')).indexOf('}') + 1;
  const outcomes: string[] = [];
  for (let bit = from * 8; bit < to * 8; bit += 1) {
    const changed = file.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    outcomes.push(await outcomeOf(changed));
  }
  expect(outcomes.length).toBeGreaterThan(1500);
  expect(outcomes.filter((each) => each === 'unchanged' || each === 'unsigned')).toEqual([]);
}, 60_000);

test('a record that was only written anew is told from one with other words', async () => {
  const text = await signedJson(sample());
  const anew = 'changed: Changed since export. The record was written anew by something else.';
  for (const other of [`${text}\n`, ` ${text}`, `\uFEFF${text}`, JSON.stringify(JSON.parse(text), null, 2)])
    expect(await outcomeOf(other)).toBe(anew);
  expect(await outcomeOf(text.replace('Nora', '\\u004eora'))).toBe(anew);
  expect(await outcomeOf(text.replace('Nora', 'Mora'))).toBe(
    'changed: Changed since export. The record is not the one that was signed.',
  );
  expect(await outcomeOf(text.replace('"rationale":"Reasons', '"rationale":"Other","rationale":"Reasons'))).toBe(anew);
});

test('taking the signature off leaves an unsigned record, which claims nothing', async () => {
  const { signature: _, ...bare } = JSON.parse(await signedJson(sample()));
  expect((await read(JSON.stringify(bare))).kind).toBe('scorecard');
  expect(await outcomeOf(JSON.stringify(bare))).toBe('unsigned');
});

test('a page whose words were changed is noticed, signed or not, by this version and by another', async () => {
  const html = await signedHtml(sample());
  const other = html.replace('<p class="word">Yes', '<p class="word">No');
  expect(other).not.toBe(html);
  expect(await outcomeOf(other)).toBe(
    'changed: Changed since export. The page is not the one that its record makes; go by the record.',
  );
  expect(await outcomeOf(other, { app: '0.2.0' })).toContain('another version of Askside wrote it');
});

test('a page of another version without its policy, or with another one, counts as changed', async () => {
  const html = await signedHtml(sample());
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html)?.[0] ?? '';
  for (const other of ['', policy.replace('none', 'self'), policy + policy])
    expect(await outcomeOf(html.replace(policy, other), { app: '0.2.0' }), other).toMatch(/^changed/);
});

test('by another version, words are compared and looks are not', async () => {
  const html = await signedHtml(sample());
  const looks = html.replace('<main class="sheet">', '<main class="sheet new">');
  expect(await read(looks, { app: '0.2.0' })).toMatchObject({ signature: { state: 'unchanged', page: 'same words' } });
  expect(await outcomeOf(looks)).toMatch(/^changed/);
  expect(await read(html, { app: '0.2.0' })).toMatchObject({ signature: { page: 'same bytes' } });
  for (const more of [
    '<script>1</script>',
    '<iframe></iframe>',
    '<!-- x -->',
    '&copy;',
    '<b onclick=x>',
    '<b onclick="x"></b>',
    '<p style="display:none"></p>',
    '<p hidden=""></p>',
    '<input value="Strong no"/>',
    '<img src="https://x.example/"/>',
    '<meta http-equiv="refresh" content="0; url=https://x.example/"/>',
    '<svg role="img" aria-label="Level 1"></svg>',
    '<p>More</p>',
  ])
    expect(await outcomeOf(html.replace('</main>', `${more}</main>`), { app: '0.2.0' }), more).toMatch(/^changed/);
});

test('every word of a summary and every figure of what was sent is held against the record', async () => {
  const text = await signedJson(sample());
  for (const [from, to] of [
    ['Nora set timeouts', 'Nora set no timeouts'],
    ['"dropped":1', '"dropped":0'],
    ['"early":false', '"early":true'],
    ['"by":"device"', '"by":"model"'],
    ['"answered":2', '"answered":3'],
    ['"bytes":4100', '"bytes":4101'],
    ['"host":"api.openai.com"', '"host":"localhost:11434"'],
    ['The cost to writes did not come up', 'The cost to writes was named'],
    [',"summary":{', ',"Summary":{'],
  ] as const) {
    const other = text.replace(from, to);
    expect(other, from).not.toBe(text);
    expect(await outcomeOf(other), from).not.toMatch(/^(unchanged|unsigned)/);
  }
});

test('a summary on a page is compared with the record word by word, by another version too', async () => {
  const html = await signedHtml(sample());
  expect(await read(html.replace('class="topic"', 'class="topic new"'), { app: '0.2.0' })).toMatchObject({
    signature: { state: 'unchanged', page: 'same words' },
  });
  const shown = (words: string) => new RegExp(`(?<=<[^>]+>)${words}`);
  for (const [from, to] of [
    ['Nora set timeouts', 'Nora set no timeouts'],
    ['\\[12:20\\]', '[12:21]'],
    ['generated</span>', 'checked</span>'],
    ['Indexes what is filtered on', 'Indexes everything'],
    ['Uncovered at 59:10', 'Uncovered at 50:10'],
  ] as const) {
    const other = html.replace(shown(from), to);
    expect(other, from).not.toBe(html);
    expect(await outcomeOf(other), from).toMatch(/^changed/);
    expect(await outcomeOf(other, { app: '0.2.0' }), from).toMatch(/^changed/);
  }
});

test('a page around a record of an earlier version is never called changed for what the program says now', async () => {
  const earlier = readFileSync(new URL('fixtures/scorecards/version-2.json', import.meta.url), 'utf8');
  const card = readCard(earlier) ?? expect.fail('not read');
  const { signature } = JSON.parse(earlier);
  const inside = /(?<=<template id="askside-scorecard">).*(?=<\/template>)/;
  const page = scorecardHtml(card, signature).replace(inside, () => escaped(earlier));
  expect(await read(page)).toMatchObject({ signature: { state: 'unchanged', page: 'same words' } });
  expect(await outcomeOf(page.replace('What AI was used', 'Origin'))).toContain('The page cannot be compared');
});

test('what was not heard is in no file', async () => {
  const points = PARTS.flatMap(({ notHeard }) => notHeard);
  expect(points.length).toBeGreaterThan(0);
  for (const file of [await signedJson(sample()), await signedHtml(sample())])
    expect(points.filter((point) => file.includes(point))).toEqual([]);
});
