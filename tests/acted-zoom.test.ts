// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { zoomPage } from '@/entrypoints/call/zoom';
import { acted, all, pass, press, textsOf } from './fixtures/acted';

const NORA = 'Nora Lindholm';
const LINE = '[id="live-transcription-subtitle"]';
const TEXT = '.live-transcription-subtitle__item';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const zoom = (layout = 'top') => acted({ platform: 'zoom', layout });
const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');
const badges = () =>
  all('.zmu-data-selector-item__icon').map((each) => (each.matches('img') ? 'photo' : each.textContent));

test('a line has a badge and words, and no name', () => {
  const { stage } = zoom();
  expect(all(LINE)).toEqual([]);
  stage.say(0, NORA, 'well');
  expect(all('.live-transcription-subtitle__box')).toHaveLength(1);
  expect(textsOf(TEXT)).toEqual(['well']);
  expect(all('.live-transcription-subtitle__box')[0]?.textContent).not.toContain('Nora');
});

test('words grow in one node, and past the window they fall off its front', () => {
  const { stage } = zoom();
  stage.say(0, NORA, 'w0');
  const [text] = all(TEXT);
  const node = text?.firstChild;
  for (let n = 1; n <= 60; n++) stage.say(0, NORA, words(n));
  expect(text?.firstChild).toBe(node);
  const shown = text?.textContent?.split(' ') ?? [];
  expect(shown.at(-1)).toBe('w59');
  expect(shown.length).toBeGreaterThanOrEqual(9);
  expect(shown.length).toBeLessThanOrEqual(20);
});

test('initials become a photo and initials again, with the same words', () => {
  const { stage, mishaps } = zoom();
  stage.say(0, NORA, 'well');
  const [before] = badges();
  mishaps.flapBadge?.(1_000);
  expect(badges()).not.toEqual([before]);
  expect(textsOf(TEXT)).toEqual(['well']);
  pass(1_000);
  expect(badges()).toEqual([before]);
});

test('the next turn of a voice takes the place of its words, in the same node', () => {
  const { stage } = zoom();
  stage.say(0, NORA, 'Well, it depends.');
  const node = all(TEXT)[0]?.firstChild;
  stage.say(1, NORA, 'and');
  expect(textsOf(TEXT)).toEqual(['and']);
  expect(all(TEXT)[0]?.firstChild).toBe(node);
  stage.say(0, NORA, 'Well, it depends!');
  expect(textsOf(TEXT)).toEqual(['and']);
});

test('a second voice has a line with the same id, and the first goes on in its own', () => {
  const { stage } = zoom();
  stage.say(0, NORA, 'Well, it');
  stage.say(1, 'You', 'Right');
  stage.say(0, NORA, 'Well, it depends.');
  expect(all(LINE)).toHaveLength(2);
  expect(textsOf(TEXT).sort()).toEqual(['Right', 'Well, it depends.']);
});

test('two voices that share a line come back in it with what they had', () => {
  const { stage, mishaps } = zoom();
  stage.say(0, NORA, 'Well, it');
  mishaps.interleave?.(1_000);
  stage.say(1, 'You', 'Right');
  expect(textsOf(TEXT)).toEqual(['Right']);
  stage.say(0, NORA, 'Well, it depends.');
  expect(textsOf(TEXT)).toEqual(['Well, it depends.']);
  stage.say(1, 'You', 'Right, and');
  expect(textsOf(TEXT)).toEqual(['Right, and']);
  expect(all(LINE)).toHaveLength(1);
});

test('a line is out of sight ten seconds after its last change', () => {
  const { stage } = zoom();
  stage.say(0, NORA, 'Well');
  pass(9_000);
  stage.say(0, NORA, 'Well, it');
  pass(9_999);
  expect(all(LINE)[0]?.style.display).toBe('flex');
  pass(1);
  expect(all(LINE)[0]?.style.display).toBe('none');
});

test('a dialog hides the page from screen readers, captions stay in sight', () => {
  const { stage, mishaps } = zoom();
  stage.say(0, NORA, 'Well');
  mishaps.hideRoot?.(2_000);
  expect(all('#root[aria-hidden="true"]')).toHaveLength(1);
  expect(textsOf(TEXT)).toEqual(['Well']);
  pass(2_000);
  expect(all('#root[aria-hidden], .zm-modal')).toEqual([]);
});

test('into another room the captions are destroyed, and nobody shows them again by themselves', () => {
  const { stage, mishaps } = zoom();
  const { state } = zoomPage(window);
  stage.say(0, NORA, 'Well');
  mishaps.breakout?.(2_000);
  expect(all('.loading-layer--bo-room')).toHaveLength(1);
  expect(state().phase).toBe('moving');
  pass(2_000);
  expect(state().phase).toBe('on');
  expect(stage.shown()).toBe(false);
});

test('the host ends the call: a dialog over a page that keeps its bar, then home', () => {
  const { end } = zoom();
  end();
  expect(textsOf('.zm-modal-body-title')).toEqual(['This meeting has been ended by host']);
  expect(all('#wc-footer .footer__leave-btn-container button')).toHaveLength(1);
  pass(5_000);
  expect(location.pathname).toBe('/wc/home');
});

test('the menu for captions answers to a whole press, and not to a bare click', () => {
  const { stage, captions } = zoom();
  captions(false);
  all('button[aria-label="More"]')[0]?.click();
  expect(all('[role="menu"]')).toEqual([]);
  press('button[aria-label="More"]');
  all('a[aria-label="Captions"]')[0]?.click();
  expect(stage.shown()).toBe(false);
  press('a[aria-label="Captions"]');
  expect(stage.shown()).toBe(true);
});

test.each([
  ['deep', 'a[aria-label="Show Captions"]'],
  ['save', 'button[aria-label="Save"]'],
] as const)('with the menu %s a second press shows them', (menu, second) => {
  const { stage, captions } = acted({ platform: 'zoom', layout: 'top', menu });
  captions(false);
  press('button[aria-label="More"]');
  press('a[aria-label="Captions"]');
  expect(stage.shown()).toBe(false);
  press(second);
  expect(stage.shown()).toBe(true);
});

test('the transcript names whoever begins a run of rows', () => {
  const { stage } = zoom('panel');
  stage.say(0, NORA, 'Well.');
  stage.say(1, NORA, 'It depends.');
  stage.say(2, 'You', 'Right.');
  expect(textsOf('.lt-full-transcript__display-name > b')).toEqual([NORA, 'Ana Duarte']);
  expect(textsOf('.lt-full-transcript__message')).toEqual(['Well.', 'It depends.', 'Right.']);
});

test('people are named on their pictures and in the list', () => {
  zoom();
  expect(textsOf('.video-avatar__avatar-footer > span')).toEqual([NORA, 'Ana Duarte']);
  all('button[aria-label="People"]')[0]?.click();
  expect(textsOf('.participants-item__display-name')).toEqual(['Ana Duarte', NORA]);
});
