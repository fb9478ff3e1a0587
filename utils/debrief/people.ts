import { type MatchAnswer, type Pair, pairsOf } from './matches';
import { byName, groupedBy, interviewerOf, personKey, tidy } from './received';
import { filesOf, type Standing } from './revisions';

/** One candidate, as far as it is known that the scorecards are of one. */
export interface Person {
  /** The first of `keys`. It may change with a match or a mended name, so what is kept of a person is found by any of `keys`. */
  id: string;
  /** Those of `present`, then what earlier revisions were kept under, or a match names. */
  keys: string[];
  /** As the scorecards that stand name the person; several only after a confirmed match. */
  present: string[];
  /** What earlier revisions were kept under and is another candidate's now. */
  shared: string[];
  /** The first is shown; more than one after a confirmed match of different names. */
  name: string;
  names: string[];
  references: string[];
  cards: Standing[];
}

/** Candidates by name. Reference and name must both be the same; all else is merged only by an answer. */
export function peopleOf(standing: readonly Standing[], answers: readonly MatchAnswer[] = []): Person[] {
  const bases = groupedBy(standing, (each) => personKey(each.standing));
  const earlier = earlierKeys(standing, bases);
  const own = [...earlier].flatMap(([key, [base, ...more]]) =>
    base && more.length === 0 ? [[base, key] as const] : [],
  );
  const matched = pairsOf(answers).filter(({ same }) => same);
  const root = joined([...own, ...matched.map(({ pair }) => pair)]);
  const known = new Set([...bases.keys(), ...own.flat(), ...matched.flatMap(({ pair }) => pair)]);
  return [...groupedBy([...known].sort(), root).values()]
    .flatMap((group): Person[] => {
      const present = group.filter((key) => bases.has(key));
      const cards = present.flatMap((key) => bases.get(key) ?? []);
      const others = new Set([...group, ...cards.flatMap(keysOf).filter((key) => !bases.has(key))]);
      const keys = [...new Set([...present, ...others])];
      return present.length > 0 ? [personOf(present, keys, cards)] : [];
    })
    .sort((a, b) => byName(a.name, b.name) || byName(a.id, b.id));
}

/** All that one interview was ever kept under: its revisions may name the candidate in several ways. */
export const keysOf = (card: Standing): string[] => [...new Set(filesOf(card).map(personKey))];

/** What only earlier revisions were kept under → those that they are kept under now. */
function earlierKeys(standing: readonly Standing[], bases: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const card of standing) {
    const base = personKey(card.standing);
    for (const key of keysOf(card)) {
      const of = found.get(key) ?? [];
      if (!bases.has(key) && !of.includes(base)) found.set(key, [...of, base]);
    }
  }
  return found;
}

function personOf(present: string[], keys: string[], group: Standing[]): Person {
  const cards = [...group].sort(byInterviewer);
  const each = cards.map(({ standing }) => standing.scorecard);
  const names = distinct(each.map(({ candidate }) => tidy(candidate) || 'Candidate not named'));
  const references = distinct(each.map(({ reference }) => tidy(reference))).filter(Boolean);
  const shared = [...new Set(cards.flatMap(keysOf))].filter((key) => !keys.includes(key));
  return { id: keys[0] ?? '', keys, present, shared, name: names[0] ?? '', names, references, cards };
}

/** By the interviewer's name, then in the order of the interviews. */
const byInterviewer = ({ standing: a }: Standing, { standing: b }: Standing): number =>
  byName(interviewerOf(a).name, interviewerOf(b).name) || a.scorecard.startedAt - b.scorecard.startedAt;

const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort(byName);

/** For each key the one that stands for all that are the same. */
function joined(pairs: readonly Pair[]): (key: string) => string {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    const parent = parents.get(key);
    return parent === undefined ? key : root(parent);
  };
  for (const [first, other] of pairs) if (root(other) !== root(first)) parents.set(root(other), root(first));
  return root;
}
