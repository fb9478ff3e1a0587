import type { PanelPort } from '@/entrypoints/call/answer';
import type { CallMessage, Heard, PanelMessage, Person } from '@/utils/port';

/** An utterance, with how it came to its last wording: the first and the newest things that were told of it. */
export interface Told extends Heard {
  history: string[];
}

const FIRST = 3;
const NEWEST = 3;

/** A panel that keeps all that it is told: the newest wording of each utterance. `now` is the time of the call. */
export function panel(now: () => number) {
  const heard = new Map<string, Told>();
  const sees: string[] = [];
  let people: Person[] = [];
  let tell: (message: PanelMessage) => void = () => {};
  const keep = (utterance: Heard) => {
    const before = heard.get(utterance.id)?.history ?? [];
    const told = `${Math.round(now())} ${utterance.speaker}: ${utterance.text}`;
    const history = [...before.slice(0, FIRST), ...before.slice(FIRST).slice(1 - NEWEST), told];
    heard.set(utterance.id, { ...utterance, history });
  };
  const port: PanelPort = {
    postMessage(message: CallMessage) {
      if (message.kind === 'heard') keep(message.utterance);
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
