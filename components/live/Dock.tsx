import { TriangleAlert } from 'lucide-react';
import { useInterview } from '@/components/interview/InterviewContext';
import { count } from '@/utils/format';
import { CaptionsPlace } from './CaptionsPlace';
import { Coverage } from './Coverage';
import type { LiveActions } from './useRemedy';
import type { Turn } from './useTurns';

/** What runs by itself: captions, or in their place what is wrong with them, and coverage. */
export function Dock({ onPin, actions }: { onPin(turn: Turn): void; actions: LiveActions }) {
  const { damaged } = useInterview();
  return (
    <footer className="dock">
      <CaptionsPlace onPin={onPin} actions={actions} />
      {damaged > 0 && (
        <p className="damaged" title="Everything else is shown, and nothing was deleted.">
          <TriangleAlert className="i" aria-hidden />
          {count(damaged, 'record')} cannot be read
        </p>
      )}
      <Coverage />
    </footer>
  );
}
