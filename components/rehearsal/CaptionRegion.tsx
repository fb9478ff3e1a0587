import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Line } from '@/utils/script';
import { CaptionLine } from './CaptionLine';
import { Ligature } from './Ligature';

/** Turns that stay on the page, as in Meet. */
const TURNS = 6;
/** Pixels from the end that still count as the end. */
const NEAR = 8;

/** Captions in the structure of Meet's: one block a turn, then two children that are none. Follows the newest words. */
export function CaptionRegion({ lines }: { lines: readonly Line[] }) {
  const region = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const shown = lines.slice(-TURNS);
  const newest = shown.at(-1);

  const toEnd = () => region.current?.scrollTo({ top: region.current.scrollHeight });
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words are what it answers
  useLayoutEffect(() => {
    if (!away) toEnd();
  }, [away, newest?.turn, newest?.text]);

  // Another width breaks the lines elsewhere, another height shows fewer.
  useEffect(() => {
    const { current } = region;
    if (!current || away) return;
    const resized = new ResizeObserver(() => current.scrollTo({ top: current.scrollHeight }));
    resized.observe(current);
    return () => resized.disconnect();
  }, [away]);

  const look = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = region.current ?? {};
    setAway(scrollHeight - scrollTop - clientHeight > NEAR);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the focus to be read by keyboard
    // biome-ignore lint/a11y/useSemanticElements: the caption reader looks for this role, as on a call page
    <div ref={region} className="lines" role="region" tabIndex={0} aria-label="Captions" onScroll={look}>
      {shown.map((line) => (
        <CaptionLine key={line.turn} line={line} />
      ))}
      <div />
      <button
        type="button"
        className="btn small jump"
        hidden={!away}
        onClick={() => {
          region.current?.focus();
          toEnd();
        }}
      >
        <ArrowDown className="i" aria-hidden />
        <Ligature name="arrow_downward" />
        Jump to bottom
      </button>
    </div>
  );
}
