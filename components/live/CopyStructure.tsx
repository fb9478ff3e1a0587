import { useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';

const WORDS = {
  before: 'Tags, roles and class names, no words.',
  copied: 'Copied. Paste it into the bug report.',
  'no answer': 'The call page did not answer. Reload its tab.',
  'not copied': 'It could not be copied. Try it again.',
};

/** Copies how the call page is built, for a report that captions are not found; no word of the call is in it. */
export function CopyStructure() {
  const { page } = useInterview();
  const [told, setTold] = useState<keyof typeof WORDS>('before');

  async function copy(): Promise<keyof typeof WORDS> {
    const text = await page.structure();
    if (text === null) return 'no answer';
    await navigator.clipboard.writeText(text);
    return 'copied';
  }

  return (
    <>
      <button
        type="button"
        className="btn small lead"
        onClick={() => void copy().then(setTold, () => setTold('not copied'))}
      >
        Copy page structure
      </button>
      <p className="small t3" role="status">
        {WORDS[told]}
      </p>
    </>
  );
}
