import { byName, folded, groupedBy, interviewerOf, personKey, tidy } from './received';
import type { Standing } from './revisions';

/** One candidate, as far as it is known that the scorecards are of one. */
export interface Person {
  /** The first of `keys`. It may change when a match is confirmed, so what is kept of a person is found by any of `keys`. */
  id: string;
  keys: string[];
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
  const root = joined(answers);
  return [...groupedBy([...bases.keys()], root).values()]
    .map((keys) =>
      personOf(
        keys.sort(),
        keys.flatMap((key) => bases.get(key) ?? []),
      ),
    )
    .sort((a, b) => byName(a.name, b.name) || byName(a.id, b.id));
}

function personOf(keys: string[], group: Standing[]): Person {
  const cards = [...group].sort(byInterviewer);
  const each = cards.map(({ standing }) => standing.scorecard);
  const names = distinct(each.map(({ candidate }) => tidy(candidate) || 'Candidate not named'));
  const references = distinct(each.map(({ reference }) => tidy(reference))).filter(Boolean);
  return { id: keys[0] ?? '', keys, name: names[0] ?? '', names, references, cards };
}

/** By the interviewer's name, then in the order of the interviews. */
const byInterviewer = ({ standing: a }: Standing, { standing: b }: Standing): number =>
  byName(interviewerOf(a).name, interviewerOf(b).name) || a.scorecard.startedAt - b.scorecard.startedAt;

const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort(byName);

/** For each key the one that stands for all that were answered to be the same. */
function joined(answers: readonly MatchAnswer[]): (key: string) => string {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    const parent = parents.get(key);
    return parent === undefined ? key : root(parent);
  };
  for (const { people, same } of answers) {
    const [first = '', ...rest] = people;
    for (const other of same ? rest : []) {
      if (root(other) !== root(first)) parents.set(root(other), root(first));
    }
  }
  return root;
}

/** Matches that wait for an answer. Of many with one name, each is proposed once, so that answers lead to an end. */
export function proposalsOf(people: readonly Person[], answers: readonly MatchAnswer[] = []): Proposal[] {
  const apart = answers.filter(({ same }) => !same);
  const declined = (a: Person, b: Person): boolean =>
    apart.some(({ people: keys }) => [a, b].every((person) => keys.some((key) => person.keys.includes(key))));
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
