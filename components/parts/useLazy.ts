import { type ComponentType, lazy, useEffect, useState } from 'react';

/**
 * A part of the panel that is read ahead, and drawn once it is there. `lazy` alone keeps what it read, a failure too; here whoever is drawn
 * anew after one reads anew.
 */
export function useLazy<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  const [Part] = useState(() => lazy(load));
  useEffect(() => {
    // Reading ahead may fail unseen: it is read again when it is drawn, and then the failure is shown.
    load().catch(() => undefined);
  }, [load]);
  return Part;
}
