// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { InterviewView } from '@/components/interview/InterviewContext';
import { GrowingClaims } from '@/components/summary/Claims';
import { Cover } from '@/components/summary/Cover';
import { Part } from '@/components/summary/Part';
import { db } from '@/data/db';
import { partOf } from '@/utils/summary/assemble';
import type { StoredSummary } from '@/utils/summary/record';
import { after, ask, type Did } from './fixtures/acts';
import { mount, settle, write } from './fixtures/mount';
import { answered, button, claim, hasButton, KEY, said, screens, stored, writing } from './fixtures/summary';

const saved = vi.fn(async (_did: object) => true);
beforeEach(() => {
  saved.mockReset().mockResolvedValue(true);
  document.body.replaceChildren();
});

const click = (name: string) => act(async () => button(name).click());
const edited = (text: string, of: string | null): Did => ({
  kind: 'summary',
  questionId: 'idempotency',
  text,
  original: [claim('Stores the key.')],
  of,
});

/** The summary of the first answer, after these acts and with these rows. */
function drawn(rows: StoredSummary[], did: Did[] = [], change: Partial<InterviewView> = {}) {
  const view = answered({
    state: after(ask('idempotency'), ...did),
    utterances: [said(0, KEY)],
    heard: 1,
    act: saved,
    ...change,
  });
  const part = partOf('idempotency', { ...view, stored: rows });
  if (!part) throw new Error('Nothing was said.');
  return screens(view, writing(), <Part part={part} />);
}
const area = () => document.querySelector('textarea') ?? expect.fail('There is no field.');

test('a press on a time shows who said what then, and another hides it', async () => {
  const page = await mount(drawn([stored()]));
  const time = button('0:01');
  expect(time.getAttribute('aria-expanded')).toBe('false');
  await act(async () => time.click());
  expect(time.getAttribute('aria-expanded')).toBe('true');
  expect(page.one('.source').textContent).toBe(`Nora Lindholm: ${KEY}`);
  expect(time.getAttribute('aria-controls')).toBe(page.one('.source').id);
  await act(async () => time.click());
  expect(document.querySelector('.source')).toBeNull();
  await page.unmount();
});

test('of forty claims six are shown, and the others are one press away with their count', async () => {
  const claims = Array.from({ length: 40 }, (_, at) =>
    claim(`Stores the key with the ${at % 2 ? 'booking' : 'response'}.`),
  );
  const page = await mount(drawn([stored({ claims })]));
  const count = () => document.querySelectorAll('.claims li').length;
  expect([count(), hasButton('Show 34 more')]).toEqual([6, true]);
  const more = button('Show 34 more');
  expect(more.getAttribute('aria-expanded')).toBe('false');
  expect(more.getAttribute('aria-controls')).toBe(page.one('.claims').id);
  await act(async () => more.focus());
  await click('Show 34 more');
  expect(count()).toBe(40);
  expect([more.textContent, document.activeElement, more.getAttribute('aria-expanded')]).toEqual([
    'Show fewer',
    more,
    'true',
  ]);
  await click('Show fewer');
  expect(count()).toBe(6);
  await page.unmount();
});

test('claims that still come keep their places: the first six, and no more', async () => {
  const came = (count: number) => Array.from({ length: count }, () => claim('Stores the key with the response.'));
  const page = await mount(screens(answered(), writing(), <GrowingClaims claims={came(2)} />));
  const first = page.one('.claims li');
  for (const [count, shown] of [
    [6, 6],
    [40, 6],
  ] as const) {
    await page.draw(screens(answered(), writing(), <GrowingClaims claims={came(count)} />));
    expect(document.querySelectorAll('.claims li')).toHaveLength(shown);
  }
  expect(page.one('.claims li')).toBe(first);
  await page.unmount();
});

test('words are text, never markup', async () => {
  const page = await mount(drawn([stored()], [edited('<img src=x> is what I saw.', 's0')]));
  expect(document.querySelector('img')).toBeNull();
  expect(page.text()).toContain('<img src=x>');
  await page.unmount();
});

test('one’s own words keep the claims of the model that they were written over', async () => {
  const page = await mount(drawn([stored()]));
  await click('Edit');
  expect(document.activeElement).toBe(area());
  await write(area(), 'They store the key. ');
  await click('Save');
  expect(saved.mock.calls).toEqual([
    [
      {
        kind: 'summary',
        questionId: 'idempotency',
        text: 'They store the key.',
        original: stored().claims,
        of: 's0',
      },
    ],
  ]);
  expect(document.activeElement).toBe(button('Edit'));
  await page.unmount();
});

test('the candidate’s own sentences are nobody else’s, also where a model wrote what does not stand', async () => {
  const page = await mount(drawn([stored({ claims: [claim('Made up.', ['u9'])] })]));
  await click('Edit');
  await click('Save');
  expect(saved.mock.calls).toMatchObject([[{ of: null, original: [{ cites: ['u0'] }] }]]);
  await page.unmount();
});

test('what arrives while one writes is not what the words were written over', async () => {
  const page = await mount(drawn([stored()]));
  await click('Edit');
  await write(area(), 'Mine.');
  await page.draw(
    drawn([
      stored(),
      stored({ id: 's1', claims: [claim('A retry gets the same.', ['u0'], 'a retry gets the same booking')] }),
    ]),
  );
  expect(area().value).toBe('Mine.');
  await click('Save');
  expect(saved.mock.calls).toMatchObject([[{ of: 's0', original: [{ text: 'Stores the key.' }] }]]);
  await page.unmount();
});

test('words that could not be saved stay in the field, and it says so', async () => {
  saved.mockResolvedValue(false);
  const page = await mount(drawn([stored()]));
  await click('Edit');
  await write(area(), 'Mine.');
  await click('Save');
  expect(area().value).toBe('Mine.');
  expect(page.one('[role="alert"]').textContent).toContain('could not be saved');
  await page.unmount();
});

test('Cancel saves nothing and gives the focus back', async () => {
  const page = await mount(drawn([stored()]));
  await click('Edit');
  await write(area(), 'Mine.');
  await click('Cancel');
  expect(saved).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button('Edit'));
  await page.unmount();
});

test('the generated text stays in reach beside one’s own, and comes back by a press', async () => {
  const page = await mount(drawn([stored()], [edited('Mine.', 's0')]));
  expect(page.one('.own-words').textContent).toBe('Mine.');
  expect(page.one('details').textContent).toContain('Stores the key.');
  await click('Use the generated text');
  expect(saved.mock.calls).toMatchObject([[{ kind: 'summary', questionId: 'idempotency', text: null }]]);
  expect(document.activeElement).toBe(button('Edit'));
  await page.unmount();
});

test('the focus outlives the words that were saved', async () => {
  const page = await mount(drawn([stored()]));
  await click('Edit');
  await click('Save');
  await page.draw(drawn([stored()], [edited('Mine.', 's0')]));
  expect(document.activeElement).toBe(button('Edit'));
  await page.unmount();
});

test('what a model wrote can be put aside for the candidate’s own sentences', async () => {
  await db.summaries.clear();
  await db.summaries.add(stored());
  const page = await mount(drawn([stored()]));
  await click('Use the candidate’s sentences');
  await settle(20);
  expect(await db.summaries.toArray()).toMatchObject([{ id: 's0', aside: true }]);
  expect(document.activeElement).toBe(button('Edit'));
  await page.draw(drawn([stored({ aside: true })]));
  expect(hasButton('Use the candidate’s sentences')).toBe(false);
  expect(page.text()).toContain('chosen on this computer');
  await page.unmount();
});

const covered = (onUncover: () => Promise<boolean>, uncovered = false) => (
  <Cover uncovered={uncovered} until={null} ready="Ready." onUncover={onUncover}>
    <p>What was written.</p>
  </Cover>
);

test('a look that could not be recorded leaves the button as it was', async () => {
  const look = vi.fn(async () => false);
  const page = await mount(covered(look));
  await click('Show the summary');
  await click('Show the summary');
  expect(look).toHaveBeenCalledTimes(2);
  expect(page.text()).not.toContain('What was written.');
  await page.unmount();
});

test('a second press is no second look, and the focus goes on at what was uncovered', async () => {
  const look = vi.fn(async () => true);
  const page = await mount(covered(look));
  await act(async () => button('Show the summary').focus());
  await click('Show the summary');
  await click('Show the summary');
  expect(look).toHaveBeenCalledTimes(1);
  await page.draw(covered(look, true));
  expect(page.text()).toBe('What was written.');
  expect(document.activeElement?.textContent).toBe('What was written.');
  await page.unmount();
});

test('a summary that another window uncovered does not take the focus', async () => {
  const look = vi.fn(async () => true);
  const page = await mount(covered(look));
  await page.draw(covered(look, true));
  expect(document.activeElement).toBe(document.body);
  await page.unmount();
});

test('a speaker without a name is named by the role', async () => {
  const known = { ...answered().known, roles: new Map([['', 'candidate' as const]]) };
  const page = await mount(drawn([stored()], [], { utterances: [said(0, KEY, '')], known }));
  await click('0:01');
  expect(page.one('.source').textContent).toBe(`Candidate: ${KEY}`);
  await page.unmount();
});
