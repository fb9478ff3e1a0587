import { isHere } from './consent';
import { clock, count, size } from './format';
import { OUTSIDE } from './scorecard-evidence';
import { byMaker, makerOf, otherSentences } from './scorecard-maker-words';
import type { Scorecard } from './scorecard-schema';
import type { Egress, Summary, SummaryClaim, SummaryRow } from './scorecard-summary-schema';
import { namedModel } from './summary/model-name';

// What pages and texts say of a summary and of what left the machine, in the same words. Nothing here is escaped.

/** The summary under its competencies, in their order; what belongs to none comes last. */
export function topicsOf({ summary, competencies }: Scorecard): { label: string; parts: SummaryRow[] }[] {
  const parts = summary?.parts ?? [];
  const ids = new Set<string | null>(competencies.map(({ id }) => id));
  return [
    ...competencies.map(({ id, label }) => ({ label, parts: parts.filter(({ competency }) => competency === id) })),
    { label: 'Other', parts: parts.filter(({ competency }) => !ids.has(competency)) },
  ].filter((topic) => topic.parts.length > 0);
}

/** What a part is about. */
export const partTitle = ({ question }: Pick<SummaryRow, 'question'>): string => question?.title ?? OUTSIDE;

/** When the words that a claim rests on were said, each time once: `12:41`. */
export const timesOf = ({ cites, quote }: SummaryClaim): string[] => [
  ...new Set(
    [...cites, ...(quote ? [quote] : [])]
      .map(({ time }) => time)
      .sort((a, b) => a - b)
      .map(clock),
  ),
];

/** A claim on one line, its quote in quotation marks, its sources in brackets. */
export const claimText = (claim: SummaryClaim): string =>
  [claim.text, claim.quote ? `“${claim.quote.words}”` : '', ...timesOf(claim).map((time) => `[${time}]`)]
    .filter(Boolean)
    .join(' ');

/** In the place of claims, where none is left. */
export const NO_CLAIM = 'Nothing that was generated had a valid source.';
export const NO_PART = 'There was nothing to summarise.';

export const editedWords = ({ interviewer }: Scorecard, { time }: { time: number }): string =>
  `Edited by ${interviewer || 'the interviewer'} at ${clock(time)}; the generated text:`;

/** When it was uncovered, and what was left out of it. */
export const uncoveredSentences = ({ revealed, parts }: Summary): string[] => {
  const dropped = parts.reduce((sum, part) => sum + part.dropped, 0);
  return [
    `Uncovered at ${clock(revealed.time)}, ${revealed.early ? 'before every competency had a level' : 'after the last level'}.`,
    ...(dropped > 0
      ? [`${count(dropped, 'generated sentence')} without a valid source ${dropped === 1 ? 'was' : 'were'} left out.`]
      : []),
  ];
};

const NOT_UNCOVERED = 'The summary of the interview was not uncovered, so none is in here.';

/** Which AI was used for what, where text went for it, and what it was not used for. */
export const aiSentences = (scorecard: Scorecard): string[] => [
  ...(scorecard.summary ? madeSentences(scorecard.summary) : [NOT_UNCOVERED]),
  ...otherSentences(scorecard),
  ...editedSentences(scorecard),
  ...egressSentences(scorecard.egress),
  'No level or recommendation was generated.',
];

/** Who wrote a part, where not all have the same maker: `“gpt-4.1-mini”`, `the candidate’s own sentences`. */
export const makerNote = ({ parts }: Summary, part: SummaryRow): string | null => {
  const several = new Set(parts.map(({ model }) => makerOf(model))).size > 1;
  if (!several) return null;
  return part.model ? namedModel(part.model.name) : 'the candidate’s own sentences';
};

function madeSentences({ parts }: Summary): string[] {
  const makers = byMaker(parts, ({ model }) => [makerOf(model)]);
  return makers.map(([maker, number]) =>
    makers.length === 1 ? `The summary was ${maker}.` : `The summary of ${count(number, 'answer')} was ${maker}.`,
  );
}

function editedSentences({ summary, interviewer }: Scorecard): string[] {
  const edited = summary?.parts.filter((part) => part.edited).length ?? 0;
  return edited > 0 ? [`${interviewer || 'The interviewer'} edited the summary of ${count(edited, 'answer')}.`] : [];
}

/** What left the machine, host by host; an own computer's program is named and is no way out. */
export const egressSentences = ({ hosts, unread, requests, unmasked }: Egress): string[] => [
  ...hosts.map(hostSentence),
  ...(requests > 0 ? [maskSentence(requests, unmasked)] : []),
  ...(unread > 0
    ? [`${count(unread, 'row')} of the ledger cannot be read, so more may have been sent.`]
    : hosts.every(({ host }) => isHere(host))
      ? ['Nothing left the interviewer’s computer.']
      : []),
];

const maskSentence = (requests: number, unmasked: number): string =>
  unmasked === 0
    ? 'Names were replaced by roles; e-mail addresses, phone numbers and links were masked.'
    : `Names, e-mail addresses, phone numbers and links were not masked in ${unmasked === requests ? (requests === 1 ? 'it' : 'them') : `${unmasked} of these requests`}.`;

function hostSentence({ host, requests, bytes, models, failed }: Egress['hosts'][number]): string {
  const named = models.length > 0 ? ` (${models.map(namedModel).join(', ')})` : '';
  const here = isHere(host) ? ', a program on the interviewer’s computer' : '';
  const lost = failed > 0 ? `; ${failed} failed` : '';
  return `${count(requests, 'request')} with ${size(bytes)} of text went to ${host}${named}${here}${lost}.`;
}
