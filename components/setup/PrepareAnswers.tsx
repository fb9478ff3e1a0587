import { useState } from 'react';
import { TheirList } from '@/components/live/TheirList';
import { Sheet } from '@/components/parts/Sheet';

const NOTHING_ASKED: ReadonlyMap<string, string> = new Map();

/** Opens the candidate's questions before the call, so that answers are ready when they are asked. */
export function PrepareAnswers() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn small soft prepare" onClick={() => setOpen(true)}>
        Prepare your answers
      </button>
      <Sheet title="Their questions" open={open} onClose={() => setOpen(false)}>
        <TheirList asked={NOTHING_ASKED} />
      </Sheet>
    </>
  );
}
