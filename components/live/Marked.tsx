import type { Range } from '@/utils/marks';

/** A text with its matched letters marked. Ranges are in order and do not overlap. */
export function Marked({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const parts = ranges.map(([start, end], i) => ({
    start,
    before: text.slice(ranges[i - 1]?.[1] ?? 0, start),
    match: text.slice(start, end),
  }));
  return (
    <>
      {parts.map((part) => (
        <span key={part.start}>
          {part.before}
          <mark>{part.match}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
