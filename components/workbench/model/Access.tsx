import { useCallback, useState } from 'react';
import { hostOf, originOf } from '@/utils/llm/address';
import type { Part } from './Summaries';
import { useFocusGoesOn } from './useFocusGoesOn';
import { useLooked } from './useLooked';

/** Lets the browser reach the one address, when the person presses for it. */
export function Access({ model, ways }: Part) {
  const origin = originOf(model.baseUrl) ?? '';
  const host = hostOf(model.baseUrl);
  const [allowed, look] = useLooked(useCallback(() => ways.mayReach(origin), [ways, origin]));
  const [refused, setRefused] = useState(false);
  const { place, pressed } = useFocusGoesOn(allowed);
  const ask = () => {
    pressed();
    // The browser asks only within the press itself, so nothing may be awaited before.
    ways.askToReach(origin).then(
      (given) => {
        setRefused(!given);
        return look();
      },
      () => setRefused(true),
    );
  };
  return (
    <div className="typed">
      <p className="label">Access</p>
      <div className="typed-row model-fact">
        <p ref={place} tabIndex={-1} role="status">
          {allowed === true && `This browser lets Askside reach ${host}.`}
          {allowed === false &&
            (refused
              ? `Access to ${host} was not given. Nothing can be asked there without it.`
              : `This browser does not let Askside reach ${host} yet. It asks you when you press.`)}
        </p>
        {allowed === false && (
          <button type="button" className="btn edge" onClick={ask}>
            Allow access
          </button>
        )}
      </div>
    </div>
  );
}
