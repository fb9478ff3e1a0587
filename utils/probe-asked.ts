import { asks } from './asks';
import type { Probe, Question } from './pack';
import { recentOf } from './recent';
import { stemsOf, wordsOf } from './words';

/** Share of a probe's own words that must be said: probes are short, and one in other words is the interviewer's own. */
const SAID = 0.6;
/** Fewer words than this are said by chance. */
const LEAST = 2;

const stemsIn = recentOf(500, (text) => new Set(stemsOf(text)));
const wordsIn = recentOf(
  500,
  (text) =>
    ` ${wordsOf(text)
      .map((word) => word.text)
      .join(' ')} `,
);

/** The probe of a question that an interviewer's utterance asks, much in its own words; null for none. */
export function probeAsked(question: Question, text: string): Probe | null {
  const asking = asks(text);
  const said = stemsIn(text);
  const heard = question.probes.map((probe) => {
    const own = [...stemsIn(probe.text)];
    const shared = own.filter((stem) => said.has(stem)).length;
    // One that is read out is asked, also where it bids instead of asking or is made of small words.
    const read = wordsIn(text).includes(wordsIn(probe.text));
    return { probe, shared, share: read ? 1 : asking && shared >= LEAST ? shared / own.length : 0 };
  });
  const [best] = heard.sort((a, b) => b.share - a.share || b.shared - a.shared);
  return best && best.share >= SAID ? best.probe : null;
}
