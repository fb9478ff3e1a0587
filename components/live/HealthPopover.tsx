import { Popover } from '@base-ui/react/popover';
import { useInterview } from '@/components/interview/InterviewContext';
import type { HealthState } from '@/utils/health';
import { foundBy, quietOf } from '@/utils/health-more';
import { noticeOf, type Remedy, type Situation } from '@/utils/health-notice';
import { CopyStructure } from './CopyStructure';
import { type LiveActions, remedyLabel, useRemedy } from './useRemedy';
import { useUnresolved } from './useUnresolved';
import { useWhoIsIt } from './useWhoIsIt';
import { WhoChoices } from './WhoChoices';

interface Props {
  state: HealthState;
  now: Situation;
  actions: LiveActions;
  /** Closes it, and then does what takes the focus elsewhere. */
  onLeave(then?: () => void): void;
}

/** What the line about the captions stands for: the whole sentence, one thing to do, and quietly what else may help. */
export function HealthPopover(props: Props) {
  return (
    <Popover.Portal>
      <Popover.Backdrop className="menu-behind" />
      <Popover.Positioner side="bottom" align="start" alignOffset={-8} sideOffset={4} collisionPadding={4}>
        <Popover.Popup className="menu health-more">
          <Inside {...props} />
        </Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  );
}

function Inside({ state, now, actions, onLeave }: Props) {
  const { call } = useInterview();
  const { title, text, remedy } = noticeOf(state, now);
  const { apply, busy, refused } = useRemedy(actions);
  const found = foundBy(state, call.by);
  const quiet = quietOf(state, now.connected, remedy);
  const press = (each: Exclude<Remedy, 'who is'>) => {
    // Whether the page took it is told here.
    if (each === 'switch on') apply(each);
    else onLeave(() => apply(each));
  };
  return (
    <>
      <Popover.Title className="strong">{title}</Popover.Title>
      <Popover.Description className="small t2">{refused ?? text}</Popover.Description>
      {found && <p className="small t3">{found}</p>}
      {remedy === 'who is' && <AskWho onAnswered={() => onLeave()} />}
      {remedy && remedy !== 'who is' && (
        <button type="button" className="btn small soft" disabled={busy} onClick={() => press(remedy)}>
          {remedyLabel[remedy]}
        </button>
      )}
      {quiet.length > 0 && <hr className="menu-line" />}
      {quiet.map((each) =>
        each === 'copy structure' ? (
          <CopyStructure key={each} />
        ) : (
          <button key={each} type="button" className="btn small lead" onClick={() => press(each)}>
            {remedyLabel[each]}
          </button>
        ),
      )}
    </>
  );
}

/** One speaker after the other. */
function AskWho({ onAnswered }: { onAnswered(): void }) {
  const [speaker] = useUnresolved();
  return speaker === undefined ? null : <AskAbout speaker={speaker} onAnswered={onAnswered} />;
}

function AskAbout({ speaker, onAnswered }: { speaker: string; onAnswered(): void }) {
  const { short, whole } = useWhoIsIt(speaker);
  return (
    <>
      <p className="small asked" title={whole}>
        {short}
      </p>
      <WhoChoices speaker={speaker} onAnswered={onAnswered} />
    </>
  );
}
