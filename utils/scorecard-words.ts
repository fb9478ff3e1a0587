import { clock, count, date, length, levelName, minuteCount } from './format';
import type { GapCause, Recommendation, Role } from './records';
import type { EvidenceItem, QuestionRow, Rating, Scorecard } from './scorecard-schema';

// What the pages and texts made from a scorecard say in the same words. Nothing here is escaped.

const recommendationNames: Record<Recommendation, string> = {
  'strong no': 'Strong no',
  no: 'No',
  yes: 'Yes',
  'strong yes': 'Strong yes',
  'no decision': 'No decision',
};

/** A dash where none was chosen, which is not the same as `No decision`. */
export const recommendationName = (recommendation: Recommendation | null): string =>
  recommendation === null ? '–' : recommendationNames[recommendation];

/** When it began: `Tue 24 Nov 2026, 14:00`. */
export const dateOf = ({ startedAt, offset }: Scorecard): string => date(startedAt, offset, { year: true });

/** `58 of 60 min`. */
export const lengthOf = ({ duration }: Scorecard): string => spentOf(duration.actual, duration.planned);

/** `6 of 4 min`, without a plan `6 min`; `spent` in ms, `planned` in minutes. */
export const spentOf = (spent: number, planned: number | null): string =>
  `${minuteCount(spent)}${planned === null ? '' : ` of ${planned}`}\u00A0min`;

/** `Backend engineer, 60 minutes, version 4, structured`, and the packs that were on beside the core one. */
export const kitOf = ({ kit }: Scorecard): string =>
  [`${kit.name}, version\u00A0${kit.version}, ${kit.mode}`, ...(kit.packs ?? []).map(({ name }) => name)].join(', ');

/** What stands beside a level: the anchor, or why there is none. */
export function meaningOf({ anchor, level, reason }: Rating): string {
  if (reason === 'no evidence') return 'No evidence.';
  if (reason === 'not rated') return 'Not rated.';
  if (reason === 'chosen') return 'Chosen by the interviewer.';
  return level === 'mixed' ? 'Evidence points both ways.' : ended(anchor ?? '');
}

/** Anchors are written without a full stop; in a line with other sentences they get one. */
const ended = (phrase: string): string => (/[\p{L}\p{N})\]’”]$/u.test(phrase) ? `${phrase}.` : phrase);

/** A level that did not count for want of evidence, the values that were changed, and a summary that was seen first, with their times. */
export function changesOf(rating: Rating): string[] {
  const { time, earlier, revealed } = rating;
  return [
    ...groundless(rating, time === null ? '' : ` at ${clock(time)}`),
    ...(earlier.length > 0 ? [`Earlier: ${earlier.map(earlierWords).join(', ')}.`] : []),
    ...revealSentences(revealed),
    ...changedAfter(rating),
  ];
}

/** A level that has no evidence: it never had, or it had when its summary was uncovered. */
export function groundless({ given, level, time, revealed }: Rating, when = ''): string[] {
  if (given === null || given === level) return [];
  // What was not early had its level and evidence by then.
  const gone = revealed && !revealed.early && time !== null && time <= revealed.time;
  return gone
    ? [
        `${levelName(given)} was given${when}; its notes and quotes were taken away after the summary was uncovered at ${clock(revealed.time)}.`,
      ]
    : [`${levelName(given)} was given without a note or quote${when}.`];
}

/** A level that was another one when its summary was uncovered; both values and times stand beside it. */
const changedAfter = ({ time, earlier, revealed }: Rating): string[] =>
  revealed && !revealed.early && earlier.length > 0 && time !== null && time > revealed.time
    ? [`It was changed after the summary was uncovered at ${clock(revealed.time)}.`]
    : [];

/** Nothing where the level came first, as it should. */
export const revealSentences = (revealed: Rating['revealed']): string[] =>
  revealed?.early ? [`The summary was uncovered at ${clock(revealed.time)}, before a level with evidence.`] : [];

const earlierWords = ({ level, time }: Rating['earlier'][number]): string =>
  `${level === null ? 'taken back' : levelName(level).toLowerCase()} at ${clock(time)}`;

/** Whose words a quote holds: the name, else the role, else that nobody knows. */
export const speakerOf = ({
  speaker,
  role,
}: Pick<Extract<EvidenceItem, { kind: 'quote' }>, 'speaker' | 'role'>): string =>
  speaker || (role === null ? 'Unknown speaker' : roleNames[role]);

const roleNames: Record<Role, string> = {
  candidate: 'Candidate',
  interviewer: 'Interviewer',
  other: 'Somebody else',
};

/** How a question was asked, one sentence for each time that says more than the time of its row. */
export const turnsOf = ({ turns }: QuestionRow): string[] =>
  turns.flatMap(({ how, words, from }, index) => {
    const when = index > 0 ? [`Asked again at ${clock(from)}.`] : [];
    return how === 'heard' && words ? [...when, `Asked in these words: “${words}”`] : when;
  });

/** What stands before a probe, so that one noticed in the captions is not taken for one that the interviewer noted. */
export const probeName = ({ how }: QuestionRow['probes'][number], several = false): string =>
  `${several ? 'Probes' : 'Probe'}${how === 'heard' ? ', heard' : ''}`;

/** Who agreed to the captions being read, in what words, and what became of it. */
export function consentSentences({ consent }: Scorecard): string[] {
  if (!consent) return ['No consent to reading captions was recorded, so none were read.', NO_SOUND];
  const answers = consent.history
    .map(({ answer, host, time }) => `${answer} at ${clock(time)}${host === null ? '' : ` (naming ${host})`}`)
    .join(', then ');
  const wording = consent.wording ? [`The wording was: “${consent.wording}”`] : [];
  return [`Consent to reading captions: ${answers}.`, ...wording, NO_SOUND];
}

const NO_SOUND = 'No sound or picture was recorded.';

const causeWords: Record<GapCause, string> = {
  'reader restarted': 'reader restarted',
  'captions off': 'captions off',
  'captions lost': 'captions lost',
  'consent withdrawn': 'consent withdrawn',
  'call page reloaded': 'call page reloaded',
  'breakout room': 'the interviewer was on the way between rooms of the call',
  'clock jumped': 'the computer slept or its clock was changed',
  'notes only': 'the interviewer went on with notes only',
};

/** Where the transcript has holes; nothing where captions were never read. */
export function gapSentences({ consent, gaps, quotesDeleted }: Scorecard): string[] {
  const read = consent?.history.some(({ answer }) => answer === 'agreed') ?? false;
  if (!read && gaps.length === 0) return ['There is no transcript.'];
  const holes = gaps.map(
    ({ cause, time, length: ms }) =>
      `${clock(time)}, ${ms === null ? 'to the end' : `for ${length(ms)}`}: ${causeWords[cause]}.`,
  );
  return [
    holes.length > 0 ? `The transcript has ${count(holes.length, 'gap')}.` : 'No gap in the transcript was noticed.',
    ...holes,
    ...(quotesDeleted > 0 ? [`${count(quotesDeleted, 'quote')} deleted on the candidate’s wish.`] : []),
  ];
}

/** Where the file comes from. */
export const originSentences = ({ app, exportedAt, offset }: Scorecard): string[] => [
  `Written by Askside ${app} on ${date(exportedAt, offset, { year: true })}.`,
  'The interviewer chose every level and the recommendation. Levels are never averaged.',
];

/** A page cannot check itself, so it only says where to. */
export const signedSentence = (signed: boolean): string =>
  signed ? 'Signed; check it in a debrief.' : 'This file is not signed.';
