import type { Topic } from '@/utils/debrief/discussion';

/** What to talk about, in this order, and why. */
export function Topics({ topics, onOpen }: { topics: readonly Topic[]; onOpen(competency: string): void }) {
  const open = topics.filter((topic) => topic.open);
  if (open.length === 0) return null;
  return (
    <section>
      <h2>To talk about</h2>
      <ol className="deb-topics">
        {open.map(({ competency, label, why }) => (
          <li key={competency}>
            <button type="button" onClick={() => onOpen(competency)}>
              <b>{label}</b> <span className="t2">{why}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
