import type { Setting } from './stage';
import { type Line, lineOf } from './zoom-line';
import type { OverlayLook } from './zoom-looks';

/** Words that a line shows at most, and words that fall off its front at once, each drawn within these. */
const WINDOW = { least: 12, most: 20 };
const FALL = 4;
const LINES = 2;
/** Milliseconds after its last change in which a line is hidden. */
const STAYS = 10_000;

/** What a turn has in the overlay: whose it is, and how many of its words fell off the front. */
interface Said {
  speaker: string;
  words: string[];
  fallen: number;
}

/** Zoom's lines: each is rewritten in place, its words slide, and the next turn of its speaker replaces them. */
export function overlayOf(setting: Setting, first: OverlayLook, nameOf: (speaker: string) => string) {
  const doc = setting.place.ownerDocument;
  const window = WINDOW.least + Math.floor(setting.chance() * (WINDOW.most - WINDOW.least + 1));
  /** Whether the line with the newest turn moves below the others. */
  const ordered = setting.chance() < 0.5;
  let look = first;
  let shown: { overlay: HTMLElement; content: HTMLElement } | null = null;
  let lines: Line[] = [];
  let changes = 0;
  let shared = false;
  const said = new Map<number, Said>();

  const hasPhoto = (name: string) => setting.hasPhoto?.(name) ?? false;
  const latest = () => lines.toSorted((a, b) => b.changes - a.changes)[0];

  function newLine() {
    const line = lineOf(doc, look.names);
    lines.push(line);
    shown?.content.append(line.node);
    return line;
  }

  /** The line for a turn that has none: its speaker's, one that is hidden, a new one, or the one that rests longest. */
  function lineFor(speaker: string): Line {
    const oldest = lines.toSorted((a, b) => a.changes - b.changes)[0];
    const free = lines.find((line) => line.speaker === speaker) ?? lines.find((line) => line.hidden());
    return free ?? (lines.length < LINES || !oldest ? newLine() : oldest);
  }

  function turnTo(line: Line, turn: number, speaker: string) {
    line.turn = turn;
    if (line.speaker !== speaker) line.badge(nameOf(speaker), hasPhoto(nameOf(speaker)));
    line.speaker = speaker;
    if (ordered && shown?.content.lastElementChild !== line.node) shown?.content.append(line.node);
  }

  function write(line: Line, { words, fallen }: Said) {
    line.show(words.slice(fallen).join(' '));
    changes += 1;
    line.changes = changes;
    const now = changes;
    setting.after(STAYS, () => {
      if (line.changes === now) line.hide();
    });
  }

  return {
    shown: () => shown !== null,
    open(): void {
      if (shown) return;
      shown = look.open(doc);
      setting.place.append(shown.overlay);
    },
    close(): void {
      shown?.overlay.remove();
      shown = null;
      lines = [];
      said.clear();
    },
    say(turn: number, speaker: string, text: string): void {
      if (!shown) return;
      const now = said.get(turn) ?? { speaker, words: [], fallen: 0 };
      now.words = text.split(' ');
      while (now.words.length - now.fallen > window) now.fallen += 1 + Math.floor(setting.chance() * FALL);
      const isNew = !said.has(turn);
      said.set(turn, now);
      let line = lines.find((each) => each.turn === turn);
      // What the same voice said after it is shown already.
      if (!line && !isNew && lines.some((each) => each.speaker === speaker && each.turn > turn)) return;
      if (!line) {
        line = (shared ? latest() : undefined) ?? lineFor(speaker);
        turnTo(line, turn, speaker);
      }
      write(line, now);
    },
    /** Shows the newest speaker under the other kind of badge for a while. */
    flap(ms: number): void {
      const line = latest();
      if (!line) return;
      const { speaker } = line;
      const name = nameOf(speaker);
      line.badge(name, !hasPhoto(name));
      setting.after(ms, () => {
        if (line.speaker === speaker) line.badge(name, hasPhoto(name));
      });
    },
    /** For a while, whoever speaks is shown in the line that changed last. */
    share(ms: number): void {
      shared = true;
      setting.after(ms, () => {
        shared = false;
      });
    },
    /** Builds the overlay anew, with new nodes for its lines. */
    look(next: OverlayLook): void {
      look = next;
      if (!shown) return;
      shown.overlay.remove();
      shown = look.open(doc);
      setting.place.append(shown.overlay);
      const before = lines;
      lines = [];
      for (const { turn, speaker, hidden } of before) {
        const known = said.get(turn);
        if (!known || hidden()) continue;
        const line = newLine();
        turnTo(line, turn, speaker);
        write(line, known);
      }
    },
  };
}
