import type { Patience } from './retry';

/** How a body flows in: what it said so far, and what of it in the window that runs. */
export interface Flow {
  /** Bytes that say something, all told. */
  said: number;
  inWindow: number;
  /** ms that the server was waited for since the window began. */
  waited: number;
}

/** Before the first byte. */
export const UNBEGUN: Flow = { said: 0, inWindow: 0, waited: 0 };

/**
 * The flow after a piece. A window begins with the first byte that says something, and anew whenever enough has come; so a trickle ends as soon
 * as silence does, and a slow model that goes on does not.
 */
export function flowAfter(flow: Flow, said: number, waited: number, { least }: Pick<Patience, 'least'>): Flow {
  const all = flow.said + said;
  const isFirst = flow.said === 0;
  const inWindow = flow.inWindow + said;
  if (isFirst || inWindow >= least) return { said: all, inWindow: 0, waited: 0 };
  return { said: all, inWindow, waited: flow.waited + waited };
}

const [LINE_FEED, RETURN, COLON] = [10, 13, 58];

/**
 * Counts the bytes of each piece that say something. A line that begins with a colon only keeps the connection open in this protocol: servers send
 * it while they load a model or hold a request in a queue.
 */
export function countSaid(): (piece: Uint8Array) => number {
  let line: 'begins' | 'says' | 'comments' = 'begins';
  return (piece) => {
    let said = 0;
    for (const byte of piece) {
      if (byte === LINE_FEED || byte === RETURN) line = 'begins';
      else if (line === 'begins') line = byte === COLON ? 'comments' : 'says';
      if (line === 'says') said++;
    }
    return said;
  };
}
