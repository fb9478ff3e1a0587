import { MousePointerClick } from 'lucide-react';
import { useEffect } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';

/** While the person points at the captions in the call: what is under the pointer, to see that these are the words. */
export function Picking({ under }: { under: string }) {
  const { page } = useInterview();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) page.pick(false);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [page]);
  return (
    <section className="caps notice plain picking">
      <MousePointerClick className="i" aria-hidden />
      <p className="strong" role="status">
        Click on the captions in the call
      </p>
      <p className="small">
        <span>{under || 'Nothing with words is under the pointer.'}</span>
      </p>
      <div className="do">
        <button type="button" className="btn small soft" onClick={() => page.pick(false)}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  );
}
