import { renderToStaticMarkup } from 'react-dom/server';
import type { Scorecard } from '@/utils/scorecard-schema';
import tokens from '../theme/tokens.css?raw';
import { ICON } from './icon';
import { ScorecardSheet } from './ScorecardSheet';
import styles from './scorecard.css?raw';

// The file's own policy: it may show its inlined styles and icon, and nothing else.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The scorecard as one HTML file without script and without any request. */
export const scorecardHtml = (scorecard: Scorecard): string =>
  `<!doctype html>\n${renderToStaticMarkup(<Page scorecard={scorecard} />)}\n`;

function Page({ scorecard }: { scorecard: Scorecard }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
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
        <ScorecardSheet scorecard={scorecard} />
      </body>
    </html>
  );
}

/** Browsers that do not know `light-dark()` get the light colours. */
const plainColours = (css: string): string =>
  `@supports not (color: light-dark(#000, #fff)) { :root { color-scheme: light; ${[
    ...css.matchAll(/(--[\w-]+):\s*light-dark\(([^,()]+),/g),
  ]
    .map(([, name, light]) => `${name}: ${light};`)
    .join(' ')} } }`;

const squeezed = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');

const sheetStyles = squeezed(`${tokens}\n${plainColours(tokens)}\n${styles}`);
