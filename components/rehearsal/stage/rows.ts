import { SELF } from '@/utils/sample';
import type { Look, Parts, Region, Row } from './row';
import { followEnd } from './scroll';
import type { Setting } from './stage';
import { type Language, WORDS } from './words';

/** Captions with one row a turn, and the means by which mishaps act on them. */
export type Rows = ReturnType<typeof rowsOf>;

/** Shows one row a turn in the given look; `labelOf` is the name that the page shows for a speaker. */
export function rowsOf(setting: Setting, first: Look, labelOf: (speaker: string, language: Language) => string) {
  const doc = setting.place.ownerDocument;
  let look = first;
  let { language } = setting;
  let shown: Region | null = null;
  let follow = () => {};
  let count = 0;
  let frozen = false;
  /** In the order of the call. */
  let rows: Row[] = [];

  const label = ({ speaker }: { speaker: string }) => labelOf(speaker, language);
  const present = () => rows.filter((row) => row.parts);

  function put(row: Row, parts?: Parts) {
    if (!shown) return;
    const place = rows.indexOf(row);
    const before = rows.slice(0, place).findLast((each) => each.parts);
    const next = rows.slice(place + 1).find((each) => each.parts);
    row.parts = parts ?? look.row(doc, label(row), row.text, row.count, before && label(before));
    shown.list.insertBefore(row.parts.node, next?.parts?.node ?? shown.end);
    follow();
  }

  function trim() {
    for (const row of present().slice(0, -(setting.rows ?? Number.POSITIVE_INFINITY))) {
      take(row);
      row.gone = true;
    }
  }

  function take(row: Row) {
    row.parts?.node.remove();
    row.parts = null;
  }

  function open() {
    shown = look.region(doc, language);
    setting.place.append(shown.region);
    follow = followEnd(shown.region, shown.jump);
  }

  return {
    doc,
    setting,
    present,
    put,
    take,
    label,
    labelOf: (speaker: string) => labelOf(speaker, language),
    all: () => rows,
    region: () => shown,
    captionsOn(): void {
      if (!shown) open();
    },
    /** Takes the captions away; what comes after them begins anew. */
    captionsOff(): void {
      shown?.region.remove();
      shown = null;
      rows = [];
    },
    /** Takes the captions away for a while, with new nodes for their rows afterwards. */
    reopen(ms: number, next: Look = look): void {
      const back = present();
      const before = shown;
      if (!before) return;
      before.region.remove();
      for (const row of back) row.parts = null;
      const show = () => {
        if (shown !== before) return;
        look = next;
        open();
        for (const row of rows) if (back.includes(row) || (!row.parts && !row.gone)) put(row);
      };
      if (ms > 0) setting.after(ms, show);
      else show();
    },
    freeze(on: boolean): void {
      frozen = on;
      if (on) return;
      for (const row of rows.filter((each) => !each.gone)) {
        if (!row.parts) put(row);
        else if (row.parts.text.data !== row.text) row.parts.text.data = row.text;
      }
      trim();
    },
    /** Begins or rewrites the row of a turn; `add` puts up a new one. */
    say(turn: number, speaker: string, text: string, add: (row: Row) => void = (row) => put(row)): void {
      if (!shown) return;
      const known = rows.findLast((row) => row.turn === turn);
      if (!known) {
        count += 1;
        const row = { turn, speaker, text, count, parts: null, gone: false };
        rows.push(row);
        if (frozen || !shown.region.isConnected) return;
        add(row);
        trim();
        return;
      }
      known.text = text;
      if (known.parts && !frozen) known.parts.text.data = text;
      follow();
    },
    speak(next: Language): void {
      language = next;
      if (shown?.region.hasAttribute('aria-label')) shown.region.setAttribute('aria-label', WORDS[next].captions);
      for (const row of present()) if (row.speaker === SELF && row.parts) row.parts.name.textContent = label(row);
    },
  };
}
