import type { Said } from '@/utils/before';
import { hear, listen } from '@/utils/captions';
import type { Heard, ReaderSees, Tier } from '@/utils/port';
import { type Found, findCaptions, isLive, rowsIn } from './find';
import { type Growth, watchGrowth } from './growth';
import type { CallPage, PageRow } from './page';
import { type Place, pathOf } from './place';
import { rowsKept } from './rows';
import { unreadFrom } from './unread';

/** Milliseconds: the shortest time between two reads, between reads without a mutation, and between looks for a place. */
const AT_MOST_EVERY = 50;
const AT_LEAST_EVERY = 500;
const LOOK_EVERY = 1_000;
/** Attributes too: a picture or a number that changes makes a row another one. */
const WATCHED = { childList: true, subtree: true, characterData: true, attributeFilter: ['src', 'aria-posinset'] };
/** Milliseconds between reads of every row, and not only of what changed and of the newest. */
const RENEW_EVERY = 5_000;

export interface Ears {
  /** Called with new and changed utterances, in order. */
  onHeard(utterances: Heard[]): void;
  onSees(sees: ReaderSees, by: Tier | null): void;
}

/** What a reader begins with. */
export interface Start {
  /** Names the utterances: `<reader>:<n>`. */
  reader: string;
  /** The last words that an earlier reader heard; see `unreadFrom`. */
  known: readonly Said[];
  /** Where the person found captions in an earlier call on this host, as a path. */
  kept: string | null;
}

export interface Reading {
  /** Reads in this place from now on, whatever else is found. */
  readIn(place: Place): void;
  /** Captions were switched on: they are waited for as at the beginning. */
  expect(): void;
  stop(): void;
}

/** Reads the page's captions until it is stopped; finds them again whenever they move. */
export function watchCaptions(
  page: CallPage,
  { reader, known, kept: keptBefore }: Start,
  { onHeard, onSees }: Ears,
): Reading {
  let kept = keptBefore;
  let picked: Place | null = null;
  let isNewlyPicked = false;
  let isBegun = false;
  let growth: Growth | null = null;
  let found: Found | null = null;
  let unread: ((rows: PageRow[]) => PageRow[]) | null = null;
  let listening = listen(reader);
  let sees: ReaderSees = 'searching';
  let by: Tier | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let leftAt = Number.NEGATIVE_INFINITY;
  let withoutPlaceSince: number | null = null;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const shown = rowsKept(page);

  const see = (next: ReaderSees) => {
    const how = found?.by ?? null;
    if (next === sees && how === by) return;
    [sees, by] = [next, how];
    onSees(next, how);
  };

  const read = () => {
    clearTimeout(soon);
    soon = undefined;
    readAt = Date.now();
    const rows = shown.rows(found);
    if (rows.length > 0) see('captions');
    const step = hear(listening, shown.toRows(unread ? unread(rows) : rows), readAt);
    listening = step.listening;
    if (step.heard.length > 0) onHeard(step.heard);
  };

  const changes = new MutationObserver((records) => {
    shown.changed(records);
    const wait = readAt + AT_MOST_EVERY - Date.now();
    if (wait <= 0 || wait > AT_MOST_EVERY) read();
    else soon ??= setTimeout(read, wait);
  });

  const attach = (next: Found | null) => {
    if (next?.area === found?.area && next?.by === found?.by && next?.text === found?.text) return;
    // What an element that left the page said last is still in it.
    shown.renew();
    read();
    changes.disconnect();
    found = next;
    shown.renew(found);
    if (!found) return;
    const isNewPlace = found.by !== 'selector' && (listening.count === 0 || isNewlyPicked);
    if (isNewPlace || (isBegun && page.hasPast?.(found.area))) leaveOut(found);
    isNewlyPicked = false;
    changes.observe(found.area, WATCHED);
    if (sees === 'lost' || sees === 'unknown layout') see('searching');
  };

  /** In a place that was not watched so far, only what came into the page since reading began is known to be new. */
  const leaveOut = (place: Found) => {
    const before = rowsIn(page, place).filter(({ node }) => place.by === 'selector' || !growth?.isNew(node));
    const rest = unread;
    const heard = listening.turns.map(({ speaker, shown: text }) => ({ speaker, text }));
    const these = unreadFrom(before, [...known, ...heard]);
    unread = rest ? (rows) => these(rest(rows)) : these;
  };

  const watchOutside = () => {
    const needed = (sees !== 'captions' || !found) && page.state().captions !== 'off';
    if (needed) growth ??= watchGrowth(page);
    else if (growth) {
      growth.stop();
      growth = null;
    }
  };

  /** Captions that are on have a place at once, or after the first word, as the page has it. */
  const isUnknown = (now: number): boolean => {
    if (found && found.by === 'selector' && !growth?.grows()) return false;
    const { phase, captions } = page.state();
    if (phase !== 'on' || captions !== 'on') withoutPlaceSince = null;
    else withoutPlaceSince ??= now;
    const overdue = page.placeWithin !== null && withoutPlaceSince !== null && !found;
    return (
      Boolean(growth?.grows()) || (overdue && Math.abs(now - (withoutPlaceSince ?? now)) >= (page.placeWithin ?? 0))
    );
  };

  const look = () => {
    const now = Date.now();
    const left = found !== null && !isLive(found.area);
    const missing = !found && sees === 'captions';
    if (!left && !missing && Math.abs(now - lookedAt) < LOOK_EVERY) return;
    lookedAt = now;
    if (left) leftAt = now;
    attach(
      findCaptions(page, { picked, kept, growth, current: shown.count() > 0 ? found : null }) ?? (left ? null : found),
    );
    // What is only replaced is back before it is missed.
    if (!found && sees === 'captions' && Math.abs(now - leftAt) >= LOOK_EVERY) see('lost');
    watchOutside();
    if (sees !== 'captions' && isUnknown(now)) see('unknown layout');
  };

  const tick = () => {
    look();
    const now = Date.now();
    if (Math.abs(now - renewedAt) >= RENEW_EVERY || !found) {
      renewedAt = now;
      shown.renew(found);
    } else shown.glance();
    read();
  };
  const first = findCaptions(page, { picked, kept, growth, current: null });
  unread = unreadFrom(first ? rowsIn(page, first) : [], known);
  onSees(sees, null);
  tick();
  isBegun = true;
  const ticking = setInterval(tick, AT_LEAST_EVERY);

  return {
    readIn(place) {
      picked = place;
      kept = pathOf(place) ?? kept;
      isNewlyPicked = true;
      lookedAt = Number.NEGATIVE_INFINITY;
      tick();
    },
    expect() {
      withoutPlaceSince = null;
      if (!found) see('searching');
    },
    stop() {
      clearInterval(ticking);
      clearTimeout(soon);
      changes.disconnect();
      growth?.stop();
      found = null;
    },
  };
}
