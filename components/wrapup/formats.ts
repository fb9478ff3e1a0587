import { scorecardCsv } from '@/utils/export/csv';
import { scorecardJson } from '@/utils/export/json';
import { scorecardMarkdown } from '@/utils/export/markdown';
import type { Scorecard } from '@/utils/scorecard-schema';
import type { Signature } from '@/utils/scorecard-signature';

/** The files that a scorecard is saved as for people and programs, the first one by the button itself. */
export const FORMATS = [
  {
    label: 'Scorecard',
    ending: 'html',
    type: 'text/html;charset=utf-8',
    signed: true,
    write: async (s: Scorecard, by: Signature | null) =>
      (await import('@/components/scorecard/toHtml')).scorecardHtml(s, by),
  },
  {
    label: 'Record',
    ending: 'json',
    type: 'application/json',
    signed: true,
    write: async (s: Scorecard, by: Signature | null) => scorecardJson(s, by),
  },
  {
    label: 'Text',
    ending: 'md',
    type: 'text/markdown;charset=utf-8',
    signed: false,
    write: async (s: Scorecard) => scorecardMarkdown(s),
  },
  {
    label: 'Table',
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
    signed: false,
    write: async (s: Scorecard) => scorecardCsv(s),
  },
] as const;
export type Format = (typeof FORMATS)[number];
