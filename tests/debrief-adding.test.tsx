// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { canReopen } from '@/components/debrief/sizes';
import type { DebriefStore, OpenedFile } from '@/components/debrief/store';
import { useAdding } from '@/components/debrief/useAdding';
import { debriefOfSamples } from '@/data/sample-debrief';
import { debriefJson } from '@/utils/debrief/json';
import type { Debrief } from '@/utils/debrief/record-schema';
import { isSample } from '@/utils/sample-debrief';
import { EMPTY, recordOf } from './fixtures/debrief';
import { mount } from './fixtures/mount';

const card = recordOf().scorecards[0] ?? expect.fail();

async function shown(first: Debrief, opened: Record<string, OpenedFile> = {}) {
  let record = first;
  let adding: ReturnType<typeof useAdding> | undefined;
  const went: { record: Debrief; isFile: boolean }[] = [];
  const read: string[] = [];
  function Page() {
    adding = useAdding({
      record,
      by: '',
      problem: null,
      change: (change) => {
        record = change(record);
      },
      goOnWith: async (other, isFile) => {
        went.push({ record: other, isFile });
        record = other;
        return null;
      },
      open: async (file) => {
        read.push(file);
        return opened[file] ?? { kind: 'scorecard', given: { ...card, file } };
      },
      newId: () => crypto.randomUUID(),
      now: () => 1,
    } satisfies DebriefStore);
    return null;
  }
  const page = await mount(<Page />);
  const now = () => adding ?? expect.fail();
  return {
    now,
    went,
    read,
    record: () => record,
    add: async (...files: File[]) => {
      await act(() => now().add(files));
      await page.draw(<Page />);
    },
  };
}
const file = (name: string, content = '{}') => new File([content], name);
const torn: OpenedFile = { kind: 'problem', problem: 'It is torn.' };

test('what was refused stays to be read when more is dropped, until it is tried again or the list is closed', async () => {
  const { now, add } = await shown(EMPTY, { 'a.json': torn, 'c.json': torn });
  await add(file('first.json'));
  await add(file('a.json'), file('b.json'));
  await add(file('c.json'), file('d.json'));
  expect(now().refused.map((each) => each.file)).toEqual(['a.json', 'c.json']);
  expect(now().added).toBe(2);
  await add(file('a.json'));
  expect(now().refused.map((each) => each.file)).toEqual(['c.json', 'a.json']);
  await act(async () => now().forget());
  expect([now().refused, now().added]).toEqual([[], 0]);
});

test('scorecards that are added to the sample begin a debrief of their own, which is not saved yet', async () => {
  const sample = debriefOfSamples('0.1.0');
  const { add, went, record } = await shown(sample);
  await add(file('real.json'));
  expect(went.map(({ isFile }) => isFile)).toEqual([false]);
  expect(record().scorecards.map((each) => each.file)).toEqual(['real.json']);
  expect(isSample(record())).toBe(false);
  await add(file('second.json'));
  expect(record().scorecards).toHaveLength(2);
});

test('a sample that comes from a file, under whatever id, takes no real scorecards along', async () => {
  const saved: OpenedFile = { kind: 'debrief', record: { ...debriefOfSamples('0.1.0'), id: 'another' } };
  const { add, went, record } = await shown(EMPTY, { 'saved.json': saved });
  await add(file('saved.json'), file('real.json'));
  expect(went.map((each) => isSample(each.record))).toEqual([true, false]);
  expect(record().scorecards.map((each) => each.file)).toEqual(['real.json']);
});

test('a debrief may be larger than a scorecard, and neither is read beyond what it may be', async () => {
  const { add, now, read } = await shown(EMPTY, { 'debrief.json': { kind: 'debrief', record: EMPTY } });
  const head = '{\n  "schema": "askside/debrief",';
  await add(
    file('large.json', '{'.padEnd(10_000_001)),
    file('debrief.json', head.padEnd(10_000_001)),
    file('huge.json', head.padEnd(50_000_001)),
  );
  expect(read).toEqual(['debrief.json']);
  expect(now().refused.map((each) => each.file)).toEqual(['large.json', 'huge.json']);
});

test('it is known of a debrief whether it can be opened again as it is saved', () => {
  expect(canReopen(debriefJson(recordOf()))).toBe(true);
  const many = { ...EMPTY, scorecards: Array.from({ length: 9_000 }, (_, i) => ({ ...card, id: `${i}`, json: '' })) };
  expect(canReopen(debriefJson(many))).toBe(false);
});
