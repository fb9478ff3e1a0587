// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { meetStage } from '@/components/rehearsal/stage/meet';
import { meetPage } from '@/entrypoints/call/meet';
import { act } from './fixtures/act';
import { acted, all, pass, textsOf } from './fixtures/acted';

const NORA = 'Nora Lindholm';
const page = meetPage(window);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const read = () => {
  const [area] = page.documents().flatMap(page.areas);
  return area ? page.rows(area).map(({ speaker, text }) => `${speaker}: ${text}`) : null;
};
const meet = (layout = '2026') => acted({ platform: 'meet', layout });

test('the region is known by role and tabindex, and ends with two children that are no captions', () => {
  const { stage } = meet();
  stage.say(0, 'You', 'so');
  const [region] = all('[role="region"][tabindex="0"]');
  expect(region?.getAttribute('aria-label')).toBe('Captions');
  expect([...(region?.children ?? [])].slice(-2).map((each) => each.textContent)).toEqual([
    'arrow_downwardJump to bottom',
    '',
  ]);
  expect(region?.children).toHaveLength(3);
});

test('a turn is rewritten in the text node that it has', () => {
  const { stage } = meet();
  stage.say(0, 'You', 'so');
  const [text] = all('.ygicle');
  const node = text?.firstChild;
  for (const words of ['so tell me', 'So, tell me about']) stage.say(0, 'You', words);
  expect(text?.firstChild).toBe(node);
  expect(read()).toEqual(['You: So, tell me about']);
});

test('each turn has a block, an earlier one is corrected in place, and the same voice resumes in a new one', () => {
  const { stage } = meet();
  stage.say(0, 'You', 'So, tell me about cash.');
  stage.say(1, NORA, 'Well');
  stage.say(0, 'You', 'So, tell me about caching.');
  stage.say(2, NORA, 'As I said');
  expect(read()).toEqual(['You: So, tell me about caching.', `${NORA}: Well`, `${NORA}: As I said`]);
});

test.each(['vanish', 'replaceRegion'] as const)(
  'after %s new nodes have the same words, and what was said meanwhile',
  (what) => {
    const { stage, mishaps } = meet();
    stage.say(0, 'You', 'So');
    stage.say(1, NORA, 'Well');
    const before = all('.nMcdL');
    mishaps[what]?.(300);
    expect(textsOf('.ygicle')).toEqual([]);
    stage.say(1, NORA, 'Well, it');
    pass(300);
    expect(read()).toEqual(['You: So', `${NORA}: Well, it`]);
    expect(all('.nMcdL').some((each) => before.includes(each))).toBe(false);
  },
);

test('a twin of the newest row comes and goes, and the row is written on', () => {
  const { stage, mishaps } = meet();
  stage.say(0, 'You', 'So');
  mishaps.twin?.(300);
  expect(read()).toEqual(['You: So', 'You: So']);
  pass(300);
  stage.say(0, 'You', 'So, tell');
  expect(read()).toEqual(['You: So, tell']);
});

test('captions move into the small window as they are, and back', () => {
  const small = document.implementation.createHTMLDocument();
  const open = (to: { document: Document } | null) =>
    Object.assign(window, { documentPictureInPicture: { window: to } });
  document.body.innerHTML = '';
  const smallWindow = {
    open: () => {
      open({ document: small });
      return small.body;
    },
    close: () => open(null),
  };
  const stage = meetStage({
    ...{ place: document.body, layout: '2026', language: 'en', self: 'Ana Duarte', smallWindow },
    chance: () => 0,
    after: (ms, does) => void setTimeout(does, ms),
  });
  stage.captionsOn();
  stage.say(0, 'You', 'So');
  const [region] = all('[role="region"]');
  stage.mishaps.moveToSmallWindow?.(1_000);
  expect(all('[role="region"]')).toEqual([]);
  expect(read()).toEqual(['You: So']);
  pass(1_000);
  expect(all('[role="region"]')).toEqual([region]);
});

test('a name may come later than its words', () => {
  const { stage, mishaps } = meet();
  mishaps.lateLabel?.(400);
  stage.say(0, 'You', 'So');
  expect(read()).toEqual([': So']);
  pass(400);
  expect(read()).toEqual(['You: So']);
});

test('another language changes labels and the name for oneself, and leaves every node', () => {
  const { stage, speak } = meet();
  stage.say(0, 'You', 'So');
  const [region] = all('[role="region"]');
  const [block] = all('.nMcdL');
  speak('ja');
  expect(region?.getAttribute('aria-label')).toBe('字幕');
  expect([all('[role="region"]')[0], all('.nMcdL')[0]]).toEqual([region, block]);
  expect(read()).toEqual(['あなた: So']);
});

test('the control for captions tells its state, and the page has none in the lobby', () => {
  const call = acted({ platform: 'meet', layout: '2026', lobby: true });
  expect(page.state()).toEqual({ phase: 'none', captions: 'unknown' });
  call.join();
  expect(page.state()).toEqual({ phase: 'on', captions: 'off' });
  all('#cc')[0]?.click();
  expect(page.state()).toEqual({ phase: 'on', captions: 'on' });
  all('#cc')[0]?.click();
  expect(all('[role="region"]')).toEqual([]);
});

test('a notice, a chat message and the end of the call are no captions', () => {
  const { stage, mishaps, end } = meet();
  stage.say(0, 'You', 'So');
  mishaps.notice?.(1_000);
  mishaps.chat?.(0);
  expect(textsOf('[aria-live="polite"]')).toContain('Ana has joined');
  expect(textsOf('[data-message-id]')).toHaveLength(1);
  expect(read()).toEqual(['You: So']);
  end();
  expect(page.state().phase).toBe('over');
  expect(textsOf('h1.roSPhc')).toEqual(['This meeting has been ended by host']);
});

test.each(['classes-only', 'bare'])('in the layout %s the same is said', (layout) => {
  const { stage } = meet(layout);
  stage.say(0, 'You', 'So');
  stage.say(1, NORA, 'Well');
  expect(read()).toEqual(['You: So', `${NORA}: Well`]);
  expect(all('.NWpY1d')).toEqual([]);
});

test('renamed captions have no known place, obfuscated ones not even their shape', () => {
  const { stage, mishaps } = meet();
  stage.say(0, 'You', 'So');
  mishaps.renameContainer?.(0);
  expect(read()).toBeNull();
  expect(all('#captions img')).toHaveLength(1);
  mishaps.obfuscate?.(0);
  expect(all('#captions img')).toEqual([]);
  stage.say(0, 'You', 'So, tell me');
  expect(textsOf('#captions q')).toEqual(['So, tell me']);
});

test('on the way into another room captions go, and begin anew', () => {
  const call = meet();
  call.stage.say(0, 'You', 'So');
  act(call, { at: 0, do: 'mishap', what: 'breakout', ms: 2_000 });
  expect(read()).toBeNull();
  pass(2_000);
  expect(read()).toEqual([]);
  act(call, { at: 0, do: 'say', turn: 1, speaker: NORA, text: 'Well' });
  expect(read()).toEqual([`${NORA}: Well`]);
});
