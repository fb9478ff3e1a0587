import type { ReactNode } from 'react';
import type { Person } from '@/utils/debrief/people';
import type { Received } from '@/utils/debrief/received';
import { chooseRevision } from '@/utils/debrief/record';
import { leftOutWords, signatureWords } from '@/utils/debrief/words';
import type { DebriefStore } from './store';
import type { Removing } from './useRemoving';

interface Props {
  store: DebriefStore;
  person: Person;
  onRemove: Removing['remove'];
}

/** The files of one candidate: which one is read of each interview, which are left out, and what may be done about it. */
export function Files({ store, person, onRemove }: Props) {
  const read = ({ id, scorecard }: Received) => {
    const who = { by: store.by, at: store.now() };
    store.change((record) => chooseRevision(record, scorecard.interviewId, id, who));
  };
  const remove = (received: Received) => onRemove(person, received);
  return (
    <section>
      <h2>Files</h2>
      <ul className="deb-files">
        {person.cards.map(({ standing, others, duplicates }) => (
          <li key={standing.id}>
            <File received={standing} says={signatureWords(standing)} onRemove={remove} />
            {others.map((other) => (
              <File key={other.id} received={other} says={leftOutWords(other)} onRemove={remove} aside>
                <button
                  type="button"
                  className="btn small"
                  aria-label={`Read this one: ${other.file}`}
                  onClick={() => read(other)}
                >
                  Read this one
                </button>
              </File>
            ))}
            {duplicates.map((same) => (
              <File key={same.id} received={same} says="Left out: says the same again" onRemove={remove} aside />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FileProps {
  received: Received;
  says: string;
  onRemove(received: Received): void;
  /** It is left out. */
  aside?: boolean;
  children?: ReactNode;
}

const File = ({ received, says, onRemove, aside, children }: FileProps) => (
  <div className={aside ? 'deb-file aside' : 'deb-file'}>
    <p className="small">
      <span dir="auto">{received.file}</span> <span className="t2">{says}</span>
    </p>
    {children}
    <button
      type="button"
      className="btn small"
      aria-label={`Remove: ${received.file}`}
      onClick={() => onRemove(received)}
    >
      Remove
    </button>
  </div>
);
