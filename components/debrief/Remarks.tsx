import type { Remark } from '@/utils/debrief/remark';

/** What to know of the files before reading levels. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <section className="deb-remarks" aria-label="Before you read">
      <ul>
        {remarks.map(({ text, kind }) => (
          <li key={text} className={kind === 'changed' || kind === 'unread' ? 'warn' : undefined}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
