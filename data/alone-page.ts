import { browser } from '#imports';
import { aloneHtml, inlineScript, inlineStyle } from '@/utils/alone-page';

/** Where the build puts them; no page but ours can read them. */
const [SCRIPT, STYLE] = ['debrief-alone.js', 'assets/debrief-alone.css'];

/** The debrief as one file that works without Askside, put together from the extension's own files. `icon`: a data address. */
export async function alonePage(icon: string): Promise<string> {
  const [script, style] = await Promise.all([textOf(SCRIPT).then(inlineScript), textOf(STYLE).then(inlineStyle)]);
  return aloneHtml({
    title: 'Debrief, Askside',
    icon,
    script: { text: script, hash: await hashOf(script) },
    style: { text: style, hash: await hashOf(style) },
  });
}

async function textOf(path: string): Promise<string> {
  const answer = await fetch(`${browser.runtime.getURL('/')}${path}`);
  if (!answer.ok) throw new Error(`${path} cannot be read.`);
  return answer.text();
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
