// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { structureOf } from '@/entrypoints/call/structure';

function structure(html: string): string {
  const doc = document.implementation.createHTMLDocument('Interview with Nora Lindholm');
  doc.body.innerHTML = html;
  return structureOf(doc);
}

test('the structure is tags, roles, classes and the names that pages give to captions', () => {
  const html =
    '<main class="call dark"><div role="region" jsname="dsyhDe"><p data-tid="closed-caption-text">So</p></div></main>';
  expect(structure(html)).toBe(
    [
      'html',
      ' head',
      ' body',
      '  main.call.dark',
      '   div[role=region][jsname=dsyhDe]',
      '    p[data-tid=closed-caption-text]',
    ].join('\n'),
  );
});

test('equal neighbours are counted, different ones are told', () => {
  const row = '<li><b></b><span class="x"></span></li>';
  expect(structure(`<ul>${row.repeat(14)}<li></li>${row}</ul>`)).toContain(
    ['ul', '   li × 14', '    b', '    span.x', '   li', '   li', '    b', '    span.x'].join('\n'),
  );
});

test('no word, name, address or value of the page gets in', () => {
  const secret = /nora|lindholm|hello|example|9395|secret/i;
  const html = `
    <!-- Nora -->
    <div id="nora" class="Nora@example.com ${'nora'.repeat(11)}" role="Nora Lindholm" title="Nora" aria-label="Nora" data-name="Nora"
      data-tid="participantsInCall-Nora" jsname="Nora Lindholm says hello" style="background: url(https://example.com/nora.png)">Hello Nora
      <img alt="Nora" src="https://example.com/nora.png"><a href="https://example.com/j/9395?pwd=secret">Hello</a>
      <p data-tid="closed-caption-for-Nora Lindholm">Hello</p><input value="secret" placeholder="Hello">
      <script>const nora = 'secret'</script><style>.nora { color: red }</style><svg class="icon"><title>Nora</title></svg>
    </div>`;
  expect(structure(html)).not.toMatch(secret);
  expect(structure(html)).toContain('svg.icon');
});

test('a huge page is cut', () => {
  const text = structure(
    Array.from({ length: 6_000 }, (_, i) => `<p class="${'long-class-name-'.repeat(2)}${i} other${i}"></p>`).join(''),
  );
  expect(text.length).toBeLessThanOrEqual(100_000);
  expect(text.split('\n').length).toBeLessThanOrEqual(5_000);
});
