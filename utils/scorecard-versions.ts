import { type Scorecard, scorecardSchema, VERSION } from './scorecard-schema';
import { type Scorecard1, scorecardSchema1 } from './scorecard-schema-1';
import { type Scorecard2, scorecardSchema2 } from './scorecard-schema-2';
import { z } from './zod';

/** What makes the next version of a record of an earlier one; throws a ZodError where it does not have that version's shape. */
const STEPS: Record<number, (record: object) => object> = {
  1: (record) => to2(scorecardSchema1.parse(record)),
  2: (record) => to3(scorecardSchema2.parse(record)),
};

/** `at` names the place that has another shape, as `kit.core`. */
export type VersionRead = { scorecard: Scorecard } | { wrong: 'newer' | 'no version' } | { wrong: 'shape'; at: string };

/** A record of any version as one of today's version, or what is wrong with it. */
export function readVersion(record: Record<string, unknown>): VersionRead {
  const { version } = record;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { wrong: 'no version' };
  if (version > VERSION) return { wrong: 'newer' };
  try {
    let card: object = record;
    for (let from = version; from < VERSION; from += 1) card = STEPS[from]?.(card) ?? card;
    return { scorecard: scorecardSchema.parse(card) };
  } catch (error) {
    return { wrong: 'shape', at: error instanceof z.ZodError ? (error.issues[0]?.path.join('.') ?? '') : '' };
  }
}

/** There were no summaries yet, so none was uncovered. The order of the kit's core questions and its packs were not kept. */
function to2({ competencies, questions, notAsked, kit, ...rest }: Scorecard1): object {
  const core = [...questions, ...notAsked].filter((each) => each.core).map(({ id }) => id);
  return {
    ...rest,
    version: 2,
    kit: { ...kit, core, packs: null },
    competencies: competencies.map((row) => ({ ...withReveal(row), questions: row.questions.map(withReveal) })),
    questions: questions.map((row) => ({ ...withReveal(row), probes: row.probes.map(toPressed) })),
    notAsked,
  };
}

/** It was not kept how a probe was asked. */
const toPressed = (text: string) => ({ text, how: 'pressed' });

const withReveal = <T extends { rating: object }>(row: T) => ({ ...row, rating: { ...row.rating, revealed: null } });

/** There was no language model yet and nothing that could send: no summary at all, no host named, no request. */
function to3({ consent, ...rest }: Scorecard2): object {
  const named = <T extends object>(answer: T) => ({ ...answer, host: null });
  return {
    ...rest,
    version: 3,
    consent: consent && { ...named(consent), history: consent.history.map(named) },
    summary: null,
    otherSummaries: [],
    egress: { requests: 0, bytes: 0, unmasked: 0, unread: 0, hosts: [] },
  };
}
