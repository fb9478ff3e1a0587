// @vitest-environment happy-dom
import { act } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Audit } from '@/components/debrief/Audit';
import { viewOf } from './fixtures/debrief';
import { mount, settle } from './fixtures/mount';

const view = viewOf();

test('a press on a cell tells who asked, in which words, and who did not', async () => {
  const page = await mount(<Audit view={view} press />);
  const [row, column] =
    view.audit.flatMap(({ cells }, r) =>
      cells.flatMap((cell, c) =>
        cell.asked.some(({ words }) => words.length > 0) && cell.notAsked.length > 0 ? [[r, c]] : [],
      ),
    )[0] ?? expect.fail('No sample was both asked and not.');
  const cell = view.audit[row ?? 0]?.cells[column ?? 0] ?? expect.fail();
  const button = page.one(`tbody tr:nth-child(${(row ?? 0) + 1}) td:nth-of-type(${(column ?? 0) + 1}) button`);
  await act(async () => button.click());
  await settle(20);
  const said = document.querySelector('.deb-who-asked')?.textContent ?? '';
  for (const { interviewer, words } of cell.asked) {
    expect(said).toContain(interviewer);
    for (const each of words) expect(said).toContain(`“${each}”`);
  }
  for (const { interviewer } of cell.notAsked) expect(said).toContain(interviewer);
  await page.unmount();
});

test('in a file there is nothing to press', () => {
  expect(renderToStaticMarkup(<Audit view={view} />)).not.toContain('<button');
});
