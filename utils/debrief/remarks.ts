import { date } from '../format';
import type { Person } from './people';
import { byName, groupedBy, interviewerOf, type Received } from './received';
import type { Standing } from './revisions';
import { andList, quoted } from './words';

/** Something about the files that a reader must know before reading levels, in plain sentences. */
export interface Remark {
  kind: 'changed' | 'revision' | 'duplicate' | 'match' | 'kits' | 'keys' | 'twice' | 'unfinished' | 'unread';
  /** A candidate's id, where it is about one. */
  person: string | null;
  /** Ids of the files that it is about. */
  files: string[];
  text: string;
}

/** What was noticed, the weightiest first. */
export function remarksOf(people: readonly Person[], unread: readonly { id: string; file: string }[] = []): Remark[] {
  const cards = people.flatMap((person) => person.cards.map((card) => ({ person, card })));
  return [
    ...unread.map(({ id, file }) => remark('unread', null, [id], `${quoted(file)} cannot be read and is left out.`)),
    ...cards.flatMap(({ person, card }) => changedOf(person, card)),
    ...cards.flatMap(({ person, card }) => revisionOf(person, card)),
    ...people.flatMap(matchOf),
    ...keysOf(cards.map(({ card }) => card.standing)),
    ...people.flatMap(twiceOf),
    ...cards.flatMap(({ person, card }) => unfinishedOf(person, card)),
    ...kitsOf(cards.map(({ card }) => card.standing)),
    ...cards.flatMap(({ person, card }) => duplicatesOf(person, card)),
  ];
}

const remark = (kind: Remark['kind'], person: Person | null, files: readonly string[], text: string): Remark => ({
  kind,
  person: person?.id ?? null,
  files: [...files],
  text,
});

const whose = (person: Person, received: Received): string => `${interviewerOf(received).name} on ${person.name}`;

const changedOf = (person: Person, { standing }: Standing): Remark[] =>
  standing.signature === 'changed'
    ? [
        remark(
          'changed',
          person,
          [standing.id],
          `${whose(person, standing)}: this file was changed after it was signed. Ask ${interviewerOf(standing).name} for it again.`,
        ),
      ]
    : [];

const DIFFERENCES: Record<Standing['differ'][number], string> = {
  time: 'Two of them claim the same time, so neither is known to be the newer.',
  key: 'They are not signed with one key, so ask which one is right.',
  candidate: 'They name different candidates.',
  interviewer: 'They name different interviewers.',
};

function revisionOf(person: Person, { standing, others, differ }: Standing): Remark[] {
  if (others.length === 0) return [];
  const written = ({ scorecard }: Received) => date(scorecard.exportedAt, scorecard.offset, { year: true });
  const newest = others.every(({ scorecard }) => scorecard.exportedAt <= standing.scorecard.exportedAt);
  const what = `The one of ${written(standing)} stands${newest ? '' : ', as chosen, though a newer one is there'}; left out: ${andList(others.map(written))}.`;
  const text = [
    `${whose(person, standing)}: ${others.length + 1} versions of one scorecard.`,
    what,
    ...differ.map((each) => DIFFERENCES[each]),
  ];
  return [remark('revision', person, [standing, ...others].map(idOf), text.join(' '))];
}

const idOf = ({ id }: Received): string => id;

const duplicatesOf = (person: Person, { standing, duplicates }: Standing): Remark[] =>
  duplicates.length > 0
    ? [
        remark(
          'duplicate',
          person,
          duplicates.map(idOf),
          `${whose(person, standing)}: ${andList(duplicates.map(({ file }) => quoted(file)))} ${duplicates.length === 1 ? 'says' : 'say'} the same again and ${duplicates.length === 1 ? 'is' : 'are'} left out.`,
        ),
      ]
    : [];

const matchOf = (person: Person): Remark[] =>
  person.keys.length > 1
    ? [
        remark(
          'match',
          person,
          person.cards.map(({ standing }) => standing.id),
          `${andList(person.names)} (${person.references.length > 0 ? andList(person.references) : 'no reference'}) ${person.names.length > 1 ? 'are' : 'is'} read as one candidate, because somebody confirmed it.`,
        ),
      ]
    : [];

/** One interviewer's name with several keys may be two people, or somebody else. */
const keysOf = (received: readonly Received[]): Remark[] =>
  [...groupedBy(received, (each) => interviewerOf(each).key).values()].flatMap((group) => {
    const keys = [...new Set(group.flatMap(({ key }) => key ?? []))].sort(byName);
    const [first] = group;
    return first && keys.length > 1
      ? [
          remark(
            'keys',
            null,
            group.map(idOf),
            `${interviewerOf(first).name}’s scorecards are signed with ${keys.length} keys: ${andList(keys)}. A new computer has a new key; ask if you did not expect it.`,
          ),
        ]
      : [];
  });

const twiceOf = (person: Person): Remark[] =>
  [
    ...groupedBy(
      person.cards.map(({ standing }) => standing),
      (each) => interviewerOf(each).key,
    ).values(),
  ].flatMap((group) => {
    const [first] = group;
    return first && group.length > 1
      ? [
          remark(
            'twice',
            person,
            group.map(idOf),
            `${interviewerOf(first).name} interviewed ${person.name} ${group.length === 2 ? 'twice' : `${group.length} times`}. Each has its own column; agreement counts the last.`,
          ),
        ]
      : [];
  });

const unfinishedOf = (person: Person, { standing }: Standing): Remark[] =>
  standing.scorecard.finished
    ? []
    : [
        remark(
          'unfinished',
          person,
          [standing.id],
          `${whose(person, standing)}: the interview was not finished when this was written.`,
        ),
      ];

function kitsOf(received: readonly Received[]): Remark[] {
  const name = ({ scorecard: { kit } }: Received) => `${kit.name}, version\u00A0${kit.version}, ${kit.mode}`;
  const groups = groupedBy(received, ({ scorecard: { kit } }) => JSON.stringify([kit.id, kit.version, kit.mode]));
  if (groups.size < 2) return [];
  const kits = [...groups.values()].flatMap((group) => (group[0] ? `${name(group[0])} (${group.length})` : []));
  const text = `${groups.size} kits were used: ${kits.join('; ')}. Their core questions may differ, so not all was asked of all.`;
  return [remark('kits', null, received.map(idOf), text)];
}
