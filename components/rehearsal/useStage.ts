import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { chances } from '@/utils/chance';
import { type ActedPlatform, LAYOUTS } from '@/utils/layouts';
import type { Line } from '@/utils/script';
import { openStage } from './stage/open';
import type { Stage } from './stage/stage';

/** Turns that stay on the page, as in Meet. */
const TURNS = 6;

/** A stage with what it shows of each turn. */
interface Acting {
  stage: Stage;
  said: Map<number, string>;
}

/** Acts captions in an element: it is told only what changed since the last lines. */
export function useStage(
  place: RefObject<Element | null>,
  platform: ActedPlatform,
  self: string,
  lines: readonly Line[],
): void {
  const acting = useRef<Acting | null>(null);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    const stage = openStage(platform, {
      place: current,
      layout: LAYOUTS[platform][0],
      language: 'en',
      self,
      rows: TURNS,
      chance: chances(1),
      after: (ms, does) => setTimeout(does, ms),
    });
    stage.captionsOn();
    acting.current = { stage, said: new Map() };
    return () => {
      stage.captionsOff();
      acting.current = null;
    };
  }, [place, platform, self]);

  useEffect(() => {
    if (acting.current) show(acting.current, lines);
  });
}

function show({ stage, said }: Acting, lines: readonly Line[]): void {
  const turns = new Set(lines.map(({ turn }) => turn));
  // After a jump in the call, what was said before it is gone.
  if ([...said.keys()].some((turn) => !turns.has(turn))) {
    stage.captionsOff();
    said.clear();
    stage.captionsOn();
  }
  for (const { turn, speaker, text } of lines.slice(-TURNS)) {
    if (said.get(turn) === text) continue;
    said.set(turn, text);
    stage.say(turn, speaker, text);
  }
}
