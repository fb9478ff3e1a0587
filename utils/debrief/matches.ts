import type { Person } from './people';
import { folded, groupedBy } from './received';

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

export type Pair = readonly [string, string];

/** Each pair that was answered once, with the last answer about it, in the order of these. */
export function pairsOf(answers: readonly MatchAnswer[]): { pair: Pair; same: boolean }[] {
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
