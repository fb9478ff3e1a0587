import type { FaultKind } from '@/utils/llm/fault';
import { countSaid, flowAfter, UNBEGUN } from '@/utils/llm/flow';
import type { Patience } from '@/utils/llm/retry';

interface Meter extends Pick<Patience, 'idle' | 'least'> {
  /** By `performance.now()`, when the first byte must be there that says something. */
  firstBy: number;
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
  { firstBy, idle, least, most, stop }: Meter,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const saidIn = countSaid();
  let size = 0;
  let flow = UNBEGUN;
  return new ReadableStream(
    {
      async pull(controller) {
        const begun = performance.now();
        const timer =
          flow.said === 0
            ? setTimeout(() => stop('slow start'), firstBy - begun)
            : setTimeout(() => stop('stalled'), idle - flow.waited);
        const { done, value } = await reader.read().finally(() => clearTimeout(timer));
        if (done) return controller.close();
        size += value.byteLength;
        flow = flowAfter(flow, saidIn(value), performance.now() - begun, { least });
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
