import type { CallTab } from '@/data/tabs';
import type { Interview } from '@/utils/records';
import { InterviewProvider } from './interview/InterviewProvider';
import { Live } from './live/Live';
import { WritingProvider } from './summary/WritingProvider';
import { WrapUp } from './wrapup/WrapUp';

interface Props {
  interview: Interview;
  tab: CallTab | null;
  onWrapUp(): void;
  onLeave(): void;
  onBack(): void;
  onDone(): void;
}

/** An interview that was begun: Live, or Wrap-up once it is finished. */
export default function OneInterview({ interview, tab, onWrapUp, onLeave, onBack, onDone }: Props) {
  return (
    <InterviewProvider interview={interview} tab={tab}>
      {(isRead) => (
        <WritingProvider>
          {isRead &&
            (interview.finishedAt === null ? (
              <Live onWrapUp={onWrapUp} onLeave={onLeave} />
            ) : (
              <WrapUp onBack={onBack} onDone={onDone} />
            ))}
        </WritingProvider>
      )}
    </InterviewProvider>
  );
}
