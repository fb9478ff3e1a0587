import { useCallback, useEffect, useRef, useState } from 'react';
import type { Step } from '@/data/writer';
import { faultOf } from '@/utils/llm/fault';
import { faultWords } from '@/utils/llm/fault-words';
import { endpointOf } from '@/utils/llm/origin';
import type { ModelSettings } from '@/utils/records';
import { waitsFor } from './writing';

type Ids = readonly (string | null)[];

/** What in the settings ended what was under way. `ids`: the answers of what was stopped here; null: it ends by itself, and says which. */
interface Switched {
  what: string;
  ids: Ids | null;
}

/**
 * The step as the screen has it: where the settings took the model away meanwhile, that is said, in place of what a request makes of it.
 * `stop` is for what would not end by itself. Returns also what forgets it.
 */
export function useSwitched(step: Step, settings: ModelSettings, stop: () => void): [step: Step, forget: () => void] {
  const [switched, setSwitched] = useState<Switched | null>(null);
  const forget = useCallback(() => setSwitched(null), []);
  const by = settings.zeroEgress ? 'zero egress' : settings.provider;
  const at = by === 'endpoint' ? (endpointOf(settings.baseUrl)?.host ?? '') : '';
  const now = useRef({ step, by });
  useEffect(() => {
    const before = now.current;
    now.current = { step, by };
    if (step.kind === 'idle') return;
    const waiting = waitsFor(step);
    if (before.by === by) {
      if (isFor(step, at)) return;
      // Also where it was on its way meanwhile: what names one host must not stand under the settings of another.
      const cause = by === 'endpoint' ? 'Another address was entered in the settings' : CAUSE[by];
      setSwitched({ what: `${cause}, so nothing was sent.`, ids: waiting });
      return stop();
    }
    if (isOver(step)) return stop();
    // Nothing watches over the browser's own model but zero egress.
    const own = before.by === 'built-in' && step.kind === 'writing' ? [step.questionId] : [];
    const ids = [...waiting, ...own];
    const so = waiting.length > 0 ? 'nothing was sent' : 'the writing stopped and nothing of it was kept';
    setSwitched({ what: `${CAUSE[by]}, so ${so}.`, ids: ids.length > 0 ? ids : null });
    if (ids.length > 0) stop();
  }, [step, by, at, stop]);
  return [switched ? told(step, switched) : step, forget];
}

const CAUSE: Record<ModelSettings['provider'] | 'zero egress', string> = {
  'zero egress': 'Zero egress was switched on in the settings',
  none: 'The model was switched off in the settings',
  endpoint: 'Another model was chosen in the settings',
  'built-in': 'Another model was chosen in the settings',
};

function told(step: Step, { what, ids }: Switched): Step {
  if (ids) return step.kind === 'idle' ? { kind: 'trouble', what, todo: '', questionIds: ids } : step;
  return step.kind === 'trouble' ? { ...step, what, todo: '' } : step;
}

/** Whether a step may stand while that host is asked, or none: what waits for the person names one. */
function isFor(step: Step, host: string): boolean {
  if (step.kind === 'consent') return step.host === host;
  return step.kind !== 'offer' || step.offer.host === host;
}

const NOWHERE = { host: '', model: '', extension: '' };
const SWITCHED = (['zero egress', 'no endpoint'] as const).map((kind) => faultWords(faultOf(kind), NOWHERE).what);

/** Trouble of another kind was told before, and is of no account once the settings are others. */
const isOver = (step: Step): boolean => step.kind === 'trouble' && !SWITCHED.includes(step.what);
