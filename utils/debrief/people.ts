import { byName, folded, groupedBy, interviewerOf, personKey, tidy } from './received';
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

/** A person's answer to a proposed match. */
export interface MatchAnswer {
  people: readonly string[];
  same: boolean;
}

/** Two candidates who may be one: same name under another reference (or none), or same reference under another name. */
export interface Proposal {
  why: 'same name' | 'same reference';
  /** Ids for the answer. */
  people: [string, string];
  between: [Person, Person];
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

type Pair = readonly [string, string];

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

/** Each pair that was answered once, with the last answer about it, in the order of these. */
function pairsOf(answers: readonly MatchAnswer[]): { pair: Pair; same: boolean }[] {
  const last = new Map<string, { pair: Pair; same: boolean }>();
  for (const { people, same } of answers) {
    const [first = '', ...rest] = people;
    for (const other of rest) {
      const key = JSON.stringify([first, other].sort());
      last.delete(key);
      last.set(key, { pair: [first, other], same });
    }
  }
  return [...last.values()];
}

/** The match of a person that is taken back first, as the two for the answer; null: nothing was matched. */
export function matchToTakeBack({ present, keys }: Person, answers: readonly MatchAnswer[]): Pair | null {
  if (present.length < 2) return null;
  const matched = pairsOf(answers).flatMap(({ pair, same }) => (same ? [pair] : []));
  const within = (these: readonly string[]) => matched.findLast((pair) => pair.every((key) => these.includes(key)));
  return within(present) ?? within(keys) ?? null;
}

/** Matches that wait for an answer. Of many with one name, each is proposed once, so that answers lead to an end. */
export function proposalsOf(people: readonly Person[], answers: readonly MatchAnswer[] = []): Proposal[] {
  const apart = pairsOf(answers).filter(({ same }) => !same);
  const declined = (a: Person, b: Person): boolean =>
    apart.some(({ pair }) => [a, b].every((person) => pair.some((key) => person.keys.includes(key))));
  const seen = new Set<string>();
  const within = (why: Proposal['why'], words: (person: Person) => string[]): Proposal[] =>
    [...shared(people, words).values()].flatMap((alike) =>
      alike.flatMap((person, i): Proposal[] => {
        const other = alike.slice(0, i).find((each) => !declined(each, person));
        if (!other || seen.has(`${other.id} ${person.id}`)) return [];
        seen.add(`${other.id} ${person.id}`);
        return [{ why, people: [other.id, person.id], between: [other, person] }];
      }),
    );
  return [
    ...within('same reference', ({ references }) => references),
    ...within('same name', ({ names }) => [...new Set(names.map(folded))].filter(Boolean)),
  ];
}

/** Word → the people who have it. */
const shared = (people: readonly Person[], words: (person: Person) => string[]): Map<string, Person[]> =>
  new Map(
    [
      ...groupedBy(
        people.flatMap((person) => words(person).map((word) => ({ word, person }))),
        ({ word }) => word,
      ),
    ].map(([word, pairs]) => [word, pairs.map(({ person }) => person)]),
  );
