import type { Person } from './people';
import { byName, groupedBy, interviewerOf, type Received } from './received';
import type { Debrief, GivenScorecard } from './record-schema';
import { type Remark, remark } from './remark';
import { cardRemarks } from './remarks-of-card';
import { andList, quoted } from './words';

/** What was noticed, the weightiest first. */
export function remarksOf(
  people: readonly Person[],
  matches: Debrief['matches'],
  unread: readonly GivenScorecard[],
): Remark[] {
  const cards = people.flatMap((person) => person.cards.map((card) => ({ person, card })));
  const found = [
    ...unread.map(({ id, file }) => remark('unread', null, [id], `${quoted(file)} cannot be read and is left out.`)),
    ...cards.flatMap(({ person, card }) => cardRemarks(person, card)),
    ...people.flatMap((person) => matchOf(person, matches)),
    ...keysOf(cards.map(({ card }) => card.standing)),
    ...people.flatMap(twiceOf),
    ...kitsOf(cards.map(({ card }) => card.standing)),
  ];
  return KINDS.flatMap((kind) => found.filter((each) => each.kind === kind));
}

const KINDS: Remark['kind'][] = [
  'unread',
  'changed',
  'revision',
  'match',
  'keys',
  'twice',
  'unfinished',
  'kits',
  'duplicate',
];

const idOf = ({ id }: Received): string => id;

function matchOf(person: Person, answers: Debrief['matches']): Remark[] {
  if (person.present.length < 2) return [];
  const { names, references, keys, cards } = person;
  const own = answers.filter(({ people, same }) => same && people.every((key) => keys.includes(key)));
  const by = [...new Set(own.map((answer) => answer.by))];
  const text = `${andList(names)} (${andList(references) || 'no reference'}) ${names.length > 1 ? 'are' : 'is'} read as one candidate, as confirmed by ${andList(by)}.`;
  return [
    remark(
      'match',
      person,
      cards.map(({ standing }) => idOf(standing)),
      text,
    ),
  ];
}

/** One interviewer's name with several keys may be two people, or somebody else. */
const keysOf = (received: readonly Received[]): Remark[] =>
  [...groupedBy(received, (each) => interviewerOf(each).key).values()].flatMap((group) => {
    const keys = [...new Set(group.flatMap(({ key }) => key ?? []))].sort(byName);
    const [first] = group;
    if (!first || keys.length < 2) return [];
    const text = `${interviewerOf(first).name}’s scorecards are signed with ${keys.length} keys: ${andList(keys)}. A new computer has a new key; ask if you did not expect it.`;
    return [remark('keys', null, group.map(idOf), text)];
  });

function twiceOf(person: Person): Remark[] {
  const received = person.cards.map(({ standing }) => standing);
  return [...groupedBy(received, (each) => interviewerOf(each).key).values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length < 2) return [];
    const times = group.length === 2 ? 'twice' : `${group.length} times`;
    const text = `${interviewerOf(first).name} interviewed ${person.name} ${times}. Each has its own column; agreement counts the last.`;
    return [remark('twice', person, group.map(idOf), text)];
  });
}

function kitsOf(received: readonly Received[]): Remark[] {
  const name = ({ scorecard: { kit } }: Received) => `${kit.name}, version\u00A0${kit.version}, ${kit.mode}`;
  const groups = groupedBy(received, ({ scorecard: { kit } }) => JSON.stringify([kit.id, kit.version, kit.mode]));
  if (groups.size < 2) return [];
  const kits = [...groups.values()].flatMap((group) => (group[0] ? `${name(group[0])} (${group.length})` : []));
  const text = `${groups.size} kits were used: ${kits.join('; ')}. Their core questions may differ, so not all was asked of all.`;
  return [remark('kits', null, received.map(idOf), text)];
}
