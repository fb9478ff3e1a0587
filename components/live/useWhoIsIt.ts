import { useInterview } from '@/components/interview/InterviewContext';
import { badgeText, isBadge } from '@/utils/badge';
import { useTurns } from './useTurns';

/** Letters of somebody's words that fit into the question. */
const LINE = 20;

/** The question who a speaker is. A photo says less than words: who is behind one is asked by what they said last. */
export function useWhoIsIt(speaker: string): { short: string; whole: string } {
  const { utterances } = useInterview();
  const recent = useTurns(12);
  if (!isBadge(speaker)) return { short: `Who is ${speaker}?`, whole: `Who is ${speaker}?` };
  const letters = badgeText(speaker);
  if (letters !== 'photo') return { short: `Who is ${letters}?`, whole: `Who is ${letters}?` };
  const by = (turn: { speaker: string }) => turn.speaker === speaker;
  const said = (recent.findLast(by) ?? utterances.findLast(by))?.text.trim() ?? '';
  return { short: `Who said “${endOf(said)}”?`, whole: `Who said “${said}”?` };
}

/** The last words of what was said, as many as can be read in a line, and without what ends them: the question has its own. */
function endOf(text: string): string {
  const words = text.replace(/[\s.,;:?!]+$/, '');
  return words.length <= LINE ? words : `…${words.slice(-LINE).replace(/^\S*\s+/, '')}`;
}
