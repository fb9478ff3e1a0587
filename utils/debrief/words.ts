import { count, date, levelName, minutes } from '../format';
import { signatureSentence } from '../scorecard-signature';
import { changesOf, recommendationName } from '../scorecard-words';
import type { AuditCell, AuditRow, NotAsking } from './audit';
import { type Agreement, FEWEST_SHARED, FEWEST_UNITS, type Leniency } from './compared';
import type { Proposal } from './matches';
import type { Cell, Column } from './matrix';
import type { Received } from './received';
import type { Debrief } from './record-schema';
import type { SideRow } from './side-by-side';
import { isApart, type Spread } from './spread';

// What the page and the files of a debrief say in the same words. Nothing here is escaped.

/** `a`, `a and b`, `a, b and c`. */
export const andList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export const quoted = (word: string): string => `“${word}”`;

/** Two digits, with a true minus sign. */
const figure = (value: number): string => value.toFixed(2).replace('-0.00', '0.00').replace('-', '−');

/** The figure with its name and its n, or why there is none. */
export function agreementSentence({ alpha, hidden, units, values, raters }: Agreement): string {
  const n = `${count(units, 'rating')} by two or more`;
  if (alpha !== null) {
    return `Agreement ${figure(alpha)} (Krippendorff’s alpha for ranks; ${n}, ${count(values, 'level')} by ${count(raters, 'interviewer')}). It hints at where to talk and is never proof: candidates who are alike lower it, and colleagues can agree and be wrong.`;
  }
  if (hidden === 'covered') return 'No figure for agreement while levels are covered.';
  if (hidden === 'one interviewer') return 'Agreement needs two interviewers.';
  if (hidden === 'no variation') return `No figure for agreement: every level is the same (${n}).`;
  return `No figure for agreement: ${n}, and it says something from ${FEWEST_UNITS} on.`;
}

/** `by 2`, `same`, or a dash where there are fewer than two levels. */
export const spreadWords = (spread: Spread | null): string =>
  spread === null ? '–' : spread.by === 0 ? 'same' : `by\u00A0${spread.by}`;

/** `Level 1 to level 3, by 2` for readers of the screen. */
export const spreadSentence = (spread: Spread | null): string => {
  if (spread === null) return 'Fewer than two levels.';
  if (spread.by === 0) return `All at level\u00A0${spread.low}.`;
  return `From level\u00A0${spread.low} to level\u00A0${spread.high}, by\u00A0${spread.by}${isApart(spread) ? ', worth talking about' : ''}.`;
};

/** Over all candidates: `Databases: two levels or more apart for 2 of 5.` */
export const apartSentence = ({ label, apart, compared }: SideRow): string =>
  compared === 0 ? `${label}: nothing to compare.` : `${label}: two levels or more apart for ${apart} of ${compared}.`;

/** Said of an interviewer, with what may lie behind it. */
export const leniencySentence = ({ interviewer, shared, higher, same, lower }: Leniency): string =>
  `${interviewer.name}, beside others on the same competency of the same candidate: higher ${times(higher)}, the same ${times(same)}, lower ${times(lower)}, over ${shared} shared candidates.`;

const times = (number: number): string => (number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`);

/** Stands beside every sentence on leniency. */
export const LENIENCY_CAVEAT =
  'This mixes how strict somebody is with what they asked, when, and of whom. It is no measure of an interviewer.';

/** Stands where there is none. */
export const NO_LENIENCY = `Nothing is said of how strict an interviewer is below ${FEWEST_SHARED} shared candidates.`;

/** `Locking was asked of 2 of 5.` */
export const askedSentence = ({ title, asked, of }: AuditRow): string => `${title} was asked of ${asked} of ${of}.`;

/** What stands in one candidate's cell: `6 min, spoken`, or why it was not asked. */
export function auditWords({ asked, notAsked, spent }: AuditCell): string {
  if (asked.length > 0) {
    const how = [...new Set(asked.map((each) => each.how))];
    return `${minutes(spent)}, ${how.length === 1 ? how[0] : 'spoken and tapped'}${asked.length > 1 ? ` by ${asked.length}` : ''}`;
  }
  const why = whyNotWords({ notAsked });
  return why === '' ? 'not asked' : `not asked: ${why}`;
}

/** Why nobody asked it, each reason once; empty where nobody had it to ask. */
export const whyNotWords = ({ notAsked }: Pick<AuditCell, 'notAsked'>): string =>
  andList([...new Set(notAsked.map((each) => each.why))]);

/** Who asked and who did not, one phrase each: `Amir: put off`. */
export const auditDetails = ({ asked, notAsked }: AuditCell): string[] => [
  ...asked.map(({ interviewer, spent, how, probes }) =>
    [`${interviewer}: ${minutes(spent)}, ${how}`, probes > 0 ? count(probes, 'probe') : ''].filter(Boolean).join(', '),
  ),
  ...notAsked.map(({ interviewer, why }) => `${interviewer}: ${whyWords[why]}`),
];

const whyWords: Record<NotAsking['why'], string> = {
  skipped: 'skipped',
  'put off': 'put off and not asked',
  'not reached': 'not reached',
  'not in the kit': 'no core question of the kit',
};

export function cellWords(cell: Cell): string {
  if (cell.kind === 'level') return levelName(cell.level);
  if (cell.kind === 'mixed') return 'Mixed';
  if (cell.kind === 'missing') return cell.why === 'no scorecard' ? 'No scorecard' : 'Not in the scorecard';
  return `Not assessed${cell.reason === 'chosen' ? '' : `, ${cell.reason}`}`;
}

/** `Locking: level 3`, with what became of that level in brackets. */
export function questionWords({ title, rating }: Extract<Cell, { questions: unknown }>['questions'][number]): string {
  const changes = changesOf(rating).join(' ');
  return `${title}: ${levelName(rating.level).toLowerCase()}${changes && ` (${changes.replace(/\.$/, '')})`}`;
}

export const columnWords = ({ received, recommendation }: Column): string =>
  received === null ? 'No scorecard' : recommendationName(recommendation);

/** What its signature says of a file, in whole sentences. */
export const signatureWords = ({ signature, key, page, why }: Omit<Received, 'scorecard'>): string => {
  if (signature === 'changed') return signatureSentence({ state: signature, why: why ?? 'other record' });
  return signatureSentence(
    signature === 'unsigned' ? { state: signature, page } : { state: signature, key: key ?? 'unknown', page },
  );
};

/** Another revision of a scorecard that is read, with what tells the two apart. */
export const leftOutWords = (received: Received): string =>
  `Left out: of ${date(received.scorecard.exportedAt, received.scorecard.offset, { year: true })}. ${signatureWords(received)}`;

/** Asks for an answer; nothing is merged before. */
export function matchQuestion({ why, between }: Proposal): string {
  const [a, b] = between.map(({ name, references }) => ({
    name,
    reference: references.length > 0 ? andList(references) : 'no reference',
  }));
  if (!a || !b) return '';
  return why === 'same reference'
    ? `${a.reference} stands for ${a.name} and for ${b.name}. Are they one candidate? They are kept apart until you say so.`
    : `${a.name} (${a.reference}) and ${b.name} (${b.reference}) have one name. Are they one candidate? They are kept apart until you say so.`;
}

export const decisionSentence = (
  { text, takenBy, at }: Pick<Debrief['decisions'][number], 'text' | 'takenBy' | 'at'>,
  offset: number,
): string => `${text} (taken by ${takenBy} on ${date(at, offset, { year: true })})`;

/** Where the levels come from, for the foot of page and files. */
export const DEBRIEF_ORIGIN =
  'The interviewers chose every level and recommendation. Nothing is ranked, added up or averaged; candidates and interviewers stand by name.';
