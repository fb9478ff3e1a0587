import { browser } from '#imports';
import { CALL_PORT, type CallMessage, callMessageSchema, type PanelMessage } from '@/utils/port';
import type { CallPlace } from './tabs';

/** Pause before a lost connection is tried again, in ms. */
const AGAIN = 1_000;

export interface Line {
  /** Whether the message went out; false while the line is down. */
  send(message: PanelMessage): boolean;
  close(): void;
}

interface Ends {
  onUp(line: Line): void;
  onMessage(message: CallMessage): void;
  onDown(): void;
}

/** A line to the call page that comes back by itself after a reload of the page or of its content script. */
export function openLine(tab: CallPlace, ends: Ends): Line {
  let port: ReturnType<typeof browser.tabs.connect> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let injectedAt = Number.NEGATIVE_INFINITY;
  const line: Line = { send, close };
  connect();
  return line;

  function send(message: PanelMessage): boolean {
    try {
      port?.postMessage(message);
      return port !== null;
    } catch {
      // The port closed in this moment; `onDown` follows.
      return false;
    }
  }

  function connect(): void {
    const opened = browser.tabs.connect(tab.tabId, { name: CALL_PORT, frameId: 0 });
    let answered = false;
    port = opened;
    opened.onMessage.addListener((raw: unknown) => {
      const message = callMessageSchema.safeParse(raw);
      if (!message.success || port !== opened) return;
      if (!answered) {
        answered = true;
        ends.onUp(line);
      }
      ends.onMessage(message.data);
    });
    opened.onDisconnect.addListener(() => {
      // Reading the error tells the browser that it was seen to.
      void browser.runtime.lastError;
      if (port !== opened || closed) return;
      port = null;
      if (answered) ends.onDown();
      void inject(answered).then((injected) => {
        if (!closed) timer = setTimeout(connect, injected ? 0 : AGAIN);
      });
    });
  }

  /**
   * A page that was open before the extension was installed or updated has no reader of ours yet. Resolves with whether one
   * was put there now; at most once in a while, for a page that takes none would be tried without end.
   */
  async function inject(answered: boolean): Promise<boolean> {
    const soon = Math.abs(performance.now() - injectedAt) < AGAIN;
    if (answered || soon || tab.platform === 'rehearsal' || tab.platform === 'none') return false;
    injectedAt = performance.now();
    const injected = browser.scripting
      .executeScript({ target: { tabId: tab.tabId }, files: ['/call.js'] })
      .then(() => true)
      .catch(() => false);
    // A tab that has crashed never answers.
    return Promise.race([injected, new Promise<false>((resolve) => setTimeout(resolve, AGAIN, false))]);
  }

  function close(): void {
    closed = true;
    clearTimeout(timer);
    port?.disconnect();
    port = null;
  }
}
