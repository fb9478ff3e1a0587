import { date } from '../format';
import type { Person } from './people';
import { interviewerOf, type Received } from './received';
import { type Remark, remark } from './remark';
import type { Standing } from './revisions';
import { andList, quoted } from './words';

/** What was noticed of one interview's files, by kind. */
export const cardRemarks = (person: Person, card: Standing): Remark[] => [
  ...changedOf(person, card),
  ...revisionOf(person, card),
  ...unfinishedOf(person, card),
  ...duplicatesOf(person, card),
];

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

const REASONS: Record<Standing['because'], string> = {
  newest: '',
  chosen: ', as chosen, though a newer one is there',
  'not changed': ', because a newer one was changed after it was signed',
};

function revisionOf(person: Person, { standing, because, others, differ }: Standing): Remark[] {
  if (others.length === 0) return [];
  const written = ({ scorecard }: Received) => date(scorecard.exportedAt, scorecard.offset, { year: true });
  const what = `The one of ${written(standing)} stands${REASONS[because]}; left out: ${andList(others.map(written))}.`;
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
