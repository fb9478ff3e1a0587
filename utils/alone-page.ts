import { escaped } from './embedded';

// One HTML file that runs one script of its own. Its policy names script and style by their hashes, so a browser runs no other.

/** Code as it may stand inside of a `<script>`: nothing in it ends the element, and parsing changes no byte, so that the hash still fits. */
export const inlineScript = (code: string): string =>
  code
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\\x00')
    .replace(/<(?=\/script|!--)/gi, '\\x3C');

/** The same for a `<style>`. */
export const inlineStyle = (css: string): string =>
  css
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replace(/<(?=\/style)/gi, '\\3C ');

export interface AloneParts {
  title: string;
  /** A data address. */
  icon: string;
  /** As they stand in the file, with the SHA-256 of each in base64. */
  script: { text: string; hash: string };
  style: { text: string; hash: string };
}

/** What a reader sees where the script does not run, because scripts are off or because it is not the one that was written. */
const FALLBACK =
  'This page cannot run here. Save it and open it in a browser; if it still does not run, it was changed on its way: ask for it again.';

const policyOf = ({ script, style }: AloneParts): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${script.hash}'`,
    `style-src 'sha256-${style.hash}'`,
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** The whole file. The policy stands before all that it is to hold for. */
export const aloneHtml = (parts: AloneParts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(parts.title)}</title>
<link rel="icon" href="${parts.icon}">
<style>${parts.style.text}</style>
</head>
<body>
<div id="root"><p>${FALLBACK}</p></div>
<script>${parts.script.text}</script>
</body>
</html>
`;
