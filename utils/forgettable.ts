/** What is kept of words beyond the work that it was made for. */
interface Kept {
  clear(): void;
}

/** Held weakly: what is kept for one set of questions goes with it. */
const all = new Set<WeakRef<Kept>>();

/** The same, emptied by `forgetWords` from here on. For whatever keeps words that were said, or was made of them, in a module. */
export function forgettable<T extends Kept>(kept: T): T {
  all.add(new WeakRef(kept));
  return kept;
}

/** Empties all that is kept of words: it is made anew where they are still there. */
export function forgetWords(): void {
  for (const each of all) {
    const kept = each.deref();
    if (kept) kept.clear();
    else all.delete(each);
  }
}
