import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { packs } from '@/data/pack-list';
import { problemOf } from '@/data/problem';
import { settingsQuery } from '@/data/queries';
import { rememberKit } from '@/data/settings';
import type { Kit } from '@/utils/kit';
import type { KitChoice } from '@/utils/records';

interface Chosen {
  /** The kit as it goes into the interview. */
  kit: Kit;
  /** Changes what was chosen last, which may be on its way to the screen yet. */
  choose(change: (before: KitChoice) => Partial<KitChoice>): void;
  /** Why the choice could not be remembered; null while it is. */
  problem: string | null;
}

/** The packs and the order of a kit: as chosen now, else as chosen the last time, else as the kit has them. */
export function useKitChoice(kit: Kit): Chosen {
  const remembered = useQuery(settingsQuery).data?.kits[kit.id];
  /** By kit. What was pressed counts at once, so that a quick Start has it. */
  const [pressed, setPressed] = useState<Record<string, KitChoice>>({});
  const newest = useRef(pressed);
  const [problem, setProblem] = useState<string | null>(null);
  const choice = pressed[kit.id] ?? remembered ?? kit;
  const choose: Chosen['choose'] = (change) => {
    const { packs: before, mode } = newest.current[kit.id] ?? remembered ?? kit;
    const next = { packs: before, mode, ...change({ packs: before, mode }) };
    newest.current = { ...newest.current, [kit.id]: next };
    setPressed(newest.current);
    void rememberKit(kit.id, next)
      .then(() => setProblem(null))
      .catch((error) => setProblem(problemOf(error)));
  };
  const on = packs.map(({ id }) => id).filter((id) => choice.packs.includes(id));
  return { kit: { ...kit, packs: on, mode: choice.mode }, choose, problem };
}
