import type { Debrief } from '@/utils/debrief/record-schema';
import { changeDebrief, debriefOf, NotThere } from './debriefs';
import { problemOf } from './problem';

type Change = (record: Debrief) => Debrief;

/** What a window shows of a debrief. */
export interface ShownDebrief {
  /** With the changes that are still being kept. */
  record: Debrief;
  /** Something of it is not stored yet. */
  saving: boolean;
  /** What could not be kept; null: all is. */
  problem: string | null;
  /** It was kept, and is no longer there. */
  gone: boolean;
}

/** Debriefs of this tab of which something is not stored yet, also once another one is shown. */
const unstored = new Set<object>();

/** Whether leaving would lose a change; never a moment late, unlike what is shown. */
export const isDebriefUnstored = (): boolean => unstored.size > 0;

/**
 * One debrief in one window. A change is shown at once and kept in what is stored by then, so windows that change one debrief lose nothing of
 * each other. Changes may be made more than once, so they are pure. `isKept`: it is in the database already, else from its first change on.
 */
export function debriefWindow(first: Debrief, isKept: boolean, onShow: (shown: ShownDebrief) => void) {
  let [stored, kept, problem] = [first, isKept, null as string | null];
  let waiting: readonly Change[] = [];
  // One after another: what was read before a change was kept is never shown after it.
  let turn: Promise<void> = Promise.resolve();
  const own = {};
  const show = (gone = false) => {
    if (waiting.length > 0) unstored.add(own);
    else unstored.delete(own);
    onShow({ record: changed(stored, waiting), saving: waiting.length > 0, problem, gone });
  };

  async function keep(): Promise<void> {
    const tried = waiting;
    if (tried.length === 0) return;
    try {
      stored = alike(stored, await changeDebrief(stored.id, (record) => changed(record, tried), kept ? null : stored));
      kept = true;
      waiting = waiting.filter((change) => !tried.includes(change));
      problem = null;
    } catch (error) {
      const why = error instanceof NotThere ? error.message : problemOf(error);
      // They stay in what is shown, and are tried again with the next one.
      problem = `The debrief could not be kept. ${why} Save it as a file.`;
    }
    show();
  }

  async function follow(): Promise<void> {
    if (!kept) return;
    const now = await debriefOf(stored.id);
    if (now) stored = alike(stored, now);
    // What could not be kept is not taken from the screen.
    show(now === null && waiting.length === 0);
  }

  const inTurn = (does: () => Promise<void>): Promise<void> => {
    turn = turn.then(does).catch(() => undefined);
    return turn;
  };
  return {
    change: (change: Change): Promise<void> => {
      waiting = [...waiting, change];
      show();
      return inTurn(keep);
    },
    /** Shows what another window made of it. */
    follow: () => inTurn(follow),
  };
}

export type DebriefWindow = ReturnType<typeof debriefWindow>;

const changed = (record: Debrief, changes: readonly Change[]): Debrief =>
  changes.reduce((before, change) => change(before), record);

/** Scorecards never change, so where they are the same ones the list stays the same too, and nobody reads them again. */
function alike(before: Debrief, now: Debrief): Debrief {
  const same =
    before.scorecards.length === now.scorecards.length &&
    before.scorecards.every(({ id }, i) => id === now.scorecards[i]?.id);
  return same ? { ...now, scorecards: before.scorecards } : now;
}
