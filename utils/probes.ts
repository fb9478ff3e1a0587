import type { Probe, Question } from './pack';

/** What is known of the answer: ids of points that the person confirmed or the panel heard, texts of probes already asked. */
interface Answer {
  confirmed: ReadonlySet<string>;
  heard: ReadonlySet<string>;
  asked: readonly string[];
}

/** The probes that are left to ask: those that dig for a missing point first, in the bank's order within. */
export function probesFor(question: Question, { confirmed, heard, asked }: Answer): Probe[] {
  const left = question.probes.filter((probe) => !asked.includes(probe.text));
  const missing = (probe: Probe) => !confirmed.has(probe.for) && !heard.has(probe.for);
  return [...left.filter(missing), ...left.filter((probe) => !missing(probe))];
}
