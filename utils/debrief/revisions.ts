import { groupedBy, interviewerOf, personKey, type Received, type SIGNATURES } from './received';

/** One interview's scorecard and what else came in for it. */
export interface Standing {
  /** The one that counts. */
  standing: Received;
  /** `signed`: this one is, and the newest is not. `not changed`: the newest was. */
  because: 'newest' | 'chosen' | 'signed' | 'not changed';
  /** Other revisions of the same interview, the newest first. */
  others: Received[];
  /** Files with the same content as one of these, which add nothing. */
  duplicates: Received[];
  /** What a reader must know before trusting that the newest is the right one. */
  differ: RevisionDifference[];
}

/** `time`: two revisions claim the same moment, so neither is known to be newer. `key`: not all are signed with one key. */
type RevisionDifference = 'time' | 'key' | 'candidate' | 'interviewer';

/** All files of one interview. */
export const filesOf = ({ standing, others, duplicates }: Standing): Received[] => [standing, ...others, ...duplicates];

interface Revision {
  kept: Received;
  duplicates: Received[];
}

/** What stands for each interview; `chosen`: interview id → the id of the revision that a person chose. */
export const standingOf = (
  received: readonly Received[],
  chosen: ReadonlyMap<string, string> = new Map(),
): Standing[] =>
  [...groupedBy(received, ({ id, scorecard }) => scorecard.interviewId || `file ${id}`)].flatMap(([interview, group]) =>
    among(revisionsOf(group), chosen.get(interview)),
  );

/** One for each content, the newest first; of files with the same content, the one whose signature says most. */
function revisionsOf(group: readonly Received[]): Revision[] {
  const contents = group.length === 1 ? [[...group]] : [...groupedBy(group, contentOf).values()];
  return contents
    .flatMap((same): Revision[] => {
      const [kept, ...duplicates] = same.sort((a, b) => trust(a) - trust(b));
      return kept ? [{ kept, duplicates }] : [];
    })
    .sort((a, b) => b.kept.scorecard.exportedAt - a.kept.scorecard.exportedAt);
}

/** Scorecards come out of their schema, so equal ones have their fields in the same order. */
const contentOf = ({ scorecard }: Received): string => JSON.stringify(scorecard);

const TRUST = ['unchanged', 'unsigned', 'changed'] satisfies (typeof SIGNATURES)[number][];
const trust = ({ signature }: Received): number => TRUST.indexOf(signature);

function among(revisions: readonly Revision[], choice: string | undefined): Standing[] {
  const [newest] = revisions;
  if (!newest) return [];
  const has = ({ kept, duplicates }: Revision) => [kept, ...duplicates].some(({ id }) => id === choice);
  // Whatever time it claims, what anybody may have written takes the place of nothing signed by itself.
  const signed = revisions.find(({ kept }) => kept.signature === 'unchanged');
  const intact = signed ?? revisions.find(({ kept }) => kept.signature !== 'changed') ?? newest;
  const chosen = revisions.find(has);
  const top = chosen ?? intact;
  return [
    {
      standing: top.kept,
      because:
        top === newest ? 'newest' : chosen ? 'chosen' : newest.kept.signature === 'changed' ? 'not changed' : 'signed',
      others: revisions.filter((each) => each !== top).map(({ kept }) => kept),
      duplicates: revisions.flatMap(({ duplicates }) => duplicates),
      differ: differencesOf(revisions.map(({ kept }) => kept)),
    },
  ];
}

function differencesOf(revisions: readonly Received[]): RevisionDifference[] {
  const several = (keyOf: (each: Received) => unknown) => new Set(revisions.map(keyOf)).size > 1;
  const found: [RevisionDifference, boolean][] = [
    ['time', new Set(revisions.map(({ scorecard }) => scorecard.exportedAt)).size < revisions.length],
    ['key', several(({ signature, key }) => (signature === 'unsigned' ? signature : key))],
    ['candidate', several(personKey)],
    ['interviewer', several((each) => interviewerOf(each).key)],
  ];
  return found.flatMap(([what, is]) => (is ? [what] : []));
}
