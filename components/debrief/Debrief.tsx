import { type ReactNode, useState } from 'react';
import { PressRow } from '@/components/parts/PressRow';
import { count } from '@/utils/format';
import { AddScorecards } from './AddScorecards';
import { AllCandidates } from './AllCandidates';
import { Empty } from './Empty';
import { OneCandidate } from './OneCandidate';
import { RefusedFiles } from './RefusedFiles';
import { Save } from './Save';
import type { DebriefStore } from './store';
import { useAdding } from './useAdding';
import { useView } from './useView';

const ALL = 'all';

interface Props {
  store: DebriefStore;
  /** What else the header offers. */
  children?: ReactNode;
  /** What else there is to know before the first scorecard. */
  first?: ReactNode;
  /** Saves the page that works without Askside; none where it is that page. */
  onSavePage?: () => void;
}

/** Several scorecards side by side: all candidates, or one of them. Files can be dropped anywhere on it. */
export function Debrief({ store, children, first, onSavePage }: Props) {
  const view = useView(store);
  const adding = useAdding(store);
  const [chosen, setChosen] = useState(ALL);
  // What was typed belongs to one record; what could not be opened is still to be read after another was gone on with.
  const { id } = store.record;
  const { people } = view;
  const total = people.reduce((sum, { person }) => sum + person.cards.length, 0);
  const only = people.length === 1 ? people[0] : undefined;
  const one = only ?? people.find(({ person }) => person.keys.includes(chosen));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the quick way, the button is the other
    <div
      className="deb"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void adding.add([...event.dataTransfer.files]);
      }}
    >
      <header className="wb-bar">
        <h1 className="cut" dir="auto">
          {one?.person.name ?? 'Debrief'}
        </h1>
        <p className="t2 deb-facts">{one ? factsOf(one.person) : totalWords(people.length, total)}</p>
        {children}
        <AddScorecards adding={adding} first={total === 0} />
        {(total > 0 || onSavePage) && <Save store={store} view={view} onSavePage={onSavePage ?? null} />}
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
          onPress={setChosen}
        />
      )}
      {store.problem && (
        <p className="problem deb-note" role="alert">
          {store.problem}
        </p>
      )}
      <RefusedFiles refused={adding.refused} onClose={adding.forget} />
      {total === 0 && <Empty view={view}>{first}</Empty>}
      {total > 0 && !one && <AllCandidates key={id} store={store} view={view} onOpen={setChosen} />}
      {one && <OneCandidate key={`${id} ${one.person.id}`} store={store} view={view} each={one} />}
    </div>
  );
}

const totalWords = (people: number, cards: number): string =>
  cards === 0 ? '' : `${count(cards, 'scorecard')} of ${count(people, 'candidate')}`;

const factsOf = ({ cards, references }: { cards: readonly unknown[]; references: readonly string[] }): string =>
  [count(cards.length, 'scorecard'), ...references.map((reference) => `reference ${reference}`)].join(', ');
