const WIDTH = 132;

/** Minutes spent as a line on the band of minutes planned. Drawn, not styled, so that it prints without backgrounds. */
export function TimeBar({ spent, planned, longest }: { spent: number; planned: number | null; longest: number }) {
  const wide = (minutes: number) => Math.round((minutes / longest) * WIDTH);
  return (
    <svg className="time" width={WIDTH} height="9" viewBox={`0 0 ${WIDTH} 9`} aria-hidden="true" focusable="false">
      {planned !== null && <rect className="band" width={wide(planned)} height="9" rx="2" />}
      <rect className="line" y="3" width={wide(spent)} height="3" rx="1.5" />
    </svg>
  );
}
