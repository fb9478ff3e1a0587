import { SELF } from '@/utils/sample';
import { UNKNOWN } from './meet-looks';
import type { Row } from './row';
import { lateLabel, recycled, returnOld, vanish } from './row-mishaps';
import { rowsOf } from './rows';
import type { Setting, Stage } from './stage';
import { TEAMS_LOOKS } from './teams-looks';

/** Rows that Teams keeps on the page. */
const ROWS = 12;

/** Acts the captions of Microsoft Teams: rows in a list that keeps the newest; its place comes with the first word. */
export function teamsStage(setting: Setting): Stage {
  const { host = UNKNOWN, renamed = UNKNOWN, [setting.layout]: look = host } = TEAMS_LOOKS;
  const rows = rowsOf({ rows: ROWS, ...setting }, look, (speaker) => (speaker === SELF ? setting.self : speaker));
  let on = false;
  let late = 0;
  let recycles = false;

  const add = (row: Row) => {
    rows.put(row, recycles ? recycled(rows, row) : undefined);
    if (late > 0) lateLabel(rows, row, late);
    late = 0;
    recycles = false;
  };
  return {
    captionsOn() {
      on = true;
    },
    captionsOff() {
      on = false;
      rows.captionsOff();
    },
    shown: () => on,
    labelOf: rows.labelOf,
    speak: rows.speak,
    say(turn, speaker, text) {
      if (on) rows.captionsOn();
      rows.say(turn, speaker, text, add);
    },
    mishaps: {
      vanish: (ms) => vanish(rows, ms),
      lateLabel: (ms) => {
        late = ms;
      },
      replaceRegion: (ms) => rows.reopen(ms),
      renameContainer: () => rows.reopen(0, renamed),
      obfuscate: () => rows.reopen(0, UNKNOWN),
      recycle: () => {
        recycles = true;
      },
      returnOld: (ms) => returnOld(rows, ms),
      freeze(ms) {
        rows.freeze(true);
        setting.after(ms, () => rows.freeze(false));
      },
    },
  };
}
