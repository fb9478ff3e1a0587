import type { Parts, Row } from './row';
import type { Rows } from './rows';

/** Takes all rows out, and puts new nodes with the same words in their place. */
export function vanish(rows: Rows, ms: number): void {
  const away = rows.present();
  for (const row of away) rows.take(row);
  rows.setting.after(ms, () => putBack(rows, away));
}

const putBack = (rows: Rows, away: Row[]): void => {
  for (const row of away) if (!row.parts && rows.all().includes(row)) rows.put(row);
};

/** Shows a second copy of the newest row; either of the two may be the one that stays. */
export function twin(rows: Rows, ms: number, staysCopy: boolean): void {
  const row = rows.present().at(-1);
  const old = row?.parts;
  if (!row || !old) return;
  const { node } = old;
  rows.put(row);
  const copy = row.parts;
  if (!copy) return;
  if (staysCopy) {
    rows.setting.after(ms, () => node.remove());
    return;
  }
  row.parts = old;
  rows.setting.after(ms, () => copy.node.remove());
}

/** Moves the captions, as they are, into a small window, and back after a while. */
export function moveOut(rows: Rows, ms: number): void {
  const { smallWindow, place, after } = rows.setting;
  const region = rows.region()?.region;
  if (!region || !smallWindow) return;
  smallWindow.open().append(region);
  after(ms, () => {
    if (rows.region()?.region === region && region.isConnected) place.append(region);
    smallWindow.close();
  });
}

/** Shows who speaks only after a while. */
export function lateLabel(rows: Rows, row: Row, ms: number): void {
  if (!row.parts) return;
  row.parts.name.textContent = '';
  rows.setting.after(ms, () => {
    if (row.parts) row.parts.name.textContent = rows.label(row);
  });
}

/** What the oldest row is shown in, with the words of another row in it; undefined where few rows are shown. */
export function recycled(rows: Rows, row: Row): Parts | undefined {
  const [oldest, ...others] = rows.present();
  const parts = oldest?.parts;
  if (!oldest || !parts || others.length === 0) return undefined;
  oldest.parts = null;
  oldest.gone = true;
  parts.name.textContent = rows.label(row);
  parts.text.data = row.text;
  if (parts.node.hasAttribute('aria-posinset')) parts.node.setAttribute('aria-posinset', String(row.count));
  return parts;
}

/** Puts the row that was scrolled away last above the others, and takes it away again. */
export function returnOld(rows: Rows, ms: number): void {
  const row = rows.all().findLast((each) => each.gone && !each.parts);
  if (!row) return;
  rows.put(row);
  rows.setting.after(ms, () => rows.take(row));
}
