import { type FormEvent, useCallback, useId, useState } from 'react';
import { Switch } from '@/components/parts/Switch';
import { problemOf } from '@/data/problem';
import { hostOf, originOf } from '@/utils/llm/address';
import { isSendable } from '@/utils/llm/key-letters';
import { FieldNote } from './FieldNote';
import type { Part } from './Summaries';
import { useFocusGoesOn } from './useFocusGoesOn';
import { useLooked } from './useLooked';

/** The key for one address. It goes in here and is never shown again. */
export function KeyField({ model, ways }: Part) {
  const id = useId();
  const origin = originOf(model.baseUrl) ?? '';
  const host = hostOf(model.baseUrl) ?? '';
  const [belongsTo, look] = useLooked(useCallback(() => ways.keyOrigin(), [ways]));
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [forgotten, setForgotten] = useState(false);
  const isHere = belongsTo === origin;
  const { place, pressed } = useFocusGoesOn(isHere);
  const tried = async (does: Promise<void>) => {
    setProblem(null);
    setForgotten(false);
    try {
      await does;
      await look();
      return true;
    } catch (error) {
      setProblem(`The key was not changed. ${problemOf(error)}`);
      return false;
    }
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (!isSendable(typed.trim()))
      return setProblem('The key was not kept. It has a space or a letter that no key has: copy it again.');
    pressed();
    if (typed.trim() && (await tried(ways.keepKey(typed.trim(), origin)))) setTyped('');
  };
  const forget = async () => {
    pressed();
    if (await tried(ways.forgetKey())) setForgotten(true);
  };
  return (
    <div className="typed">
      {isHere ? (
        <>
          <p className="label">Key</p>
          <div className="typed-row model-fact">
            {/* The sentence has the focus, not the button: a second Enter must not forget the key. */}
            <p ref={place} tabIndex={-1}>
              A key for {host} is here. It is never shown again.
            </p>
            <button type="button" className="btn edge" onClick={() => void forget()}>
              Forget the key
            </button>
          </div>
        </>
      ) : (
        <form onSubmit={(event) => void keep(event)}>
          <label className="label" htmlFor={id}>
            Key
          </label>
          <div className="typed-row">
            <input
              id={id}
              ref={place}
              className="field"
              type="password"
              aria-describedby={`${id}-note`}
              autoComplete="off"
              spellCheck={false}
              placeholder="If the server needs one"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setForgotten(false);
              }}
            />
            <button type="submit" className="btn edge" disabled={!typed.trim()}>
              Keep the key
            </button>
          </div>
        </form>
      )}
      <Switch on={model.rememberKey} onChange={(on) => void tried(ways.rememberKey(on))}>
        Remember the key when this browser is closed
      </Switch>
      <FieldNote
        id={`${id}-note`}
        problem={problem}
        note={forgotten ? 'The key was forgotten.' : keyNote(belongsTo ?? null, origin, model.rememberKey)}
      />
    </div>
  );
}

function keyNote(belongsTo: string | null, origin: string, remember: boolean): string {
  if (belongsTo !== null && belongsTo !== origin)
    return `The key that is here belongs to ${belongsTo} and is sent nowhere else. Another address needs its own key, which takes its place.`;
  return remember
    ? 'Remembered in this browser, encrypted, and sent to this address alone.'
    : 'Kept until this browser is closed, and sent to this address alone.';
}
