import type { Platform } from '@/utils/platforms';
import type { CallMessage, PanelMessage } from '@/utils/port';
import type { CallPage } from './page';
import { type Session, startSession } from './session';

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

/** Answers the panels of one call page, and reads its captions only between their `read` and `stop`. */
export function answerPanels(page: CallPage, platform: Platform) {
  /** Each open port, and whether it asked to read. */
  const panels = new Map<PanelPort, boolean>();
  let session: Session | null = null;
  let alone: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;
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
    const message: CallMessage = { kind: 'state', platform, ...page.state() };
    const now = JSON.stringify(message);
    if (now === told) return;
    told = now;
    for (const port of [...panels.keys()]) send(port, message);
  };

  const stopLooking = () => {
    clearInterval(looking);
    looking = undefined;
  };

  const stopReading = () => {
    clearTimeout(alone);
    session?.stop();
    session = null;
    for (const port of panels.keys()) panels.set(port, false);
  };

  const read = (port: PanelPort, { interview, reader, since, known: words }: ReadMessage) => {
    clearTimeout(alone);
    if (session && session.interview !== interview) stopReading();
    session ??= startSession(page, interview, words, (message) => {
      for (const each of readers()) send(each, message);
    });
    const known = session;
    send(port, { kind: 'reading', reader: known.reader, upTo: known.last() });
    send(port, { kind: 'reader', sees: known.sees() });
    for (const message of known.after(reader === known.reader ? since : 0)) send(port, message);
    if (panels.has(port)) panels.set(port, true);
  };

  const leave = (port: PanelPort) => {
    if (!panels.delete(port)) return;
    if (panels.size === 0) stopLooking();
    if (!session || readers().length > 0) return;
    clearTimeout(alone);
    alone = setTimeout(stopReading, ALONE);
  };

  return {
    answerPanel(port: PanelPort): void {
      panels.set(port, false);
      port.onDisconnect.addListener(() => leave(port));
      port.onMessage.addListener((message) => {
        if (message.kind === 'read') read(port, message);
        else stopReading();
      });
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
