import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { theirQuestions } from '@/data/pack-list';
import { preparedQuery } from '@/data/queries';
import { TheirRow } from './TheirRow';

/** Their questions as rows of which one is open. `asked`: which of them the candidate asked, with the words. */
export function TheirList({ asked }: { asked: ReadonlyMap<string, string> }) {
  const { data: prepared, error } = useQuery(preparedQuery);
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
