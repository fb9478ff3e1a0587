import { type ReactNode, useState } from 'react';
import { PressRow } from '@/components/parts/PressRow';
import { count } from '@/utils/format';
import { isSample, SAMPLE_SAYS } from '@/utils/sample-debrief';
import { AddScorecards } from './AddScorecards';
import { AllCandidates } from './AllCandidates';
import { Empty } from './Empty';
import { OneCandidate } from './OneCandidate';
import { RefusedFiles } from './RefusedFiles';
import { RemovedFile } from './RemovedFile';
import { isBegun, Save } from './Save';
import type { DebriefStore } from './store';
import { useAdding } from './useAdding';
import { useDrops } from './useDrops';
import { useRemoving } from './useRemoving';
import { useView } from './useView';

const ALL = 'all';

interface Props {
  store: DebriefStore;
  /** What else the header offers. */
  children?: ReactNode;
  /** What else there is to know before the first scorecard. */
  first?: ReactNode;
  /** What else there is to know, in a line of its own. */
  note?: ReactNode;
  /** Saves the page that works without Askside; none where it is that page. */
  onSavePage?: () => void;
}

/** Several scorecards side by side: all candidates, or one of them. Files can be dropped anywhere. */
export function Debrief({ store, children, first, note, onSavePage }: Props) {
  const view = useView(store);
  const adding = useAdding(store);
  useDrops(adding.add);
  const removing = useRemoving(store);
  const { id } = store.record;
  const sample = isSample(store.record);
  const [chosen, setChosen] = useState({ debrief: id, person: ALL });
  const choose = (person: string) => setChosen({ debrief: id, person });
  const { people } = view;
  const total = people.reduce((sum, { person }) => sum + person.cards.length, 0);
  const only = people.length === 1 ? people[0] : undefined;
  const one = only ?? people.find(({ person }) => chosen.debrief === id && person.keys.includes(chosen.person));
  return (
    <div className="deb">
      <header className="wb-bar">
        <h1 className="cut" dir="auto">
          {one?.person.name ?? (sample ? 'Sample debrief' : 'Debrief')}
        </h1>
        <p className="t2 deb-facts">{one ? factsOf(one.person) : totalWords(people.length, total)}</p>
        {(total > 0 || isBegun(store.record)) && store.saving !== undefined && store.problem === null && (
          <p className="small t2 deb-saved">{store.saving ? 'Saving' : 'Saved'}</p>
        )}
        {children}
        <AddScorecards adding={adding} first={total === 0} />
        {(total > 0 || isBegun(store.record) || onSavePage) && (
          <Save store={store} view={view} onSavePage={onSavePage ?? null} />
        )}
      </header>
      {people.length > 1 && (
        <PressRow<string>
          className="wb-tabs deb-people"
          label="Candidate"
          value={one?.person.id ?? ALL}
          options={[
            { value: ALL, label: 'All candidates' },
            ...people.map(({ person }) => ({ value: person.id, label: person.name })),
          ]}
          onPress={choose}
        />
      )}
      {store.problem && (
        <p className="problem deb-note" role="alert">
          {store.problem}
        </p>
      )}
      {sample && <p className="t2 deb-note">{SAMPLE_SAYS} Scorecards that you add begin a debrief of their own.</p>}
      {note && (
        <p className="t2 deb-note" role="status">
          {note}
        </p>
      )}
      <RefusedFiles refused={adding.refused} added={adding.added} onClose={adding.forget} />
      <RemovedFile removing={removing} />
      {total === 0 && (
        <Empty key={id} store={store} view={view} onSample={store.openSample}>
          {first}
        </Empty>
      )}
      {total > 0 && !one && <AllCandidates key={id} store={store} view={view} onOpen={choose} />}
      {one && (
        <OneCandidate key={`${id} ${one.person.id}`} store={store} view={view} each={one} onRemove={removing.remove} />
      )}
    </div>
  );
}

const totalWords = (people: number, cards: number): string =>
  cards === 0 ? '' : `${count(cards, 'scorecard')} of ${count(people, 'candidate')}`;

const factsOf = ({ cards, references }: { cards: readonly unknown[]; references: readonly string[] }): string =>
  [count(cards.length, 'scorecard'), ...references.map((reference) => `reference ${reference}`)].join(', ');
