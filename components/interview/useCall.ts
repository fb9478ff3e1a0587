import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Call, followCall, type PageActions } from '@/data/call';
import { type CallView, nothingHeard } from '@/data/call-view';
import { type CallTab, findCallTab, sameCallTab, watchTabs } from '@/data/tabs';

/** The call tab of this window. With `keep`, the one found first stays while it is open, whatever tab is in front. */
export function useCallTab(keep: boolean): CallTab | null {
  const [tab, setTab] = useState<CallTab | null>(null);
  const held = useRef<CallTab | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const same = keep && held.current ? await sameCallTab(held.current) : null;
      const found = same ?? (await findCallTab());
      if (gone || isSame(found, held.current)) return;
      held.current = found;
      setTab(found);
    };
    void look();
    const stop = watchTabs(() => void look());
    return () => {
      gone = true;
      stop();
    };
  }, [keep]);
  return tab;
}

const isSame = (one: CallTab | null, other: CallTab | null): boolean =>
  one?.tabId === other?.tabId && one?.platform === other?.platform && one?.call === other?.call;

const never = () => () => undefined;

const noPage: PageActions = { switchOn: async () => false, pick: () => undefined, structure: async () => null };

/**
 * Follows the call in `tab` while mounted. Captions are read only while `agreedAt`, the interview ms of the consent, is
 * not null; `withdrawn` says that what is not written yet must not be, `notesOnly` that the person chose to miss what is
 * said. `forget` stops the reading at once.
 */
export function useCall(
  tab: CallTab | null,
  interviewId: string | null,
  agreedAt: number | null,
  { withdrawn = false, notesOnly = false } = {},
): { view: CallView; page: PageActions; forget(): void } {
  const [call, setCall] = useState<Call | null>(null);
  const { tabId, platform, host } = tab ?? {};
  // Not the call itself: its page takes another address as it ends, and is the same page still.
  useEffect(() => {
    if (tabId === undefined || !platform || host === undefined) return;
    const followed = followCall({ tabId, platform, host }, interviewId);
    setCall(followed);
    return () => {
      followed.stop();
      setCall(null);
    };
  }, [tabId, platform, host, interviewId]);
  useEffect(() => {
    if (agreedAt !== null) call?.read(agreedAt);
    else if (withdrawn) call?.forget();
    else call?.rest(notesOnly ? 'notes only' : undefined);
  }, [call, agreedAt, withdrawn, notesOnly]);
  const view = useSyncExternalStore(call?.subscribe ?? never, call?.view ?? (() => nothingHeard));
  const forget = useCallback(() => call?.forget(), [call]);
  return { view, page: call ?? noPage, forget };
}
