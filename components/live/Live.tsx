import { useCallback, useEffect, useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { useLatest } from '@/components/parts/useLatest';
import { AnswerSheet } from '@/components/summary/AnswerSheet';
import { watchCommands } from '@/data/commands';
import { quoteFrom } from '@/utils/quote';
import { roleOf } from '@/utils/roles';
import { questionAt } from '@/utils/state';
import { AskNext } from './AskNext';
import { actOn } from './actOn';
import { ConsentSheet } from './ConsentSheet';
import { Dock } from './Dock';
import { Head } from './Head';
import { KeysSheet } from './KeysSheet';
import type { KeyAction } from './keys';
import { Now } from './Now';
import { Search } from './Search';
import { TheirQuestions } from './TheirQuestions';
import { useKeys } from './useKeys';
import { useMeant } from './useMeant';
import { useNext, useSaid } from './useNext';
import { useOneAtATime } from './useOneAtATime';
import { useSearching } from './useSearching';
import { offersTheirs } from './useTheirs';
import { type Turn, useTurns } from './useTurns';

/** How many turns back the last utterance of another speaker is looked for. */
const BACK = 12;

/** The interview while it goes on. */
export function Live({ onWrapUp, onLeave }: { onWrapUp(): void; onLeave(): void }) {
  const { act, undo, acts, state, known, interview } = useInterview();
  const said = useSaid();
  const next = useNext(said);
  const turns = useTurns(BACK);
  const search = useSearching();
  const [keys, setKeys] = useState(false);
  const [consent, setConsent] = useState(false);
  const [theirs, setTheirs] = useState(false);
  /** The answer that the summary is open of, which another question must not replace while it is read; null: it is closed. */
  const [summary, setSummary] = useState<{ questionId: string | null } | null>(null);
  const offered = offersTheirs(interview.kit);
  const once = useOneAtATime(acts);
  const lead = next[0];
  const isMeant = useMeant(lead ? `${lead.kind} ${lead.questionId} ${lead.prompt}` : null, acts);
  const currentId = state.current?.questionId ?? null;
  const openSummary = () => setSummary({ questionId: currentId });

  const pin = useCallback(
    (turn: Turn | undefined) => {
      const text = turn && quoteFrom(turn.text);
      if (!text) return;
      const questionId = questionAt(state, turn.time);
      void act({ kind: 'quote', questionId, utteranceId: turn.id, speaker: turn.speaker, text });
    },
    [act, state],
  );

  const onLead = (does: 'ask' | 'skip' | 'later') => {
    if (lead && isMeant()) once(() => act(actOn(lead, does)));
  };

  const press = useLatest((action: KeyAction) => {
    if (typeof action === 'object') {
      if (currentId !== null) void act({ kind: 'level', questionId: currentId, level: action.level });
      return;
    }
    const does: Record<Exclude<KeyAction, object>, () => void> = {
      ask: () => onLead('ask'),
      skip: () => onLead('skip'),
      later: () => onLead('later'),
      search: search.open,
      note: search.writeNote,
      pin: () => pin(turns.findLast((turn) => roleOf(turn.speaker, known) !== 'interviewer')),
      undo: () => void undo(),
      keys: () => setKeys(true),
      theirs: () => offered && setTheirs(true),
      summary: openSummary,
      'wrap up': onWrapUp,
    };
    does[action]();
  });

  useKeys(!search.searching && !keys, press);
  useEffect(
    () =>
      watchCommands((command) => {
        press(({ 'ask-next': 'ask', 'pin-last': 'pin', 'write-note': 'note' } as const)[command]);
      }),
    [press],
  );

  const actions = { wrapUp: onWrapUp, writeNote: search.writeNote, askConsent: () => setConsent(true) };

  return (
    <div className="panel">
      <div className="grid">
        <Head
          actions={actions}
          onKeys={() => setKeys(true)}
          onLeave={onLeave}
          onTheirs={offered ? () => setTheirs(true) : undefined}
        />
        {search.searching ? (
          <Search onClose={search.close} />
        ) : (
          <main className="flow">
            <AskNext
              next={next}
              onAsk={() => press('ask')}
              onSkip={() => press('skip')}
              onLater={() => press('later')}
              onSearch={search.open}
              onWrapUp={onWrapUp}
            />
            <Now said={said} leading={lead?.kind === 'probe' ? lead.prompt : null} onSummary={openSummary} />
          </main>
        )}
        <Dock onPin={pin} actions={actions} />
      </div>
      <KeysSheet open={keys} onClose={() => setKeys(false)} />
      <AnswerSheet
        questionId={summary?.questionId ?? null}
        open={summary !== null}
        onMove={(questionId) => setSummary({ questionId })}
        onClose={() => setSummary(null)}
      />
      {offered && <TheirQuestions open={theirs} onClose={() => setTheirs(false)} />}
      <ConsentSheet open={consent} onClose={() => setConsent(false)} />
    </div>
  );
}
