// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { beforeEach, expect, test } from 'vitest';
import type { CallPage } from '@/entrypoints/call/page';
import { zoomPage } from '@/entrypoints/call/zoom';
import { initialsBadge, photoBadge } from '@/utils/badge';
import { goTo, inFrame } from './fixtures/zoom-markup';

let page: CallPage;

beforeEach(() => {
  goTo('/wc/1234567890/join');
  document.body.innerHTML = '';
  page = zoomPage(window);
});

const person = (avatar: string, name: string) =>
  `<div class="participants-li">${avatar}<span class="participants-item__display-name">${name}</span><span class="participants-item__name-label">(Host, me)</span></div>`;
const tile = (avatar: string, name: string) =>
  `<div class="video-avatar__avatar">${avatar}<div class="video-avatar__avatar-footer"><span>${name}</span></div></div>`;

test('names come with the photos and initials beside them', () => {
  document.body.innerHTML =
    person(
      '<img class="participants-item__avatar" src="https://images.zoom.us/p/ana" aria-hidden="true">',
      'Ana Duarte',
    ) + person('<div class="participants-item__avatar" aria-hidden="true">NL</div>', 'Nora Lindholm');
  expect(page.people()).toEqual([
    { name: 'Ana Duarte', badges: [photoBadge('https://images.zoom.us/p/ana')] },
    { name: 'Nora Lindholm', badges: [initialsBadge('NL')] },
  ]);
});

test('somebody in the list and on a tile is one person with both badges', () => {
  inFrame(
    person('<div class="participants-item__avatar">NL</div>', 'Nora Lindholm (Guest)') +
      tile('<img class="video-avatar__avatar-img" alt="Nora Lindholm" src="nora.png">', 'Nora Lindholm') +
      tile('<div class="video-avatar__avatar-name">Bo</div>', 'Bo'),
  );
  expect(page.people()).toEqual([
    { name: 'Nora Lindholm', badges: [initialsBadge('NL'), photoBadge('nora.png')] },
    { name: 'Bo', badges: [] },
  ]);
});

test.each([
  ['Ana Duarte (Host, me)', 'Ana Duarte'],
  ['Ana Duarte (she/her) (Organizador, yo)', 'Ana Duarte'],
  ['Ana Duarte', 'Ana Duarte'],
  ['(Host)', '(Host)'],
])('%s is %s', (shown, name) => {
  document.body.innerHTML = person('', shown);
  expect(page.people()).toEqual([{ name, badges: [] }]);
});

test('at most a hundred are told', () => {
  document.body.innerHTML = Array.from({ length: 130 }, (_, i) => person('', `Guest ${i}`)).join('');
  expect(page.people()).toHaveLength(100);
});
