import type { DebriefView } from '@/utils/debrief/debrief';
import { setNote } from '@/utils/debrief/record';
import { agreementSentence, LENIENCY_CAVEAT, leniencySentence } from '@/utils/debrief/words';
import { Audit } from './Audit';
import { Expected } from './Expected';
import { Note } from './Note';
import { Proposals } from './Proposals';
import { Remarks } from './Remarks';
import { SideBySide } from './SideBySide';
import type { DebriefStore } from './store';

interface Props {
  store: DebriefStore;
  view: DebriefView;
  onOpen(person: string): void;
}

/** What is only seen over all candidates: the same competencies, the same questions, how far interviewers agree. */
export function AllCandidates({ store, view, onOpen }: Props) {
  const { change, now } = store;
  return (
    <div className="deb-left">
      <Expected store={store} candidate={null} view={view} />
      <Proposals store={store} proposals={view.proposals} />
      <Remarks remarks={view.remarks} />
      <SideBySide view={view} onOpen={onOpen} />
      <p className="small t2 deb-says">{agreementSentence(view.agreement)}</p>
      {view.leniency.length > 0 && (
        <p className="small t2 deb-says">
          {view.leniency.map(leniencySentence).join(' ')} {LENIENCY_CAVEAT}
        </p>
      )}
      <Audit view={view} press />
      <Note
        label="Notes of the debrief"
        text={view.note}
        onKeep={(text, base) => {
          const at = now();
          change((record) => setNote(record, { candidate: null, competency: null }, text, at, { base }));
        }}
      />
    </div>
  );
}
