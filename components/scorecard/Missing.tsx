/** What a reader must not take as covered. */
export function Missing({ missing }: { missing: string[] }) {
  if (missing.length === 0) return null;
  return (
    <section className="missing">
      <h2>Missing</h2>
      <ul>
        {missing.map((sentence) => (
          <li key={sentence}>
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <circle cx="8" cy="8" r="5.75" />
            </svg>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
