import { date } from '../format';
import type { Person } from './people';
import { interviewerOf, type Received } from './received';
import { type Remark, remark } from './remark';
import type { Standing } from './revisions';
import { andList, quoted, signatureWords } from './words';

/** What was noticed of one interview's files, by kind. */
export const cardRemarks = (person: Person, card: Standing): Remark[] => [
  ...changedOf(person, card),
  ...revisionOf(person, card),
  ...unfinishedOf(person, card),
  ...duplicatesOf(person, card),
];

const whose = (person: Person, received: Received): string => `${interviewerOf(received).name} on ${person.name}`;

function changedOf(person: Person, { standing }: Standing): Remark[] {
  if (standing.signature !== 'changed') return [];
  const text = `${whose(person, standing)}, ${quoted(standing.file)}: ${signatureWords(standing)} Ask ${interviewerOf(standing).name} for it again.`;
  return [remark('changed', person, [standing.id], text)];
}

const DIFFERENCES: Record<Standing['differ'][number], string> = {
  time: 'Two of them claim the same time, so neither is known to be the newer.',
  key: 'They are not signed with one key, so ask which one is right.',
  candidate: 'They name different candidates.',
  interviewer: 'They name different interviewers.',
};

const REASONS: Record<Standing['because'], string> = {
  newest: '',
  chosen: ', as chosen, though a newer one is there',
  signed: ', because it is signed and a newer one is not',
  'not changed': ', because a newer one was changed',
};

function revisionOf(person: Person, { standing, because, others, differ }: Standing): Remark[] {
  if (others.length === 0) return [];
  const written = ({ file, scorecard }: Received) =>
    `${quoted(file)} of ${date(scorecard.exportedAt, scorecard.offset, { year: true })}`;
  const what = `${written(standing)} stands${REASONS[because]}; left out: ${andList(others.map(written))}.`;
  const text = [
    `${whose(person, standing)}: ${others.length + 1} versions of one scorecard.`,
    what,
    ...differ.map((each) => DIFFERENCES[each]),
  ];
  return [remark('revision', person, [standing, ...others].map(idOf), text.join(' '))];
}

const idOf = ({ id }: Received): string => id;

function duplicatesOf(person: Person, { standing, duplicates }: Standing): Remark[] {
  if (duplicates.length === 0) return [];
  const files = andList(duplicates.map(({ file }) => quoted(file)));
  const says = duplicates.length === 1 ? 'says the same again and is' : 'say the same again and are';
  return [remark('duplicate', person, duplicates.map(idOf), `${whose(person, standing)}: ${files} ${says} left out.`)];
}

function unfinishedOf(person: Person, { standing }: Standing): Remark[] {
  if (standing.scorecard.finished) return [];
  const text = `${whose(person, standing)}: the interview was not finished when this was written.`;
  return [remark('unfinished', person, [standing.id], text)];
}
