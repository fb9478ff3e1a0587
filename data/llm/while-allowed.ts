import type { FaultKind } from '@/utils/llm/fault';
import { modelSettings } from '../settings';
import { barToUse, watchBar } from './may-use';
import { ModelFault } from './model-fault';
import type { About } from './provider';

/**
 * Does work of the browser's own model for as long as it may be done. It is no request, so nothing else looks: it ends at once when consent is
 * withdrawn, the words are deleted, the interview is erased or zero egress switched on.
 */
export async function whileAllowed<T>(
  { interviewId, basis }: Pick<About, 'interviewId' | 'basis'>,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const bar = async (): Promise<FaultKind | null> => {
    if ((await modelSettings()).zeroEgress) return 'zero egress';
    return interviewId === null ? null : barToUse({ interviewId, basis, host: '' });
  };
  const before = await bar();
  if (before) throw new ModelFault(before);
  const inner = new AbortController();
  let stopped: ModelFault | null = null;
  const end = watchBar(bar, (kind) => {
    stopped ??= new ModelFault(kind);
    inner.abort(stopped);
  });
  try {
    const done = await work(AbortSignal.any([signal, inner.signal]));
    if (stopped) throw stopped;
    return done;
  } catch (error) {
    throw stopped ?? error;
  } finally {
    end();
  }
}
