/** Place of a word in the vocabulary → how alike it is to the typed one, up to 1. */
export type Alike = Map<number, number>;

/** Keeps the higher likeness. */
export function raise(found: Alike, place: number, likeness: number): void {
  if (likeness > (found.get(place) ?? 0)) found.set(place, likeness);
}

/** Of guesses only those count that are nearly as alike as the best. */
const NEAR_BEST = 0.12;

export function nearBest(found: Alike): Alike {
  const best = Math.max(0, ...found.values());
  return new Map([...found].filter(([, likeness]) => likeness >= best - NEAR_BEST));
}

/** Places by what the words there have in common. */
export function groupsOf(places: readonly number[], keyOf: (place: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const key = keyOf(place);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return groups;
}
