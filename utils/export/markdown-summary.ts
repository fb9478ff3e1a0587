import type { Scorecard } from '../scorecard-schema';
import type { Summary, SummaryRow } from '../scorecard-summary-schema';
import {
  claimText,
  editedWords,
  makerNote,
  NO_CLAIM,
  NO_PART,
  partTitle,
  topicsOf,
  uncoveredSentences,
} from '../scorecard-summary-words';
import { text } from './markdown-text';

/** The blocks of a summary that was uncovered, which say at once that it was generated. */
export function markdownSummary(scorecard: Scorecard): string[] {
  const { summary } = scorecard;
  if (!summary) return [];
  const topics = topicsOf(scorecard);
  return [
    '## Summary (generated)',
    ...(topics.length === 0 ? [NO_PART] : []),
    ...topics.flatMap(({ label, parts }) => [
      `### ${text(label)}`,
      ...parts.flatMap((part) => partBlocks(part, summary, scorecard)),
    ]),
    text(uncoveredSentences(summary).join(' ')),
  ];
}

function partBlocks(part: SummaryRow, summary: Summary, scorecard: Scorecard): string[] {
  const maker = makerNote(summary, part);
  const claims = part.claims.map((claim) => `- ${text(claimText(claim))}`).join('\n') || NO_CLAIM;
  return [
    `#### ${text(partTitle(part))}${maker === null ? '' : ` (${text(maker)})`}`,
    ...(part.edited ? [text(part.edited.text), text(editedWords(scorecard, part.edited))] : []),
    claims,
  ];
}
