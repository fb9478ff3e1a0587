import { expect, test } from 'vitest';
import { LANGUAGES } from '../../components/rehearsal/stage/words';
import { LAYOUTS } from '../../utils/layouts';
import { replayAll } from '../replay/run';
import { QUICK, record, times } from './figures';

// The sample interview of an hour on every layout in three languages, each time with other mishaps, drawn by a seed.

const SEEDS = times(7, 1);

const all = (Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[]).flatMap((platform) =>
  LAYOUTS[platform].flatMap((layout) => LANGUAGES.map((language) => ({ platform, layout, language }))),
);
// The short form takes each layout once, and one language after another.
const layouts = QUICK ? all.filter((_, i) => i % LANGUAGES.length === Math.floor(i / LANGUAGES.length) % 3) : all;

test('whatever the page does, what was said is heard once, in its words, from its speaker', async () => {
  const began = Date.now();
  const seeds = Array.from({ length: SEEDS }, (_, i) => i + 1);
  const { failures, ...figures } = await replayAll({ layouts, seeds });
  record('replays', { ...figures, layouts: layouts.length, seconds: Math.round((Date.now() - began) / 1000) });
  expect(failures).toEqual([]);
  expect(figures).toMatchObject({ wordErrors: 0, doubled: 0, lost: 0, wrongSpeakers: 0 });
});
