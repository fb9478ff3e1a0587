import type { Proposal } from '@/utils/debrief/matches';
import { answerMatch } from '@/utils/debrief/record';
import { matchQuestion } from '@/utils/debrief/words';
import type { DebriefStore } from './store';

/** Candidates who may be one: nothing is merged before somebody says so. */
export function Proposals({ store, proposals }: { store: DebriefStore; proposals: readonly Proposal[] }) {
  const answer = (people: readonly string[], same: boolean) => {
    const who = { by: store.by, at: store.now() };
    store.change((record) => answerMatch(record, people, same, who));
  };
  return proposals.map((proposal) => (
    <section className="deb-ask" key={proposal.people.join(' ')} aria-label="One candidate or two">
      <p>{matchQuestion(proposal)}</p>
      <button type="button" className="btn edge small" onClick={() => answer(proposal.people, true)}>
        One candidate
      </button>
      <button type="button" className="btn edge small" onClick={() => answer(proposal.people, false)}>
        Two candidates
      </button>
    </section>
  ));
}
