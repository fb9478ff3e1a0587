import type { PanelPort } from '@/entrypoints/call/answer';
import type { CallMessage, Heard, PanelMessage, Person } from '@/utils/port';

/** A panel that keeps all that it is told: the newest wording of each utterance. */
export function panel() {
  const heard = new Map<string, Heard>();
  const sees: string[] = [];
  let people: Person[] = [];
  let tell: (message: PanelMessage) => void = () => {};
  const port: PanelPort = {
    postMessage(message: CallMessage) {
      if (message.kind === 'heard') heard.set(message.utterance.id, message.utterance);
      if (message.kind === 'people') people = message.people;
      if (message.kind === 'reader') sees.push(message.sees);
    },
    disconnect: () => {},
    onMessage: {
      addListener(listener) {
        tell = listener;
      },
    },
    onDisconnect: { addListener: () => {} },
  };
  return {
    port,
    ask: (message: PanelMessage) => tell(message),
    people: () => people,
    sees: () => sees,
    /** In the order in which they were begun, as the numbers in their ids have it. */
    heard: () => [...heard.values()].filter(({ text }) => text).sort((a, b) => numberOf(a.id) - numberOf(b.id)),
  };
}

const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1));
