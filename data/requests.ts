import type { CallMessage, PanelMessage } from '@/utils/port';

/** How long a call page is waited for, in ms: it opens menus before it answers. */
const PATIENCE = 8_000;

/** What the person asks of the call page, and its answers. */
export interface Requests {
  switchOn(): Promise<boolean>;
  structure(): Promise<string | null>;
  /** Takes the answers out of what the page tells. */
  onMessage(message: CallMessage): void;
}

/** Asks over a line that may be down: no answer counts as no. One request of a kind waits at a time. */
export function requestsOver(send: (message: PanelMessage) => boolean): Requests {
  const waiting = new Map<CallMessage['kind'], (message: CallMessage | null) => void>();

  const ask = (message: PanelMessage, kind: CallMessage['kind']) =>
    new Promise<CallMessage | null>((resolve) => {
      waiting.get(kind)?.(null);
      const timer = setTimeout(() => waiting.get(kind)?.(null), PATIENCE);
      waiting.set(kind, (answer) => {
        clearTimeout(timer);
        waiting.delete(kind);
        resolve(answer);
      });
      if (!send(message)) waiting.get(kind)?.(null);
    });

  return {
    switchOn: async () => {
      const answer = await ask({ kind: 'switch on' }, 'switched');
      return answer?.kind === 'switched' && answer.on;
    },
    structure: async () => {
      const answer = await ask({ kind: 'structure' }, 'structure');
      return answer?.kind === 'structure' ? answer.text : null;
    },
    onMessage: (message) => waiting.get(message.kind)?.(message),
  };
}
