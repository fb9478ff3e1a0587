import { renderToStaticMarkup } from 'react-dom/server';
import { escaped, TEMPLATE_ID } from '@/utils/embedded';
import { scorecardJson } from '@/utils/export/json';
import { PAGE_POLICY } from '@/utils/page-grammar';
import type { Scorecard } from '@/utils/scorecard-schema';
import type { Signature } from '@/utils/scorecard-signature';
import { inlined } from '../theme/inlined';
import { ICON } from './icon';
import { ScorecardSheet } from './ScorecardSheet';
import styles from './scorecard.css?raw';

interface Props {
  scorecard: Scorecard;
  signature: Signature | null;
}

/** The scorecard as one HTML file without script and without any request, with its record inside. Same record, same bytes. */
export const scorecardHtml = (scorecard: Scorecard, signature: Signature | null = null): string =>
  `<!doctype html>\n${renderToStaticMarkup(<Page scorecard={scorecard} signature={signature} />)}\n`;

function Page({ scorecard, signature }: Props) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={PAGE_POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="generator" content={`Askside ${scorecard.app}`} />
        <title>{`Scorecard, ${scorecard.candidate}`}</title>
        <link rel="icon" href={ICON} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own styles, nothing of the interview */}
        <style dangerouslySetInnerHTML={{ __html: sheetStyles }} />
      </head>
      <body className="page">
        <ScorecardSheet scorecard={scorecard} signed={signature !== null} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: escaped as the record is read back, see utils/embedded.ts */}
        <template id={TEMPLATE_ID} dangerouslySetInnerHTML={{ __html: escaped(scorecardJson(scorecard, signature)) }} />
      </body>
    </html>
  );
}

const sheetStyles = inlined(styles);
