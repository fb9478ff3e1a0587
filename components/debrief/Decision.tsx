import { useId, useState } from 'react';
import type { PersonView } from '@/utils/debrief/debrief';
import { decide } from '@/utils/debrief/record';
import { decisionSentence } from '@/utils/debrief/words';
import { type DecisionDraft, decisionDraft, keepDecisionDraft, NO_DRAFT } from './drafts';
import { type DebriefStore, UNNAMED } from './store';

/** What was decided and by whom. A later decision stands in place of an earlier one, which stays to be read. */
export function Decision({ store, each }: { store: DebriefStore; each: PersonView }) {
  const [text, who] = [useId(), useId()];
  const { keys } = each.person;
  const [draft, setDraft] = useState(() => decisionDraft(store.record.id, keys));
  const { text: typed } = draft;
  // The page may come to know the name later.
  const takenBy = draft.takenBy ?? (store.by === UNNAMED ? '' : store.by);
  const write = (next: DecisionDraft) => {
    keepDecisionDraft(store.record.id, keys, next);
    setDraft(next);
  };
  const offset = -new Date(store.now()).getTimezoneOffset();
  const ready = typed.trim() !== '' && takenBy.trim() !== '';
  return (
    <section>
      <h2>Decision</h2>
      {each.decision && <p className="deb-decided">{decisionSentence(each.decision, offset)}</p>}
      {each.earlier.map((decision) => (
        <p className="small t2" key={decision.at}>
          Before: {decisionSentence(decision, offset)}
        </p>
      ))}
      <form
        className="deb-decide"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          const decision = { candidate: each.person.id, text: typed.trim(), takenBy: takenBy.trim(), at: store.now() };
          store.change((record) => decide(record, decision));
          write(NO_DRAFT);
        }}
      >
        <label className="label" htmlFor={text}>
          What was decided, and why
        </label>
        <label className="label" htmlFor={who}>
          Taken by
        </label>
        <input
          id={text}
          className="field"
          value={typed}
          onChange={(event) => write({ ...draft, text: event.target.value })}
        />
        <input
          id={who}
          className="field"
          value={takenBy}
          onChange={(event) => write({ ...draft, takenBy: event.target.value })}
        />
        <button type="submit" className="btn edge" disabled={!ready}>
          Keep the decision
        </button>
      </form>
    </section>
  );
}
