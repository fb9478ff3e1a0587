import { asks } from './asks';
import type { Probe, Question } from './pack';
import { recentOf } from './recent';
import { stemsOf } from './words';

/** Share of a probe's own words that must be said: probes are short, and one in other words is the interviewer's own. */
const SAID = 0.6;
/** Fewer words than this are said by chance. */
const LEAST = 2;

const stemsIn = recentOf(500, (text) => new Set(stemsOf(text)));

/** The probe of a question that an interviewer's utterance asks, much in its own words; null for none. */
export function probeAsked(question: Question, text: string): Probe | null {
  if (!asks(text)) return null;
  const said = stemsIn(text);
  const shares = question.probes.map((probe) => {
    const own = [...stemsIn(probe.text)];
    const shared = own.filter((stem) => said.has(stem)).length;
    return { probe, share: shared >= LEAST ? shared / own.length : 0 };
  });
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a), { probe: null as Probe | null, share: 0 });
  return best.share >= SAID ? best.probe : null;
}
