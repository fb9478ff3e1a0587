import { expect, test } from 'vitest';
import { type ActedPlatform, LAYOUTS } from '../../utils/layouts';
import { replayAll } from '../replay/run';

// Whole interviews on every layout, with what pages do to their captions, on a clock of their own. More seeds are tried
// with `REPLAY_SEEDS=20 npx vitest run --config vitest.e2e.config.ts tests/e2e/replay.e2e.ts`.

const SEEDS = Array.from({ length: Number(process.env.REPLAY_SEEDS) || 1 }, (_, i) => i + 1);
const PER_SEED = 10_000;

const ALL = Object.entries(LAYOUTS).flatMap(([platform, layouts]) =>
  layouts.map((layout) => ({ platform: platform as ActedPlatform, layout })),
);

test.each(ALL)(
  '$platform, $layout: every word is heard once, from the right voice',
  { timeout: 30_000 + SEEDS.length * PER_SEED },
  async (layout) => {
    const { failures, utterances, ...figures } = await replayAll({ layouts: [layout], seeds: SEEDS });
    expect(utterances).toBeGreaterThan(90 * SEEDS.length);
    expect({ ...figures, failures }).toEqual({
      ...{ replays: SEEDS.length, wordErrors: 0, doubled: 0, lost: 0, wrongSpeakers: 0 },
      failures: [],
    });
  },
);

test('in other languages the same is heard', { timeout: 60_000 }, async () => {
  const layouts = (['meet', 'zoom', 'teams'] as const).flatMap((platform) =>
    (['es', 'ja'] as const).map((language) => ({ platform, layout: LAYOUTS[platform][0], language })),
  );
  const { failures } = await replayAll({ layouts, seeds: [2], wishes: { mishaps: false } });
  expect(failures).toEqual([]);
});
