import { useInterview } from '@/components/interview/InterviewContext';
import { Sheet } from '@/components/parts/Sheet';
import { COMMAND_KEYS, KEYS } from './keys';
import { offersTheirs } from './useTheirs';

/** Every key that does something in this interview. */
export function KeysSheet({ open, onClose }: { open: boolean; onClose(): void }) {
  const offered = offersTheirs(useInterview().interview.kit);
  const shown = KEYS.filter((row) => offered || row.keys.every((each) => each.does !== 'theirs'));
  const groups = [...new Set(shown.map((row) => row.group))];
  return (
    <Sheet title="All keys" open={open} onClose={onClose}>
      <div className="keys">
        {groups.map((group) => (
          <Group
            key={group}
            title={group}
            rows={shown
              .filter((row) => row.group === group)
              .map((row) => ({
                says: row.says,
                keys: row.keys.map((each) => each.key),
              }))}
          />
        ))}
        <Group title="While the call has the focus" rows={COMMAND_KEYS} />
      </div>
    </Sheet>
  );
}

function Group({ title, rows }: { title: string; rows: readonly { says: string; keys: readonly string[] }[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.says}>
            <span>{row.says}</span>
            <span className="ks">
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
