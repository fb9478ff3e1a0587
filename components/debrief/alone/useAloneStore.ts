import { useMemo, useRef, useState } from 'react';
import { newSealingKeys, type SealingKeys } from '@/data/sealing';
import { newDebrief } from '@/utils/debrief/record';
import type { Debrief } from '@/utils/debrief/record-schema';
import { openFile } from '../openFile';
import type { DebriefStore } from '../store';

/** Whoever did not give a name. */
const UNNAMED = 'Somebody without a name';
const UNSAVED =
  'It is another debrief, and this one is not saved. Save this one as a record (.json), then add the other again.';

/** A debrief and keys that live as long as the page does: nothing is kept in the browser. `app`: the version of Askside. */
export function useAloneStore(app: string) {
  const [record, setRecord] = useState<Debrief>(() => newDebrief({ id: crypto.randomUUID(), app, at: Date.now() }));
  /** As it was begun, or was saved last. */
  const [saved, setSaved] = useState<Debrief | null>(record);
  const [keys, setKeys] = useState<SealingKeys | null>(null);
  const [backedUp, setBackedUp] = useState(true);
  const [name, setName] = useState('');
  // What happens before the last change was drawn builds on it too, and the warning on leaving looks here.
  const newest = useRef<{ record: Debrief; saved: Debrief | null; backedUp: boolean }>({ record, saved, backedUp });

  return useMemo(() => {
    const show = (next: Debrief) => {
      newest.current.record = next;
      setRecord(next);
    };
    const isSaved = (next: Debrief | null) => {
      newest.current.saved = next;
      setSaved(next);
    };
    const isBackedUp = (is: boolean) => {
      newest.current.backedUp = is;
      setBackedUp(is);
    };
    const store: DebriefStore = {
      record,
      by: name.trim() || UNNAMED,
      problem: null,
      change: (change) => show(change(newest.current.record)),
      goOnWith: async (other, isFile) => {
        if (newest.current.record !== newest.current.saved) return UNSAVED;
        show(other);
        isSaved(isFile ? other : null);
        return null;
      },
      onSaved: isSaved,
      open: (file, bytes) => openFile(file, bytes, { app, keys }),
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
    };
    return {
      store,
      name,
      setName,
      keys,
      makeKeys: async () => {
        setKeys(await newSealingKeys());
        isBackedUp(false);
      },
      loadKeys: async (loaded: SealingKeys) => {
        setKeys(loaded);
        isBackedUp(true);
      },
      onBackUp: () => isBackedUp(true),
      unsaved: record !== saved,
      /** Whether something would be lost now; unlike what is drawn it is never a moment late. */
      isLostOnLeaving: () => newest.current.record !== newest.current.saved || !newest.current.backedUp,
      backedUp,
    };
  }, [app, record, saved, name, keys, backedUp]);
}
