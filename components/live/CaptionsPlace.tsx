import { useInterview } from '@/components/interview/InterviewContext';
import { Notice } from '@/components/parts/Notice';
import type { Health } from '@/utils/health';
import { replacesCaptions } from '@/utils/health-more';
import { noticeOf, type Situation } from '@/utils/health-notice';
import { Captions } from './Captions';
import { Picking } from './Picking';
import { useHealth } from './useHealth';
import { type LiveActions, remedyLabel, useRemedy } from './useRemedy';
import type { Turn } from './useTurns';
import { Withdrawn } from './Withdrawn';

/** The captions, or in their place what stands against them, most pressing first. */
export function CaptionsPlace({ onPin, actions }: { onPin(turn: Turn): void; actions: LiveActions }) {
  const { problem, call, state, utterances } = useInterview();
  const { now, ...health } = useHealth();
  if (problem)
    return (
      <Notice tone="danger" title={problem}>
        The last step was not saved; a note stays in its field. What was saved before is safe.
      </Notice>
    );
  if (call.problem && health.tone !== 'settled')
    return (
      <Notice tone="danger" title={call.problem}>
        The words wait here and are tried again every second. Keep this panel open.
      </Notice>
    );
  // Whatever the answer is now: words that were read and are not agreed to any more can be deleted.
  const wordsKept = utterances.length > 0 || state.quotes.some((quote) => quote.text !== null);
  if (wordsKept && state.consent?.answer !== 'agreed') return <Withdrawn onChange={actions.askConsent} />;
  if (call.picking && health.tone !== 'settled') return <Picking under={call.picking.under} />;
  if (!replacesCaptions(health.state)) return <Captions onPin={onPin} />;
  // Each state is tried anew: what one button was refused says nothing of the next.
  return <HealthNotice key={health.state} health={health} now={now} actions={actions} />;
}

function HealthNotice({ health, now, actions }: { health: Health; now: Situation; actions: LiveActions }) {
  const { title, text, remedy } = noticeOf(health.state, now);
  const { apply, busy, refused } = useRemedy(actions);
  // The note field stands right above.
  const shown = remedy === 'who is' || remedy === 'write a note' ? null : remedy;
  return (
    <Notice
      tone={health.tone === 'fault' ? 'warn' : 'plain'}
      off={health.state === 'captions off'}
      title={title}
      action={
        shown && (
          <button type="button" className="btn small soft" disabled={busy} onClick={() => apply(shown)}>
            {remedyLabel[shown]}
          </button>
        )
      }
    >
      {refused ? <span role="status">{refused}</span> : text}
    </Notice>
  );
}
