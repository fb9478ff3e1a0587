import { coverSentence, expectedSentences, uncoveredSentence } from '@/utils/debrief/cover-words';
import type { PersonView } from '@/utils/debrief/debrief';
import { uncover } from '@/utils/debrief/record';
import type { DebriefStore } from './store';

/** Where a candidate's scorecards stand, with a way to uncover the levels early, which goes on record. */
export function Cover({ store, each }: { store: DebriefStore; each: PersonView }) {
  const { cover, person } = each;
  const offset = -new Date(store.now()).getTimezoneOffset();
  const told = [
    ...cover.uncovered.map((event) => uncoveredSentence(event, offset)),
    ...expectedSentences(cover, offset),
  ];
  return (
    <section className="deb-cover" aria-label="What is in">
      <p>{coverSentence(cover)}</p>
      {told.map((sentence) => (
        <p className="small t2" key={sentence}>
          {sentence}
        </p>
      ))}
      {cover.covered && cover.expected !== null && (
        <button
          type="button"
          className="btn edge"
          onClick={() => {
            const [stood, who] = [
              { in: cover.in, expected: cover.expected ?? 1 },
              { by: store.by, at: store.now() },
            ];
            store.change((record) => uncover(record, person.present, stood, who));
          }}
        >
          Uncover now, and put it on record
        </button>
      )}
    </section>
  );
}
