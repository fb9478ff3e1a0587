import { matchToTakeBack } from '@/utils/debrief/matches';
import type { Person } from '@/utils/debrief/people';
import { answerMatch } from '@/utils/debrief/record';
import type { DebriefStore } from './store';

/** The way back from a match that was confirmed: the two are candidates of their own again. */
export function Match({ store, person }: { store: DebriefStore; person: Person }) {
  const pair = matchToTakeBack(person, store.record.matches);
  if (!pair) return null;
  return (
    <p className="deb-back">
      <button
        type="button"
        className="btn small edge"
        onClick={() => {
          const who = { by: store.by, at: store.now() };
          store.change((record) => answerMatch(record, pair, false, who));
        }}
      >
        Take the match back
      </button>
    </p>
  );
}
