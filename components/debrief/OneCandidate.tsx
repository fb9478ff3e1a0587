import { useRef, useState } from 'react';
import type { DebriefView, PersonView } from '@/utils/debrief/debrief';
import { setNote } from '@/utils/debrief/record';
import { agreementSentence } from '@/utils/debrief/words';
import { Audit } from './Audit';
import { Cover } from './Cover';
import { Decision } from './Decision';
import { Drawer } from './Drawer';
import { Expected } from './Expected';
import { Files } from './Files';
import { Levels } from './Levels';
import { Match } from './Match';
import { Note } from './Note';
import { Proposals } from './Proposals';
import { Remarks } from './Remarks';
import type { DebriefStore } from './store';
import { Topics } from './Topics';
import type { Removing } from './useRemoving';

interface Props {
  store: DebriefStore;
  view: DebriefView;
  each: PersonView;
  onRemove: Removing['remove'];
}

/** One candidate: the levels side by side, where to talk, the evidence, and what was decided. */
export function OneCandidate({ store, view, each, onRemove }: Props) {
  const { person, matrix, topics, note, notes } = each;
  const [open, setOpen] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const show = (competency: string) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpen(competency === open ? null : competency);
  };
  const close = () => {
    setOpen(null);
    // Whoever was in the drawer goes on where it was opened.
    opener.current?.focus();
  };
  const row = matrix?.rows.find(({ competency }) => competency === open);
  const keepNote = (competency: string | null) => (text: string, base: string) => {
    const [at, known] = [store.now(), { keys: person.keys, base }];
    store.change((record) => setNote(record, { candidate: person.id, competency }, text, at, known));
  };
  const proposals = view.proposals.filter(({ people }) => people.some((id) => person.keys.includes(id)));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes the drawer wherever the focus is; the button is the other way
    <div
      className={row ? 'deb-one with-drawer' : 'deb-one'}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && row) close();
      }}
    >
      <div className="deb-left">
        <Cover store={store} each={each} />
        <Expected store={store} candidate={person.id} view={view} />
        <Proposals store={store} proposals={proposals} />
        <Remarks remarks={view.remarks.filter((remark) => remark.person === person.id)} />
        <Match store={store} person={person} />
        {matrix && (
          <>
            <section>
              <h2>Levels</h2>
              <Levels matrix={matrix} open={open} onOpen={show} />
            </section>
            <Topics topics={topics} onOpen={show} />
          </>
        )}
        {view.people.length === 1 && <Audit view={view} press />}
        <Note label="Notes on this candidate" text={note} onKeep={keepNote(null)} />
        <Decision store={store} each={each} />
        <p className="small t2 deb-says">{agreementSentence(view.agreement)}</p>
        <Files store={store} person={person} onRemove={onRemove} />
      </div>
      {row && matrix && (
        <Drawer row={row} matrix={matrix} onClose={close}>
          <Note
            key={row.competency}
            label={`Notes of the debrief on ${row.label}`}
            text={notes.get(row.competency) ?? ''}
            onKeep={keepNote(row.competency)}
          />
        </Drawer>
      )}
    </div>
  );
}
