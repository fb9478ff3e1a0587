import type { FaultKind } from '@/utils/llm/fault';

interface Meter {
  /** ms since 1970 by which the first byte must be there. */
  firstBy: number;
  /** Longest wait between two pieces, in ms. */
  idle: number;
  /** Bytes at most. */
  most: number;
  /** Ends the request, and with it the body. */
  stop(kind: FaultKind): void;
}

/**
 * A body that keeps its own time and size. The SDK forgets its time limit when the headers are there, so a server that stalls afterwards would be waited
 * for without end. Only waiting for the server counts, not what is done with a piece.
 */
export function metered(
  body: ReadableStream<Uint8Array>,
  { firstBy, idle, most, stop }: Meter,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let size = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        const [wait, late] = size === 0 ? [firstBy - Date.now(), 'slow start' as const] : [idle, 'stalled' as const];
        const timer = setTimeout(() => stop(late), wait);
        const { done, value } = await reader.read().finally(() => clearTimeout(timer));
        if (done) return controller.close();
        size += value.byteLength;
        if (size <= most) return controller.enqueue(value);
        stop('oversized');
        throw new Error('The body is too large.');
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read ahead, so waiting is always for what is wanted now.
    { highWaterMark: 0 },
  );
}
