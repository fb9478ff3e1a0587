import { goOn, noCourse } from '@/utils/phase';
import type { Platform } from '@/utils/platforms';
import type { CallMessage, PanelMessage } from '@/utils/port';
import type { CallPage } from './page';
import { watchPick } from './pick';
import { pathOf } from './place';
import { type Session, startSession } from './session';
import { structureOf } from './structure';

type ReadMessage = Extract<PanelMessage, { kind: 'read' }>;

/** The side of a port that this page needs; `browser.runtime.Port` fits. */
export interface PanelPort {
  postMessage(message: CallMessage): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: PanelMessage) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** How long the reader goes on without a panel: a panel reload loses nothing, a closed panel is not listened for. */
const ALONE = 120_000;
const LOOK_EVERY = 1_000;
/** Characters that the port lets through. */
const LONGEST_STRUCTURE = 200_000;

/** Answers the panels of one call page, and reads its captions only between their `read` and `stop`. */
export function answerPanels(page: CallPage, platform: Platform) {
  /** Each open port, and whether it asked to read. */
  const panels = new Map<PanelPort, boolean>();
  let session: Session | null = null;
  let alone: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;
  let stopPick: (() => void) | null = null;
  let picking: PanelPort | null = null;
  let course = noCourse;
  let told = '';

  const send = (port: PanelPort, message: CallMessage) => {
    try {
      port.postMessage(message);
    } catch {
      // The panel went away in this moment, or the extension did; what was said waits in the session.
      leave(port);
    }
  };
  const readers = () => [...panels].flatMap(([port, reads]) => (reads ? [port] : []));

  const look = () => {
    const { phase, captions } = page.state();
    course = goOn(course, phase, Date.now());
    const hidden = page.documents().at(-1)?.visibilityState === 'hidden';
    const state = { phase: course.phase, captions, hidden, canSwitchOn: page.switchOn !== null };
    const message: CallMessage = { kind: 'state', platform, ...state };
    const now = JSON.stringify(message);
    if (now === told) return;
    told = now;
    for (const port of [...panels.keys()]) send(port, message);
  };

  const stopLooking = () => {
    clearInterval(looking);
    looking = undefined;
  };

  const endPick = () => {
    // Another panel may have begun it.
    if (stopPick && picking && panels.has(picking)) send(picking, { kind: 'pick', under: '', done: true, path: null });
    stopPick?.();
    stopPick = null;
  };

  const stopReading = () => {
    clearTimeout(alone);
    endPick();
    session?.stop();
    session = null;
    for (const port of panels.keys()) panels.set(port, false);
  };

  const read = (port: PanelPort, { interview, reader, since, known, area }: ReadMessage) => {
    clearTimeout(alone);
    if (session && session.interview !== interview) stopReading();
    session ??= startSession(page, interview, { known, kept: area }, (message) => {
      for (const each of readers()) send(each, message);
    });
    const running = session;
    send(port, { kind: 'reading', reader: running.reader, upTo: running.last() });
    for (const message of [...running.now(), ...running.after(reader === running.reader ? since : 0)])
      send(port, message);
    if (panels.has(port)) panels.set(port, true);
  };

  const pick = (port: PanelPort) => {
    endPick();
    if (!session) return;
    const tell = (under: string, done: boolean, path: string | null) => send(port, { kind: 'pick', under, done, path });
    tell('', false, null);
    picking = port;
    stopPick = watchPick(page, {
      onUnder: (words) => tell(words, false, null),
      onDone: (place) => {
        stopPick = null;
        tell('', true, place && pathOf(place));
        if (place) session?.readIn(place);
      },
    });
  };

  const switchOn = async (port: PanelPort) => {
    const on = (await page.switchOn?.().catch(() => false)) ?? false;
    look();
    if (on) session?.expect();
    send(port, { kind: 'switched', on });
  };

  const answer = (port: PanelPort, message: PanelMessage) => {
    if (message.kind === 'read') read(port, message);
    else if (message.kind === 'stop') stopReading();
    else if (message.kind === 'switch on') void switchOn(port);
    else if (message.kind === 'structure')
      send(port, {
        kind: 'structure',
        text: page.documents().map(structureOf).join('\n\n').slice(0, LONGEST_STRUCTURE),
      });
    else if (message.on) pick(port);
    else endPick();
  };

  const leave = (port: PanelPort) => {
    if (!panels.delete(port)) return;
    if (picking === port) endPick();
    if (panels.size === 0) stopLooking();
    if (!session || readers().length > 0) return;
    clearTimeout(alone);
    alone = setTimeout(stopReading, ALONE);
  };

  return {
    answerPanel(port: PanelPort): void {
      panels.set(port, false);
      port.onDisconnect.addListener(() => leave(port));
      port.onMessage.addListener((message) => answer(port, message));
      told = '';
      look();
      if (panels.size > 0) looking ??= setInterval(look, LOOK_EVERY);
    },
    /** Stops reading, forgets, and lets every panel know by closing its port. */
    close(): void {
      stopReading();
      stopLooking();
      for (const port of panels.keys()) hangUp(port);
      panels.clear();
    },
  };
}

function hangUp(port: PanelPort): void {
  try {
    port.disconnect();
  } catch {
    // Nobody is left to be told: the extension was reloaded or removed.
  }
}
