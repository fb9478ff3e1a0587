import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metered } from '@/data/llm/metered';
import { faultOf } from '@/utils/llm/fault';
import { countSaid, type Flow, flowAfter, UNBEGUN } from '@/utils/llm/flow';
import { PACE, type Pace, progressWords } from '@/utils/llm/pace';
import { PATIENCE, waitBefore } from '@/utils/llm/retry';

const bytes = (text: string) => new TextEncoder().encode(text);

test('comments and empty lines say nothing, however they are torn', () => {
  const whole = bytes(': still here\n\ndata: {"a": ": b"}\r\n\r\n:\n\ndata: 12\n\n');
  const said = 'data: {"a": ": b"}'.length + 'data: 12'.length;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: whole.length }), { maxLength: 8 }), (cuts) => {
      const count = countSaid();
      const at = [0, ...cuts.sort((a, b) => a - b), whole.length];
      const pieces = at.slice(1).map((end, i) => whole.subarray(at[i], end));
      expect(pieces.reduce((sum, piece) => sum + count(piece), 0)).toBe(said);
    }),
  );
});

/** A piece: ms after the one before, and how many bytes of it say something. */
type Piece = [gap: number, said: number];

/** When a body of these pieces is given up, in ms after its first byte; null: never. */
function endOf(pieces: readonly Piece[]): number | null {
  let flow: Flow = UNBEGUN;
  let at = 0;
  for (const [gap, said] of pieces) {
    if (flow.said > 0 && flow.waited + gap > PATIENCE.idle) return at + PATIENCE.idle - flow.waited;
    if (flow.said > 0) at += gap;
    flow = flowAfter(flow, said, gap, PATIENCE);
  }
  return null;
}

test('who says a word of a token a second is never given up, whatever comes between', () => {
  const token = fc.tuple(fc.nat(1_000), fc.integer({ min: 150, max: 400 }));
  const nothing = fc.tuple(fc.nat(50), fc.constant(0));
  fc.assert(
    fc.property(fc.array(fc.oneof(token, nothing), { maxLength: 300 }), (pieces) => {
      // At most seven times nothing between two tokens, so as not to lengthen a second to ten.
      const kept = pieces.filter((_, i) => pieces.slice(Math.max(0, i - 7), i + 1).some(([, said]) => said > 0));
      expect(endOf(kept)).toBeNull();
    }),
  );
});

test('a trickle is given up as soon as silence is, at the latest a window after enough came for the last time', () => {
  const flood = fc.tuple(fc.nat(500), fc.integer({ min: 200, max: 5_000 }));
  const drop = fc.tuple(fc.integer({ min: 500, max: 9_000 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(
      fc.array(flood, { maxLength: 20 }),
      fc.array(drop, { minLength: 40, maxLength: 60 }),
      (quick, trickle) => {
        const flowing = quick.slice(1).reduce((sum, [gap]) => sum + gap, 0);
        const end = endOf([...(quick.length > 0 ? quick : [[0, 1] as Piece]), ...trickle]);
        expect(end).not.toBeNull();
        expect(end).toBeLessThanOrEqual(flowing + PATIENCE.idle);
      },
    ),
  );
});

test('a body of real pieces is read whole, and one that stops is stopped', async () => {
  const stops: string[] = [];
  const of = (pieces: string[], isEnding: boolean) => {
    const left = [...pieces];
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const piece = left.shift();
        if (piece !== undefined) return controller.enqueue(bytes(piece));
        if (isEnding) return controller.close();
        return new Promise(() => {});
      },
    });
    const terms = { firstBy: performance.now() + 5_000, idle: 80, least: 200, most: 1_000 };
    return metered(body, { ...terms, stop: (kind) => void stops.push(kind) });
  };
  expect(await new Response(of([': hold\n\n', 'data: 1\n\n'], true)).text()).toBe(': hold\n\ndata: 1\n\n');
  expect(stops).toEqual([]);
  void new Response(of(['data: 1\n\n'], false)).text();
  await expect.poll(() => stops).toEqual(['stalled']);
});

test('whatever a server does, a sentence says within 20 seconds what is happening and what to do', () => {
  const quick = ['unreachable', 'busy', 'server', 'failed midway', 'cut stream', 'malformed'] as const;
  const slow = ['slow start', 'stalled', 'too long'] as const;
  const attempt = fc.tuple(fc.constantFrom(...quick, ...slow), fc.nat(120_000), fc.option(fc.nat(100_000)));
  fc.assert(
    fc.property(fc.array(attempt, { minLength: 3, maxLength: 3 }), (attempts) => {
      let [passed, sent] = [0, 0];
      for (const [kind, ms, wait] of attempts) {
        sent++;
        passed += ms;
        const next = waitBefore(faultOf(kind, { wait }), sent, passed);
        if (next === null) break;
        passed += next;
        expect(passed).toBeLessThan(PATIENCE.retries);
      }
      expect(sent).toBeLessThanOrEqual(3);
      // The fault itself, or what stands there until it comes.
      expect(Math.min(passed, PACE.waiting, PACE.long)).toBeLessThan(20_000);
    }),
  );
  // What begins at once and then says no more, as a trickle, is told by its own sentence.
  expect(PATIENCE.idle).toBeLessThan(20_000 - 5_000);
  expect(PACE.long).toBeLessThan(20_000 - 3_000);
});

test('what is happening is one calm sentence or two, with what can be done once it takes long', () => {
  const usual = { at: 0, of: 1, claims: 0, download: null, pace: 'usual' as Pace, host: '127.0.0.1:11434' };
  const words = (change: Partial<typeof usual>) => progressWords({ ...usual, ...change }).replaceAll('\u00A0', ' ');
  expect(words({})).toBe('Writing.');
  expect(words({ at: 1, of: 3, claims: 2 })).toBe('Writing, 2 of 3. 2 claims checked so far.');
  expect(words({ pace: 'waiting' })).toBe(
    'No answer from 127.0.0.1:11434 yet. It may still be loading its model; you can stop it.',
  );
  expect(words({ pace: 'waiting', of: 2 })).toContain('yet, 1 of 2. It may');
  expect(words({ pace: 'waiting', host: 'api.openai.com' })).toBe(
    'No answer from api.openai.com yet. It may be busy; you can stop it.',
  );
  expect(words({ pace: 'waiting', host: '' })).toBe(
    'No answer from the browser’s own model yet. It may still be loading; you can stop it.',
  );
  expect(words({ pace: 'long', claims: 1 })).toBe('Still writing. 1 claim checked so far. You can stop it.');
});
