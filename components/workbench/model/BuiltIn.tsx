import { useCallback, useState } from 'react';
import type { BuiltInState } from '@/data/llm/built-in';
import type { Part } from './Summaries';
import { useFocusGoesOn } from './useFocusGoesOn';
import { useLooked } from './useLooked';

const WORDS: Record<BuiltInState, string> = {
  absent:
    'This browser has no model of its own. Some versions of Chrome and Edge have one, on computers with enough memory and disk.',
  downloadable:
    'The model has to be downloaded once, some gigabytes, by the browser itself. Nothing of yours is sent for it.',
  downloading: 'The browser is downloading the model. It goes on if you leave this page.',
  ready: 'The model is ready. It works without a network, and nothing leaves this computer.',
};

const SHUT = 'Zero egress is on, so nothing is downloaded. Switch it off first.';
const BROKE_OFF = 'The download broke off. Check the network and the free disk, then try again.';

/** Whether this browser's own model can be used, and what is missing. */
export function BuiltIn({ model, ways }: Part) {
  const [state, look] = useLooked(useCallback(() => ways.builtIn(), [ways]));
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const now = share === null ? state : 'downloading';
  const { place, pressed } = useFocusGoesOn(now);
  const download = async () => {
    pressed();
    setProblem(null);
    setShare(0);
    await ways
      .download(setShare)
      .catch((error: unknown) => setProblem(ways.faultIn(error).kind === 'zero egress' ? SHUT : BROKE_OFF));
    setShare(null);
    await look();
  };
  if (now === undefined) return null;
  return (
    <div className="model-parts">
      <div className="model-builtin">
        <p ref={place} tabIndex={-1} role="status">
          {WORDS[now]}
        </p>
        {now === 'downloadable' && model.zeroEgress && <p className="small t2">{SHUT}</p>}
        {now === 'downloadable' && !model.zeroEgress && (
          <button type="button" className="btn edge" onClick={() => void download()}>
            Download the model
          </button>
        )}
        {share !== null && (
          <p className="model-share">
            <progress aria-label="Downloaded" max={100} value={Math.round(share * 100)} />
            <span className="t2">{Math.round(share * 100)} %</span>
          </p>
        )}
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
