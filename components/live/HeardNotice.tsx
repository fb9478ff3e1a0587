import { useInterview } from '@/components/interview/InterviewContext';

interface Props {
  /** What was heard, cut where there is no room; null where the heading beside it says so already. */
  what: string | null;
}

/** Says that the panel heard something asked, with a press that takes it back. */
export function HeardNotice({ what }: Props) {
  const { undo } = useInterview();
  return (
    <span className="heard-notice" role="status">
      <span className="cut" title={what ?? undefined}>
        {what === null ? 'Heard.' : `Heard: ${what}`}
      </span>
      <button type="button" onClick={() => void undo()}>
        Undo
      </button>
      <kbd>U</kbd>
    </span>
  );
}
