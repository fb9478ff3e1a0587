import { SELF } from '@/utils/sample';
import { MEET_LOOKS, UNKNOWN } from './meet-looks';
import { lateLabel, moveOut, twin, vanish } from './row-mishaps';
import { rowsOf } from './rows';
import type { Setting, Stage } from './stage';
import { WORDS } from './words';

/** Acts the captions of Google Meet: one block a turn, whose text is rewritten in place. */
export function meetStage(setting: Setting): Stage {
  const { '2026': today = UNKNOWN, renamed = UNKNOWN, [setting.layout]: look = today } = MEET_LOOKS;
  const rows = rowsOf(setting, look, (speaker, language) => (speaker === SELF ? WORDS[language].self : speaker));
  let late = 0;
  return {
    captionsOn: rows.captionsOn,
    captionsOff: rows.captionsOff,
    shown: () => rows.region() !== null,
    labelOf: rows.labelOf,
    speak: rows.speak,
    say: (turn, speaker, text) =>
      rows.say(turn, speaker, text, (row) => {
        rows.put(row);
        if (late > 0) lateLabel(rows, row, late);
        late = 0;
      }),
    mishaps: {
      vanish: (ms) => vanish(rows, ms),
      twin: (ms) => twin(rows, ms, setting.chance() < 0.5),
      lateLabel: (ms) => {
        late = ms;
      },
      replaceRegion: (ms) => rows.reopen(ms),
      ...(setting.smallWindow && { moveToSmallWindow: (ms: number) => moveOut(rows, ms) }),
      renameContainer: () => rows.reopen(0, renamed),
      obfuscate: () => rows.reopen(0, UNKNOWN),
      breakout: (ms) => {
        rows.captionsOff();
        setting.after(ms, rows.captionsOn);
      },
    },
  };
}
