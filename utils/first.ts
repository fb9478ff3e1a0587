/** The first few of a list in an order, without putting all of it in order. */
export function firstOf<T>(list: readonly T[], most: number, order: (a: T, b: T) => number): T[] {
  // Sorting is quicker where much of the list is wanted.
  if (most * 4 > list.length) return [...list].sort(order).slice(0, most);
  const first: T[] = [];
  for (const each of list) {
    const last = first[most - 1];
    if (last !== undefined && order(last, each) <= 0) continue;
    const at = first.findIndex((other) => order(each, other) < 0);
    first.splice(at < 0 ? first.length : at, 0, each);
    first.length = Math.min(first.length, most);
  }
  return first;
}
