import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Sheet } from '@/components/parts/Sheet';
import { theirQuestions } from '@/data/pack-list';
import { preparedQuery } from '@/data/queries';
import { TheirRow } from './TheirRow';
import { useTheirsAsked } from './useTheirs';

/** What the candidate may ask at the end, and what the team answers. None of it is rated. */
export function TheirQuestions({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Sheet title="Their questions" open={open} onClose={onClose}>
      <List />
    </Sheet>
  );
}

function List() {
  const { data: prepared, error } = useQuery(preparedQuery);
  const asked = useTheirsAsked();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <p className="small t2">Not rated, and in no scorecard. Your answers stay on this computer.</p>
      {error && (
        <p className="problem" role="alert">
          Your answers could not be read. Close this panel and open it again.
        </p>
      )}
      {(prepared || error) && (
        <ul className="theirs">
          {theirQuestions.map((question) => (
            <TheirRow
              key={question.id}
              question={question}
              asked={asked.get(question.id) ?? null}
              prepared={prepared ? (prepared.get(question.id) ?? '') : null}
              open={question.id === opened}
              onToggle={() => setOpened(question.id === opened ? null : question.id)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
