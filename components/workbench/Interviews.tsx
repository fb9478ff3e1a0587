import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { PressRow } from '@/components/parts/PressRow';
import { settingsQuery } from '@/data/queries';
import { count } from '@/utils/format';
import { isFound, type Overview } from '@/utils/overview';
import type { Retention } from '@/utils/records';
import { dueOf } from '@/utils/retention';
import { Damaged } from './Damaged';
import { Erase } from './Erase';
import { InterviewTable } from './InterviewTable';
import { useOverviews } from './useOverviews';

const TABS = ['all', 'in progress', 'to finish', 'due'] as const;
type Tab = (typeof TABS)[number];
const LABELS: Record<Tab, string> = {
  all: 'All',
  'in progress': 'In progress',
  'to finish': 'To finish',
  due: 'Due for erasing',
};

/** Every interview on this machine: to find, open, save and erase. */
export function Interviews() {
  const read = useOverviews();
  const retention = useQuery(settingsQuery).data?.retention ?? null;
  const [tab, setTab] = useState<Tab>('all');
  const [typed, setTyped] = useState('');
  const [erasing, setErasing] = useState<Overview | null>(null);
  if (!read) return null;
  const { overviews, now } = read;
  const inTab = (which: Tab) => overviews.filter((each) => isIn(which, each, retention, now));
  const shown = inTab(tab).filter(({ interview }) => isFound(interview, typed));
  return (
    <>
      <header className="wb-bar">
        <h1>Interviews</h1>
        <Find typed={typed} onType={setTyped} />
      </header>
      <PressRow<Tab>
        className="wb-tabs"
        label="Which interviews"
        value={tab}
        options={TABS.map((value) => ({ value, label: `${LABELS[value]} ${inTab(value).length}` }))}
        onPress={setTab}
      />
      <Damaged />
      <p className="sr" role="status">
        {count(shown.length, 'interview')}
      </p>
      {shown.length > 0 ? (
        <InterviewTable overviews={shown} retention={retention} now={now} onErase={setErasing} />
      ) : (
        <p className="wb-empty">{emptyWords(overviews.length, tab, typed)}</p>
      )}
      {/* Of all that there are: erasing goes by the candidate, and what it has to tell outlives the last row. */}
      {erasing && (
        <Erase
          chosen={erasing.interview}
          all={overviews.map(({ interview }) => interview)}
          onClose={() => setErasing(null)}
        />
      )}
    </>
  );
}

function isIn(tab: Tab, { interview, stage }: Overview, retention: Retention | null, now: number): boolean {
  if (tab === 'all') return true;
  if (tab === 'due') return dueOf(interview, retention, now)?.kind === 'due';
  const going = stage.kind === 'going on' || stage.kind === 'stopped';
  return tab === 'in progress' ? going : !going && stage.kind !== 'finished';
}

function emptyWords(total: number, tab: Tab, typed: string): string {
  if (total === 0) return 'No interview yet. Open a call, then Askside beside it: what you keep there is listed here.';
  if (typed.trim()) return `No interview matches “${typed.trim()}”.`;
  return tab === 'due' ? 'Nothing is due for erasing.' : 'Nothing here.';
}

/** Reached with `/` from anywhere on the page. */
function Find({ typed, onType }: { typed: string; onType(typed: string): void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <search className="wb-find">
      <Search className="i" aria-hidden />
      <input
        ref={field}
        className="field"
        placeholder="Search"
        aria-label="Search interviews"
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
      <kbd aria-hidden>/</kbd>
    </search>
  );
}
