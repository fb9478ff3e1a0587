import { useId, useState } from 'react';
import type { DebriefView, PersonView } from '@/utils/debrief/debrief';
import { setExpected, uncover } from '@/utils/debrief/record';
import { coverSentence, expectedSentences, uncoveredSentence } from '@/utils/debrief/words';
import type { DebriefStore } from './store';

interface Props {
  store: DebriefStore;
  /** A candidate's id; null: the same for all. */
  candidate: string | null;
  view: DebriefView;
}

const MOST = 20;

/** How many scorecards of a candidate are expected: until they are in, levels are covered. */
export function Expected({ store, candidate, view }: Props) {
  const id = useId();
  const known = store.record.expected.findLast((each) => each.candidate === candidate)?.count ?? null;
  /** null: nothing was typed since the last number was kept, here or in another window. */
  const [own, setOwn] = useState<string | null>(null);
  const typed = own ?? (known === null ? '' : String(known));
  const number = Number(typed);
  const valid = typed === '' || (Number.isInteger(number) && number >= 1 && number <= MOST);
  const covered = view.people.filter(({ cover }) => cover.covered).length;
  const keep = () => {
    const next = typed === '' ? null : number;
    if (own === null || !valid) return;
    setOwn(null);
    if (next === known) return;
    const who = { by: store.by, at: store.now() };
    store.change((record) => setExpected(record, candidate, next, who));
  };
  return (
    <form
      className="deb-expected"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label htmlFor={id}>{candidate === null ? 'Scorecards expected of each candidate' : 'Scorecards expected'}</label>
      <input
        id={id}
        className="field"
        type="number"
        min={1}
        max={MOST}
        value={typed}
        onChange={(event) => setOwn(event.target.value)}
        onBlur={keep}
      />
      <span className="small t2" role="status">
        {!valid && `A whole number from 1 to ${MOST}.`}
        {valid &&
          candidate === null &&
          covered > 0 &&
          `Levels of ${covered} of ${view.people.length} are covered until all are in.`}
        {valid &&
          candidate === null &&
          covered === 0 &&
          known === null &&
          'Enter a number to cover levels until all are in.'}
      </span>
    </form>
  );
}

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
            store.change((record) => uncover(record, person.id, stood, who));
          }}
        >
          Uncover now, and put it on record
        </button>
      )}
    </section>
  );
}
