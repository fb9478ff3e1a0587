import { useQuery } from '@tanstack/react-query';
import { Columns3, List, Lock, Play, Send, SlidersHorizontal } from 'lucide-react';
import { interviewsQuery, settingsQuery } from '@/data/queries';
import { openRehearsal } from '@/data/tabs';
import { isHere } from '@/utils/consent';
import { hostToName } from '@/utils/llm/address';
import { noModel } from '@/utils/settings-schema';
import { type Page, placeOf } from './usePlace';

const LINKS = [
  { page: 'interviews', label: 'Interviews', Icon: List },
  { page: 'debrief', label: 'Debrief', Icon: Columns3 },
  { page: 'sent', label: 'What was sent', Icon: Send },
  { page: 'settings', label: 'Settings', Icon: SlidersHorizontal },
] as const;

export function Nav({ page }: { page: Page }) {
  const total = useQuery(interviewsQuery).data?.rows.length ?? 0;
  const host = hostToName(useQuery(settingsQuery).data?.model ?? noModel);
  const goesTo = host !== null && !isHere(host) ? host : null;
  return (
    <nav className="wb-nav" aria-label="Workbench">
      <p className="wb-brand">
        <img src="/icon.svg" width="18" height="18" alt="" />
        Askside
      </p>
      <ul>
        {LINKS.map(({ page: to, label, Icon }) => (
          <li key={to}>
            <a
              className={to === page ? 'on' : undefined}
              aria-current={to === page ? 'page' : undefined}
              href={placeOf(to)}
            >
              <Icon className="i" aria-hidden />
              {label}
              {to === 'interviews' && total > 0 && <span className="wb-count">{total}</span>}
            </a>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => void openRehearsal()}>
            <Play className="i" aria-hidden />
            Rehearsal
          </button>
        </li>
      </ul>
      <p className="wb-local">
        {goesTo === null ? <Lock className="i" aria-hidden /> : <Send className="i" aria-hidden />}
        <span>{goesTo === null ? 'All on this machine.' : `Kept on this machine. Answers may go to ${goesTo}.`}</span>
      </p>
    </nav>
  );
}
