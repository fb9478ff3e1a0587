import { SELF } from '@/utils/sample';
import { rowsOf } from './rows';
import type { Setting, Stage } from './stage';
import { OBFUSCATED, OVERLAY, PANEL, RENAMED } from './zoom-looks';
import { overlayOf } from './zoom-overlay';

/** Rows of the transcript that are in sight. */
const ROWS = 14;

/** Acts the captions of Zoom's web client: lines over the picture, and in one layout the transcript beside it. */
export function zoomStage(setting: Setting): Stage {
  const nameOf = (speaker: string) => (speaker === SELF ? setting.self : speaker);
  const overlay = overlayOf(setting, OVERLAY, nameOf);
  const panel =
    setting.layout === 'panel'
      ? rowsOf({ rows: ROWS, ...setting, place: setting.beside ?? setting.place }, PANEL, nameOf)
      : null;
  const captionsOn = () => {
    overlay.open();
    panel?.captionsOn();
  };
  const captionsOff = () => {
    overlay.close();
    panel?.captionsOff();
  };
  return {
    captionsOn,
    captionsOff,
    shown: overlay.shown,
    labelOf: nameOf,
    // Nothing in the overlay has a label.
    speak: () => {},
    say(turn, speaker, text) {
      overlay.say(turn, speaker, text);
      panel?.say(turn, speaker, text);
    },
    mishaps: {
      flapBadge: overlay.flap,
      interleave: overlay.share,
      renameContainer: () => overlay.look(RENAMED),
      obfuscate: () => overlay.look(OBFUSCATED),
      // Zoom does not show captions again by itself.
      breakout: captionsOff,
    },
  };
}
