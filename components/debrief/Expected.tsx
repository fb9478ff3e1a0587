import { useId, useState } from 'react';
import type { DebriefView } from '@/utils/debrief/debrief';
import { setExpected } from '@/utils/debrief/record';
import type { Debrief } from '@/utils/debrief/record-schema';
import type { DebriefStore } from './store';

interface Props {
  store: DebriefStore;
  /** A candidate's id; null: the same for all. */
  candidate: string | null;
  view: DebriefView;
}

const MOST = 20;

/** How many scorecards of a candidate are expected: until they are in, levels are covered. Only its button lifts the cover. */
export function Expected({ store, candidate, view }: Props) {
  const id = useId();
  const { expected } = store.record;
  const person = view.people.find((each) => each.person.id === candidate);
  const alone = candidate === null ? null : [candidate];
  const { keys, present } = person?.person ?? { keys: alone, present: alone };
  const forAll = countOf(expected, null);
  const known = countOf(expected, keys);
  const stands = person ? person.cover.expected : forAll;
  /** null: nothing was typed since the last number was kept, here or in another window. */
  const [own, setOwn] = useState<string | null>(null);
  const typed = (own ?? (typeof known === 'number' ? String(known) : '')).trim();
  const valid = typed === '' || (/^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST);
  const covered = view.people.filter(({ cover }) => cover.covered).length;
  const put = (count: Debrief['expected'][number]['count']) => {
    const who = { by: store.by, at: store.now() };
    store.change((record) => setExpected(record, present, count, who));
  };
  const keep = () => {
    if (own === null || !valid) return;
    setOwn(null);
    // An empty field falls back to the number for all, and says nothing where there is none.
    if (typed === '' && typeof known === 'number' && candidate !== null && typeof forAll === 'number') put(null);
    if (typed !== '' && Number(typed) !== known) put(Number(typed));
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
        inputMode="numeric"
        autoComplete="off"
        placeholder={candidate !== null && typeof forAll === 'number' ? String(forAll) : undefined}
        value={own ?? typed}
        aria-invalid={!valid}
        onChange={(event) => setOwn(event.target.value)}
        onBlur={keep}
      />
      {typeof stands === 'number' && (
        <button
          type="button"
          className="btn small edge"
          onClick={() => {
            setOwn(null);
            put('not covered');
          }}
        >
          Do not cover levels
        </button>
      )}
      <span className="small t2" role="status">
        {!valid && `A whole number from 1 to ${MOST}.`}
        {valid &&
          candidate === null &&
          covered > 0 &&
          `Levels of ${covered} of ${view.people.length} are covered until all are in.`}
        {valid && candidate === null && covered === 0 && wordsOf(forAll)}
      </span>
    </form>
  );
}

/** What was said last of these keys, or of all candidates. */
const countOf = (expected: Debrief['expected'], keys: readonly string[] | null) =>
  expected.findLast(({ candidate }) => (candidate === null ? keys === null : keys?.includes(candidate)))?.count ?? null;

const wordsOf = (forAll: ReturnType<typeof countOf>): string => {
  if (forAll === null) return 'Enter a number to cover levels until all are in.';
  return forAll === 'not covered' ? 'Levels are not covered.' : '';
};
