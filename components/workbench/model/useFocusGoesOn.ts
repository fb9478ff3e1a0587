import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * For what a press takes away together with its button: the focus, which would fall to nothing, goes on at `place`, the element that took
 * over. `state` changes with the taking away; `pressed` notes a press.
 */
export function useFocusGoesOn(state: unknown) {
  const isPressed = useRef(false);
  const there = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it changed is why this runs
  useLayoutEffect(() => {
    // Who has gone elsewhere meanwhile stays there.
    if (isPressed.current && document.activeElement === document.body) there.current?.focus();
    isPressed.current = false;
  }, [state]);
  return {
    place: useCallback((element: HTMLElement | null) => {
      there.current = element;
    }, []),
    pressed: () => {
      isPressed.current = true;
    },
  };
}
