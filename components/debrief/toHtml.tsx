import { renderToStaticMarkup } from 'react-dom/server';
import type { DebriefView } from '@/utils/debrief/debrief';
import type { Debrief } from '@/utils/debrief/record-schema';
import { date } from '@/utils/format';
import { PAGE_POLICY } from '@/utils/page-grammar';
import { ICON } from '../scorecard/icon';
import looks from '../theme/debrief.css?raw';
import { inlined } from '../theme/inlined';
import ui from '../theme/ui.css?raw';
import { DebriefSheet } from './file/DebriefSheet';
import styles from './file/file.css?raw';
import reset from './file/reset.css?raw';

export interface Told {
  record: Debrief;
  view: DebriefView;
  /** When it is written, and minutes east of Greenwich there. */
  at: number;
  offset: number;
}

/** The debrief as one HTML file without script and without any request. Covered levels are not in it. */
export const debriefHtml = (told: Told): string => `<!doctype html>\n${renderToStaticMarkup(<Page {...told} />)}\n`;

function Page(told: Told) {
  const { record, offset } = told;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={PAGE_POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="generator" content={`Askside ${record.app}`} />
        <title>{`Debrief, ${date(record.startedAt, offset, { year: true })}`}</title>
        <link rel="icon" href={ICON} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own styles, nothing of the debrief */}
        <style dangerouslySetInnerHTML={{ __html: sheetStyles }} />
      </head>
      <body className="file-page">
        <DebriefSheet {...told} />
      </body>
    </html>
  );
}

const sheetStyles = inlined([reset, ui, looks, styles].join('\n'));
