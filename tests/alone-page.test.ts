// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { aloneHtml, inlineScript, inlineStyle } from '@/utils/alone-page';

const partOf = (text: string) => ({ text, hash: createHash('sha256').update(text).digest('base64') });
const pageOf = (script: string, style = '') =>
  aloneHtml({
    title: 'Debrief, Askside',
    icon: 'data:image/svg+xml,x',
    script: partOf(inlineScript(script)),
    style: partOf(inlineStyle(style)),
  });

const CODE = [
  'const a = "</script><script>alert(1)</script>";',
  "const b = '<!-- <script> -->';",
  'const c = /<\\/script|<!--/u;',
  'const d = `</SCRIPT <!--`;',
  'const e = 1 < 2 && "\0";',
].join('\n');

/** Runs code, and gives what its first constants are. */
const valuesOf = (code: string): unknown => new Function(`${code}; return [a, b, String(c.test(b)), d, e]`)();

test('nothing in the script ends its element, and it still says the same', () => {
  const script = inlineScript(CODE);
  expect(script).not.toMatch(/<\/script|<!--/i);
  expect(script).not.toContain('\0');
  expect(valuesOf(script)).toEqual(valuesOf(CODE));
});

test('what a browser reads in the element is what was hashed, whatever the line endings were', () => {
  const html = pageOf(`${CODE}\r\nlet f;\rlet g;`, 'a::before { content: "</style>\r\n" }');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  for (const tag of ['script', 'style']) {
    const text = page.querySelector(tag)?.textContent ?? '';
    expect(text).not.toMatch(/\r|\0/);
    expect(policy).toContain(`${tag}-src 'sha256-${partOf(text).hash}'`);
  }
  expect(page.querySelectorAll('script')).toHaveLength(1);
  expect(page.querySelectorAll('style')).toHaveLength(1);
});

test('the policy stands before script and style, allows no request, and is the whole of what is allowed', () => {
  const html = pageOf('1');
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(1024);
  expect(html).toContain("default-src 'none'");
  expect(html).toContain("connect-src 'none'");
  expect(html).not.toMatch(/unsafe|https?:/);
});

test('where it cannot run, a sentence says what to do', () => {
  expect(pageOf('1')).toContain('ask for it again');
});
