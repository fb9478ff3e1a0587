// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { teamsPage } from '@/entrypoints/call/teams';
import { acted, all, pass, textsOf } from './fixtures/acted';

const NORA = 'Nora Lindholm';
const page = teamsPage(window);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const teams = (layout = 'host') => acted({ platform: 'teams', layout });
const read = () => {
  const [area] = page.areas(document);
  return area ? page.rows(area).map(({ speaker, text }) => `${speaker}: ${text}`) : null;
};
const places = () => all('[aria-posinset]').map((each) => Number(each.getAttribute('aria-posinset')));

test('there is a button to hang up, and no place for captions before somebody speaks', () => {
  const { stage } = teams();
  expect(all('#hangup-button')).toHaveLength(1);
  expect(read()).toBeNull();
  stage.say(0, 'You', 'so');
  expect(read()).toEqual(['Ana Duarte: so']);
});

test('words grow, become fewer, and get their points, in one node', () => {
  const { stage } = teams();
  stage.say(0, NORA, 'cooper netties');
  const node = all('[data-tid="closed-caption-text"]')[0]?.firstChild;
  for (const words of ['kubernetes', 'Kubernetes.']) stage.say(0, NORA, words);
  expect(read()).toEqual([`${NORA}: Kubernetes.`]);
  expect(all('[data-tid="closed-caption-text"]')[0]?.firstChild).toBe(node);
});

test('an author may come 400 ms late', () => {
  const { stage, mishaps } = teams();
  mishaps.lateLabel?.(400);
  stage.say(0, NORA, 'well');
  expect(read()).toEqual([': well']);
  pass(400);
  expect(read()).toEqual([`${NORA}: well`]);
});

test('the list keeps its newest rows, and an old one comes back above them with its number', () => {
  const { stage, mishaps } = teams();
  for (let turn = 0; turn < 15; turn++) stage.say(turn, NORA, `Answer ${turn}.`);
  expect(places()).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  mishaps.returnOld?.(2_000);
  expect(places().slice(0, 2)).toEqual([3, 4]);
  expect(read()?.[0]).toBe(`${NORA}: Answer 2.`);
  pass(2_000);
  expect(places()).toHaveLength(12);
});

test('the node of the oldest row is used for other words', () => {
  const { stage, mishaps } = teams();
  for (const turn of [0, 1]) stage.say(turn, NORA, `Answer ${turn}.`);
  const [first] = all('.fui-ChatMessageCompact');
  mishaps.recycle?.(0);
  stage.say(2, 'You', 'And');
  expect(read()).toEqual([`${NORA}: Answer 1.`, 'Ana Duarte: And']);
  expect(all('.fui-ChatMessageCompact').at(-1)).toBe(first);
  expect(places()).toEqual([2, 3]);
});

test('the same short answer twice is two rows', () => {
  const { stage } = teams();
  for (const turn of [0, 1]) stage.say(turn, NORA, 'Yes.');
  expect(read()).toEqual([`${NORA}: Yes.`, `${NORA}: Yes.`]);
});

test.each([
  ['host', '[data-tid="closed-captions-v2-items-renderer"] > .fui-ChatMessageCompact[aria-posinset]'],
  ['guest', '[data-tid="closed-caption-v2-virtual-list-content"] > :not([aria-posinset])'],
  ['old', '[data-tid="closed-captions-renderer"] > .fui-ChatMessageCompact'],
  ['cloud', '[aria-posinset] .fui-ChatMessageCompact__avatar > [data-tid="closed-captions-v2-items-renderer"]'],
])('the layout %s has its own nesting and the same words', (layout, row) => {
  const { stage } = teams(layout);
  stage.say(0, NORA, 'Well.');
  expect(all(row)).toHaveLength(1);
  expect(read()).toEqual([`${NORA}: Well.`]);
});

test('renamed captions have no known name', () => {
  const { stage, mishaps } = teams();
  stage.say(0, NORA, 'Well.');
  mishaps.renameContainer?.(0);
  expect(all('[data-tid*="closed-caption"]')).toEqual([]);
  expect(textsOf('[data-tid="cc-v3-words"]')).toEqual(['Well.']);
});

test('out of sight nothing is written; afterwards everything is there at once', () => {
  const { stage, mishaps } = teams();
  stage.say(0, NORA, 'Well');
  mishaps.freeze?.(20_000);
  for (let turn = 1; turn <= 5; turn++) stage.say(turn, NORA, `Answer ${turn}.`);
  stage.say(0, NORA, 'Well, yes.');
  expect(read()).toEqual([`${NORA}: Well`]);
  pass(20_000);
  expect(read()).toHaveLength(6);
  expect(read()?.[0]).toBe(`${NORA}: Well, yes.`);
});

test('a chat message has the class of a row, and is none', () => {
  const { stage, mishaps } = teams();
  stage.say(0, NORA, 'Well.');
  mishaps.chat?.(0);
  expect(all('.fui-ChatMessageCompact')).toHaveLength(2);
  expect(read()).toEqual([`${NORA}: Well.`]);
});

test.each([
  ['host', ['#callingButtons-showMoreBtn', '#LanguageSpeechMenuControl-id', '#closed-captions-button']],
  ['guest', ['#callingButtons-showMoreBtn', '#closed-captions-button']],
])('the menu of a %s shows captions', (layout, presses) => {
  const { stage, captions } = teams(layout);
  captions(false);
  for (const each of presses) all(each)[0]?.click();
  expect(stage.shown()).toBe(true);
  for (const each of presses.slice(0, -1)) all(each)[0]?.click();
  expect(all('[data-tid="closed-captions-turn-off-button"]')).toHaveLength(1);
});

test('before the call and after it the page is another one', () => {
  const call = acted({ platform: 'teams', layout: 'host', lobby: true });
  expect(all('#prejoin-join-button')).toHaveLength(1);
  expect(page.state().phase).toBe('none');
  call.join();
  expect(page.state().phase).toBe('on');
  all('#hangup-button')[0]?.click();
  expect(page.state().phase).toBe('over');
  expect(all('[data-tid="rejoin-button"]')).toHaveLength(1);
});
