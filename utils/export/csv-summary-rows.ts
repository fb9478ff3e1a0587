import type { Scorecard } from '../scorecard-schema';
import type { Model, OtherSummary, SummaryRow } from '../scorecard-summary-schema';
import { claimText, egressSentences, partTitle, uncoveredSentences } from '../scorecard-summary-words';
import type { Row } from './csv-rows';
import { secondsOf } from './seconds';

/** What was generated, a claim a row, with what an interviewer wrote over it; and what was sent, a host a row. */
export function summaryRows({ summary, otherSummaries, egress, interviewer, competencies }: Scorecard): Row[] {
  const labels = new Map(competencies.map(({ id, label }) => [id, label]));
  return [
    ...(summary
      ? [
          {
            part: 'summary uncovered',
            value: summary.revealed.early ? 'early' : 'after the last level',
            text: uncoveredSentences(summary).join(' '),
            seconds: secondsOf(summary.revealed.time),
          },
          ...summary.parts.flatMap((part) =>
            partRows(part, part.competency ? labels.get(part.competency) : undefined, interviewer),
          ),
        ]
      : []),
    ...otherSummaries.map(otherRow),
    ...egress.hosts.map((host) => ({
      part: 'sent',
      value: host.host,
      text: egressSentences({ ...egress, hosts: [host], unread: 0 })[0] ?? '',
    })),
    ...(egress.unread > 0 ? [{ part: 'ledger rows that cannot be read', value: egress.unread }] : []),
  ];
}

const otherRow = (other: OtherSummary): Row => ({
  part: other.revealed ? 'summary of an answer, uncovered' : 'summary of an answer, not uncovered',
  question: partTitle(other),
  value: other.models.length > 0 ? other.models.map(nameOf).join('; ') : OWN,
  ...(other.revealed ? { seconds: secondsOf(other.revealed.time) } : {}),
});

const OWN = 'own sentences';
const nameOf = ({ name, host, prompt }: Model): string => [name, host, prompt].filter(Boolean).join(', ');

function partRows(part: SummaryRow, competency: string | undefined, interviewer: string): Row[] {
  const { claims, edited, dropped, model } = part;
  const of = { question: partTitle(part), ...(competency === undefined ? {} : { competency }) };
  const maker = model ? nameOf(model) : OWN;
  return [
    ...(edited
      ? [{ part: 'summary, edited', ...of, value: interviewer, text: edited.text, seconds: secondsOf(edited.time) }]
      : []),
    ...claims.map((claim) => ({
      part: 'summary, generated',
      ...of,
      value: maker,
      text: claimText(claim),
      seconds: secondsOf(claim.cites[0]?.time ?? 0),
    })),
    ...(dropped > 0 ? [{ part: 'summary, left out for want of a source', ...of, value: dropped }] : []),
  ];
}
