import type { Heard } from './port';

/** Turns that are held for the screen. */
const TURNS = 6;

/** The last turns, oldest first, with what was heard of one. A late correction of a turn that is not on screen any more is no news. */
export function withTurn(turns: readonly Heard[], heard: Heard): readonly Heard[] {
  if (turns.some(({ id }) => id === heard.id)) return turns.map((turn) => (turn.id === heard.id ? heard : turn));
  return isOlder(heard, turns[0]) ? turns : [...turns, heard].slice(-TURNS);
}

function isOlder({ id }: Heard, first: Heard | undefined): boolean {
  const [reader, n] = id.split(':');
  const [other, least] = first?.id.split(':') ?? [];
  return reader === other && Number(n) < Number(least);
}
