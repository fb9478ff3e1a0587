import { expect, test } from 'vitest';
import { debriefViewOf, openedOf } from '@/utils/debrief/debrief';
import { debriefFrom, debriefJson } from '@/utils/debrief/json';
import { debriefMarkdown } from '@/utils/debrief/markdown';
import { manyScorecards, readCard, recordOf } from '../fixtures/debrief';
import { percentile, record, rounded, times } from './figures';

// What a debrief of 200 scorecards costs: reading its JSON as any program must, beside checking it and working out what is shown.

const ROUNDS = times(40, 8);

test('two hundred scorecards are read and laid side by side', () => {
  const debrief = recordOf(manyScorecards(200));
  const json = debriefJson(debrief);
  const spent: Record<string, number[]> = {};
  const clocked = <T>(name: string, work: () => T): T => {
    const from = performance.now();
    const result = work();
    spent[name] = [...(spent[name] ?? []), performance.now() - from];
    return result;
  };
  for (let i = 0; i < ROUNDS; i++) {
    clocked('parse', () => (JSON.parse(json) as typeof debrief).scorecards.map((each) => JSON.parse(each.json)));
    const read = clocked('check record', () => debriefFrom(JSON.parse(json)));
    const { received, unread } = clocked('check scorecards', () => openedOf(read ?? debrief, readCard));
    const view = clocked('view', () => debriefViewOf(debrief, received, unread));
    clocked('markdown', () => debriefMarkdown({ record: debrief, view, offset: 0 }));
    expect([view.people.length, view.agreement.raters, unread.length]).toEqual([40, 5, 0]);
  }
  const figures = Object.fromEntries(
    Object.entries(spent).map(([name, each]) => [`${name}, ms`, rounded(percentile(each, 50))]),
  );
  const worst = rounded(percentile(spent.view ?? [], 100));
  record('debrief of 200', { ...figures, 'view, worst, ms': worst, 'JSON, kB': Math.round(json.length / 1000) });
});
