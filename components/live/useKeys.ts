import { useLayoutEffect } from 'react';
import { actionOf, type KeyAction } from './keys';

/** Single keys work while no field, menu or sheet has the focus; a focused control keeps its own Enter and Space. */
export function useKeys(on: boolean, press: (action: KeyAction) => void): void {
  // With the first paint: what can be seen can be pressed.
  useLayoutEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      // A key that is held down presses once, on a focused button too.
      if (event.repeat) {
        if (target?.closest('button')) event.preventDefault();
        return;
      }
      // A sheet may have lost the focus with what had it; what lies behind is not seen, so no key may reach it.
      if (document.querySelector('.sheet[data-open]')) return;
      if (target?.closest('input, textarea, select, [role="menu"], [role="dialog"]')) return;
      if (event.key === 'Enter' && target?.closest('button, a, summary')) return;
      const action = actionOf(event.key);
      if (!action) return;
      event.preventDefault();
      press(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on, press]);
}
